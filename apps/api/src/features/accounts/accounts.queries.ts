import { Injectable } from '@nestjs/common';
import type { AccountRow, AccountState, Page } from '#contracts';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { problem } from '../../platform/errors/problem';
import { pageAndSort, searchWords } from '../../platform/http/page-query';
import { SessionEntity } from '../../platform/session/session.entity';
import { AccountEntity } from './account.entity';
import type { AccountsQueryDto } from './accounts.dto';

const CONDITIONS: Record<AccountState, string> = {
  disabled: 'a.disabled_at IS NOT NULL',
  locked: 'a.disabled_at IS NULL AND a.locked_until > :now',
  noRole: 'a.disabled_at IS NULL AND (a.locked_until IS NULL OR a.locked_until <= :now) AND a.role IS NULL',
  active: 'a.disabled_at IS NULL AND (a.locked_until IS NULL OR a.locked_until <= :now) AND a.role IS NOT NULL',
};

const COLUMNS = {
  username: 'a.username',
  displayName: 'a.pinyin',
  role: 'a.role',
  unitName: 'u.sortOrder',
  createdAt: 'a.createdAt',
};

/** Reads of accounts. */
@Injectable()
export class AccountsQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A page of the accounts that match. */
  async list(wanted: AccountsQueryDto): Promise<Page<AccountRow>> {
    const query = this.base(this.db.manager);
    const columns = ['a.username', 'a.display_name', 'a.pinyin', 'a.phone', 'u.name', 'u.short_name', 'u.pinyin'];
    searchWords(query, wanted.keyword, columns);
    if (wanted.role) query.andWhere('a.role = :role', { role: wanted.role });
    if (wanted.unitId) query.andWhere('a.unit_id = :unitId', { unitId: wanted.unitId });
    if (wanted.state) query.andWhere(CONDITIONS[wanted.state], { now: this.clock.now() });
    const [accounts, total] = await pageAndSort(query, wanted, COLUMNS, 'username', 'a.id').getManyAndCount();
    return { items: await this.rows(this.db.manager, accounts), total };
  }

  /** How many wait for the security administrator. */
  countWithoutRole(): Promise<number> {
    return this.db
      .createQueryBuilder(AccountEntity, 'a')
      .where(CONDITIONS.noRole, { now: this.clock.now() })
      .getCount();
  }

  /** Accounts in the order of their ids, as `manager` sees them. */
  async some(manager: EntityManager, ids: readonly string[]): Promise<AccountRow[]> {
    const rows = await this.rows(manager, await this.base(manager).where('a.id IN (:...ids)', { ids }).getMany());
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** One account, as `manager` sees it. */
  async one(manager: EntityManager, id: string): Promise<AccountRow> {
    const account = await this.base(manager).where('a.id = :id', { id }).getOne();
    const [row] = account ? await this.rows(manager, [account]) : [];
    if (!row) throw problem('notFound', '没有这个账号。');
    return row;
  }

  private base(manager: EntityManager): SelectQueryBuilder<AccountEntity> {
    return manager
      .createQueryBuilder(AccountEntity, 'a')
      .leftJoinAndSelect('a.unit', 'u')
      .leftJoinAndSelect('a.wishedUnit', 'w')
      .leftJoinAndSelect('a.post', 'p');
  }

  private async rows(manager: EntityManager, accounts: AccountEntity[]): Promise<AccountRow[]> {
    const ids = accounts.map(({ id }) => id);
    const creatorIds = accounts.flatMap(({ createdBy }) => createdBy ?? []);
    const creators = new Map(
      (await manager.find(AccountEntity, { where: { id: In(creatorIds) } })).map(({ id, displayName }) => [
        id,
        displayName,
      ]),
    );
    const seen = new Map(
      (
        await manager
          .createQueryBuilder(SessionEntity, 's')
          .select('s.account_id', 'id')
          .addSelect('max(s.last_seen_at)', 'at')
          .where('s.account_id IN (:...ids)', { ids: ids.length > 0 ? ids : [null] })
          .groupBy('s.account_id')
          .getRawMany<{ id: string; at: Date }>()
      ).map(({ id, at }) => [id, at]),
    );
    const now = this.clock.now();
    return accounts.map((account) => ({
      id: account.id,
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      unitId: account.unitId,
      unitName: account.unit?.shortName ?? null,
      postId: account.postId,
      postTitle: account.post?.title ?? null,
      phone: account.phone,
      state: stateOf(account, now),
      wishedRole: account.wishedRole,
      wishedUnitId: account.wishedUnitId,
      wishedUnitName: account.wishedUnit?.shortName ?? null,
      lockedUntil: account.lockedUntil && account.lockedUntil > now ? account.lockedUntil.toISOString() : null,
      mustChangePassword: account.mustChangePassword,
      lastSeenAt: seen.get(account.id)?.toISOString() ?? null,
      createdAt: account.createdAt.toISOString(),
      createdByName: account.createdBy ? (creators.get(account.createdBy) ?? null) : null,
      version: account.version,
    }));
  }
}

/** The same as CONDITIONS, of one row. */
function stateOf({ disabledAt, lockedUntil, role }: AccountEntity, now: Date): AccountState {
  if (disabledAt) return 'disabled';
  if (lockedUntil && lockedUntil > now) return 'locked';
  return role ? 'active' : 'noRole';
}
