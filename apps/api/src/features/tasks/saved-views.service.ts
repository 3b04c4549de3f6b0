import { Injectable } from '@nestjs/common';
import {
  type ListSettings,
  type SavedView,
  type SavedViewInput,
  type SavedViews,
  VIEW_LIMITS,
  type ViewQuery,
} from '#contracts';
import { type Role, rowScope } from '#domain';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { AccountEntity } from '../accounts';
import { allColumns, builtInViews, usualColumns } from './built-in-views';
import { ListSettingsEntity, SavedViewEntity } from './saved-view.entity';
import { checkDates, checkSort } from './task-selection';

/** Who may show a view to the whole office. */
const sharing: readonly Role[] = ['inspector', 'officeChief'];
const WHAT = '视图';
const nameFault = (message: string) => problem('invalid', `${message}。`, [{ field: 'name', message }]);

/** Lists of tasks kept under a name, and how each account has its list. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async list(actor: Actor): Promise<SavedViews> {
    const { manager } = this.db;
    const rows = await manager.find(SavedViewEntity, {
      where: [{ accountId: actor.accountId }, ...(rowScope(actor) === 'county' ? [{ shared: true }] : [])],
      relations: { account: true },
      order: { name: 'ASC', id: 'ASC' },
    });
    const views = rows.map((row) => viewOf(row, actor));
    const settings = await manager.findOneBy(ListSettingsEntity, { accountId: actor.accountId });
    return {
      views: [...builtInViews, ...views.filter(({ mine }) => mine), ...views.filter(({ mine }) => !mine)],
      settings: settingsOf(settings),
      usualColumns,
      allColumns,
      maySave: { most: VIEW_LIMITS.count, shared: sharing.includes(actor.role) },
    };
  }

  create(actor: Actor, input: SavedViewInput): Promise<SavedView> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const content = await this.checked(manager, actor, input, null);
      const row = manager.create(SavedViewEntity, { id: uuidv7(), accountId: actor.accountId, ...content, version: 1 });
      await manager.insert(SavedViewEntity, row);
      if (row.shared) audit({ action: 'view.create', ...auditOf(row), after: content });
      return viewOf(row, actor);
    });
  }

  change(actor: Actor, id: string, version: number, input: SavedViewInput): Promise<SavedView> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const row = await this.own(manager, actor, id, version);
      const { name, query, columns, shared } = row;
      const content = await this.checked(manager, actor, input, id);
      Object.assign(row, content, { version: version + 1 });
      await manager.save(SavedViewEntity, row);
      if (shared || row.shared)
        audit({ action: 'view.change', ...auditOf(row), before: { name, query, columns, shared }, after: content });
      return viewOf(row, actor);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<null> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const row = await this.own(manager, actor, id, version);
      await manager.delete(SavedViewEntity, { id });
      if (row.shared) audit({ action: 'view.remove', ...auditOf(row) });
      return null;
    });
  }

  set(actor: Actor, { columns, density, defaultViewId }: ListSettings): Promise<ListSettings> {
    return this.transactions.run(actor, async ({ manager }) => {
      const settings = { columns: columns ?? null, density, defaultViewId: defaultViewId ?? null };
      await manager.upsert(ListSettingsEntity, { accountId: actor.accountId, ...settings }, ['accountId']);
      return settings;
    });
  }

  /** What is kept of a view. @throws invalid, forbidden, refused */
  private async checked(manager: EntityManager, actor: Actor, input: SavedViewInput, id: string | null) {
    const { name, columns, shared } = input;
    if (shared && !sharing.includes(actor.role))
      throw problem('forbidden', '只有督查室人员可以把视图共享给全室，请改为仅自己可见。');
    const query = queryOf(input.query);
    checkSort(query.sort);
    checkDates(query);
    // The account's row is the lock: two windows of one person do not pass the limits together.
    await manager.findOneOrFail(AccountEntity, {
      where: { id: actor.accountId },
      select: { id: true },
      lock: { mode: 'pessimistic_write' },
    });
    const own = await manager.findBy(SavedViewEntity, { accountId: actor.accountId });
    if (builtInViews.some((view) => view.name === name)) throw nameFault(`“${name}”是系统自带的视图，请换个名称`);
    if (own.some((view) => view.name === name && view.id !== id))
      throw nameFault(`您已有名为“${name}”的视图，请换个名称`);
    if (id === null && own.length >= VIEW_LIMITS.count)
      throw problem('refused', `每人最多保存 ${VIEW_LIMITS.count} 个视图，请先删除不再使用的。`);
    return { name, query, columns: columns ?? null, shared };
  }

  /** @throws notFound, forbidden where a colleague shares it, stale */
  private async own(manager: EntityManager, actor: Actor, id: string, version: number): Promise<SavedViewEntity> {
    const row = await manager.findOne(SavedViewEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const visible = row && (row.accountId === actor.accountId || (row.shared && rowScope(actor) === 'county'));
    if (!visible) throw problem('notFound', '视图不存在，或已被删除。');
    if (row.accountId !== actor.accountId)
      throw problem('forbidden', '这是他人共享的视图，只能由其本人修改；您可以另存为自己的视图。');
    checkVersion(row, version, WHAT);
    return row;
  }
}

const auditOf = ({ id, name }: SavedViewEntity) => ({ entity: 'view', entityId: id, label: name });

/** The filters and the order alone, without what was left empty. */
function queryOf(query: ViewQuery & { page?: unknown; pageSize?: unknown }): ViewQuery {
  const kept = Object.entries(query).filter(
    ([name, value]) =>
      name !== 'page' &&
      name !== 'pageSize' &&
      value !== undefined &&
      value !== '' &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

const settingsOf = (row: ListSettingsEntity | null): ListSettings => ({
  columns: row?.columns ?? null,
  density: row?.density ?? 'normal',
  defaultViewId: row?.defaultViewId ?? null,
});

function viewOf(row: SavedViewEntity, actor: Actor): SavedView {
  const { id, version, name, query, columns, shared } = row;
  const mine = row.accountId === actor.accountId;
  return {
    id,
    version,
    name,
    query,
    columns,
    shared,
    builtIn: false,
    mine,
    ownerName: mine ? null : (row.account?.displayName ?? null),
  };
}
