import { Injectable, type StreamableFile } from '@nestjs/common';
import type { AccountDraft, AccountDrafts, AccountWithPassword } from '#contracts';
import { accountColumns as columns, passwordFaults, roleLabel, roles } from '#domain';
import type { SheetContent, SheetRows } from '#office';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { spreadsheet } from '../../platform/files/spreadsheet';
import type { Actor } from '../../platform/session/actor';
import { pinyinKey, readUnits } from '../organization';
import { AccountEntity, FormerPasswordEntity } from './account.entity';
import { type AccountPlan, type DraftRow, planAccounts, type PlannedAccount } from './account-plan';
import { AccountsQueries } from './accounts.queries';
import { generatedPassword } from './generated-password';
import { Passwords } from './passwords';

/** Rows that one list may have; each password takes a while to hash. */
export const MOST_ACCOUNTS = 300;

/** Accounts from a list, typed or in a sheet: all of them or none. */
@Injectable()
export class AccountListsService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly queries: AccountsQueries,
  ) {}

  /** An empty sheet to fill in, and one that explains its columns. */
  template(actor: Actor): Promise<StreamableFile> {
    return spreadsheet('账号导入模板', [sheet, guide], { actor, at: this.clock.now() });
  }

  /** What a list says, with its gaps filled and its faults; keeps nothing. */
  check(drafts: readonly AccountDraft[]): Promise<AccountDrafts> {
    return this.checkRows(numbered(drafts));
  }

  /** The same of a sheet. */
  checkSheet({ titles, rows }: SheetContent): Promise<AccountDrafts> {
    if (!titles.includes(columns.displayName)) {
      const error = {
        line: 1,
        column: columns.displayName,
        message: `表头缺少“${columns.displayName}”列，请按模板填写。`,
      };
      return Promise.resolve({ rows: [], errors: [error] });
    }
    if (rows.length > MOST_ACCOUNTS)
      throw problem('tooLarge', `表格共 ${rows.length} 行，一次最多 ${MOST_ACCOUNTS} 人，请分几次导入。`);
    return this.checkRows(
      rows.map(({ line, cells }) => ({
        line,
        displayName: cells[columns.displayName] ?? '',
        username: cells[columns.username] ?? '',
        unit: cells[columns.unit] ?? '',
        role: cells[columns.role] ?? '',
        phone: cells[columns.phone] ?? '',
      })),
    );
  }

  /** Makes all accounts of a list, each with a random first password that must be changed. */
  async create(actor: Actor, drafts: readonly AccountDraft[]): Promise<AccountWithPassword[]> {
    // Hashing takes long: before the transaction, which others wait for.
    const first = await Promise.all(
      drafts.map(async ({ username }) => {
        const password = firstPassword(username);
        return { password, hash: await this.passwords.hash(password) };
      }),
    );
    // The passwords stay out of what the transaction returns: that is kept to answer a repetition.
    const accounts = await this.transactions.run(actor, async ({ manager, audit }) => {
      await manager.query('LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE');
      const { accounts: planned, errors } = await this.plan(manager, numbered(drafts));
      if (errors.length > 0)
        throw problem(
          'invalid',
          `名单中有 ${errors.length} 处错误，没有新建任何账号。请按提示修改后重新提交。`,
          errors.map(({ line, column, message }) => ({ field: `第 ${line} 行“${column}”`, message })),
        );
      const rows = planned.map((one, i) => this.entity(manager, actor, one, first[i]?.hash ?? ''));
      await manager.insert(AccountEntity, rows);
      await manager.insert(
        FormerPasswordEntity,
        rows.map(({ id, passwordHash, createdAt }) => ({
          ...{ id: uuidv7(), accountId: id, passwordHash, changedAt: createdAt },
        })),
      );
      for (const [i, { id, username }] of rows.entries())
        audit({ action: 'account.create', entity: 'account', entityId: id, label: username, after: planned[i] });
      return this.queries.some(
        manager,
        rows.map(({ id }) => id),
      );
    });
    const passwords = new Map(drafts.map((_, i) => [accounts[i]?.id, first[i]?.password ?? null]));
    return accounts.map((account) => ({ account, password: passwords.get(account.id) ?? null }));
  }

  private async checkRows(drafts: readonly DraftRow[]): Promise<AccountDrafts> {
    const { rows, errors } = await this.plan(this.db.manager, drafts);
    return { rows, errors };
  }

  private async plan(manager: EntityManager, rows: readonly DraftRow[]): Promise<AccountPlan> {
    const taken = (await manager.find(AccountEntity, { select: { id: true, username: true } })).map(
      ({ username }) => username,
    );
    return planAccounts(rows, { units: await readUnits(manager), taken, today: this.clock.today() });
  }

  private entity(manager: EntityManager, actor: Actor, planned: PlannedAccount, passwordHash: string): AccountEntity {
    const now = this.clock.now();
    return manager.create(AccountEntity, {
      ...planned,
      id: uuidv7(),
      pinyin: pinyinKey(planned.displayName),
      role: null,
      passwordHash,
      mustChangePassword: true,
      passwordChangedAt: now,
      createdAt: now,
      createdBy: actor.accountId,
    });
  }
}

const numbered = (drafts: readonly AccountDraft[]): DraftRow[] =>
  drafts.map(({ displayName, username, unit, role, phone }, i) => ({
    ...{ displayName, username, unit, role, phone, line: i + 1 },
  }));

/** A random password may by chance hold a short user name. */
function firstPassword(username: string): string {
  for (;;) {
    const password = generatedPassword();
    if (passwordFaults(password, { username }).length === 0) return password;
  }
}

const sheet: SheetRows = { name: '账号', columns: Object.values(columns).map((title) => ({ title })), rows: [] };

const guide: SheetRows = {
  name: '填写说明',
  columns: [
    { title: '列', width: 16 },
    { title: '怎样填写', width: 80 },
  ],
  rows: [
    [columns.displayName, '必填，填本人姓名。'],
    [columns.username, '登录用的名字，建议用姓名全拼，如 zhouyun。不填则由系统按拼音拟定，重名的加序号。'],
    [columns.unit, '单位负责人、单位联络员必填，填单位的全称或简称；督查室人员、县领导和管理员不填。'],
    [
      columns.role,
      `由安全管理员确认后生效，可填：${roles.map((role) => roleLabel[role]).join('、')}。填了单位而不填角色的，按单位联络员。`,
    ],
    [columns.phone, '只填办公电话，可不填。'],
  ],
};
