import type { Day } from '#calendar';
import type { AccountDraft, UnitRow } from '#contracts';
import { type AccountColumn, accountColumns, type Role, roleLabel, roles, type RowError, unitRoles } from '#domain';
import { pinyin } from 'pinyin-pro';
import { NAME_LENGTH, PHONE, PHONE_RULE, USERNAME, USERNAME_RULE } from './account-rules';

export interface DraftRow extends AccountDraft {
  line: number;
}

/** An account as it will be stored. */
export interface PlannedAccount {
  username: string;
  displayName: string;
  phone: string | null;
  wishedRole: Role | null;
  wishedUnitId: string | null;
}

export interface AccountPlan {
  /** As they came, with what could be filled in. */
  rows: DraftRow[];
  accounts: PlannedAccount[];
  /** Must be empty for the plan to be carried out. */
  errors: RowError[];
}

/** Other words for the roles. */
const ROLES: Partial<Record<string, Role>> = {
  督查专员: 'inspector',
  督查室督查员: 'inspector',
  主任: 'officeChief',
  联络员: 'liaison',
  负责人: 'unitHead',
  单位主要负责人: 'unitHead',
};
const roleOf = (text: string): Role | undefined => roles.find((role) => roleLabel[role] === text) ?? ROLES[text];

/** 周云 → zhouyun: letters alone, long enough to be a user name. */
function pinyinName(displayName: string): string {
  const letters = pinyin(displayName, { toneType: 'none', type: 'array', v: true, surname: 'head' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return (/^[a-z]/.test(letters) ? letters : `u${letters}`).slice(0, 28).padEnd(3, '0');
}

/**
 * Reads a list of accounts against the units and user names that there are. A user name that is not given is made of the
 * name's pinyin, with a number where it is taken; somebody of a unit without a role is taken for its liaison.
 */
export function planAccounts(
  rows: readonly DraftRow[],
  { units, taken, today }: { units: readonly UnitRow[]; taken: readonly string[]; today: Day },
): AccountPlan {
  const errors: RowError[] = [];
  const used = new Set([...taken, ...rows.map(({ username }) => username.trim()).filter(Boolean)]);
  const lines = new Map<string, number>();
  const active = units.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo));
  const filled = rows.map((row) => {
    const texts = [row.displayName, row.username, row.unit, row.role, row.phone].map((text) => text.trim());
    const [displayName = '', given = '', unitText = '', roleText = '', phone = ''] = texts;
    const { line } = row;
    const report = (column: AccountColumn, message: string) => {
      errors.push({ line, column: accountColumns[column], message });
    };
    if (displayName === '') report('displayName', '请填写姓名。');
    if (displayName.length > NAME_LENGTH) report('displayName', `姓名不得超过 ${NAME_LENGTH} 个字。`);
    const username = given === '' && displayName !== '' ? freeName(displayName, used) : given;
    used.add(username);
    if (username !== '' && !USERNAME.test(username)) report('username', `${USERNAME_RULE}。`);
    if (taken.includes(username)) report('username', `用户名“${username}”已有人使用，请换一个。`);
    const before = lines.get(username);
    if (username !== '' && before !== undefined)
      report('username', `用户名“${username}”与第 ${before} 行相同，请换一个。`);
    else lines.set(username, line);
    const unit = active.find(
      ({ name, shortName, aliases }) => name === unitText || shortName === unitText || aliases.includes(unitText),
    );
    if (unitText !== '' && !unit) report('unit', `单位库中没有“${unitText}”，请填写单位的全称或简称，或先录入该单位。`);
    const role = roleText === '' ? (unitText === '' ? null : 'liaison') : (roleOf(roleText) ?? undefined);
    if (role === undefined)
      report('role', `没有“${roleText}”这一角色，可填：${roles.map((one) => roleLabel[one]).join('、')}。`);
    const ofUnit = role !== null && role !== undefined && unitRoles.includes(role);
    if (ofUnit && unitText === '') report('unit', `${roleLabel[role]}须填写所属单位。`);
    if (role && !ofUnit && unitText !== '') report('unit', '只有单位负责人、单位联络员才填单位，请清空。');
    if (phone !== '' && !PHONE.test(phone)) report('phone', `${PHONE_RULE}。`);
    return {
      row: {
        line,
        displayName,
        username,
        unit: unit?.shortName ?? unitText,
        role: role ? roleLabel[role] : roleText,
        phone,
      },
      account: {
        username,
        displayName,
        phone: phone || null,
        wishedRole: role ?? null,
        wishedUnitId: unit?.id ?? null,
      },
    };
  });
  return { rows: filled.map(({ row }) => row), accounts: filled.map(({ account }) => account), errors };
}

function freeName(displayName: string, used: ReadonlySet<string>): string {
  const base = pinyinName(displayName);
  let name = base;
  for (let n = 2; used.has(name); n++) name = `${base}${n}`;
  return name;
}
