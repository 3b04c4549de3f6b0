import { expect, it } from 'vitest';
import type { UnitRow } from '#contracts';
import { accountColumns } from '#domain';
import { type DraftRow, planAccounts } from './account-plan';

const unit = (id: string, shortName: string, validTo: string | null = null): UnitRow => ({
  ...{
    id,
    name: `云溪县${shortName}`,
    shortName,
    pinyin: '',
    kind: 'gov',
    rankGroup: 'other',
    aliases: [`${shortName}机关`],
  },
  ...{ parentId: null, sortOrder: 1, validFrom: '2000-01-01', validTo, successorId: null },
  ...{ officeUnitId: null, memberIds: [], version: 1 },
});
const row = (line: number, displayName: string, rest: Partial<DraftRow> = {}): DraftRow => ({
  ...{ line, displayName, username: '', unit: '', role: '', phone: '' },
  ...rest,
});
const at = {
  units: [unit('sl', '水利局'), unit('old', '水务局', '2020-01-01')],
  taken: ['zhouyun'],
  today: '2026-03-01',
};

it('fills in what is left out: user names by pinyin, numbered where taken, the role of a unit', () => {
  const { rows, accounts, errors } = planAccounts(
    [row(2, '周云'), row(3, '周云'), row(4, '单小川', { unit: '云溪县水利局' }), row(5, '李', { role: '督查专员' })],
    at,
  );
  expect(errors).toEqual([]);
  expect(rows.map(({ username }) => username)).toEqual(['zhouyun2', 'zhouyun3', 'shanxiaochuan', 'li0']);
  expect(rows[2]).toMatchObject({ unit: '水利局', role: '单位联络员' });
  expect(accounts.map(({ wishedRole, wishedUnitId }) => [wishedRole, wishedUnitId])).toEqual([
    [null, null],
    [null, null],
    ['liaison', 'sl'],
    ['inspector', null],
  ]);
});

it.each<[string, Partial<DraftRow>, keyof typeof accountColumns]>([
  ['no name', { displayName: '' }, 'displayName'],
  ['a user name that is none', { username: '周' }, 'username'],
  ['a user name that is taken', { username: 'zhouyun' }, 'username'],
  ['a unit that is not there', { unit: '统计局' }, 'unit'],
  ['a unit that has ended', { unit: '水务局' }, 'unit'],
  ['a role that is none', { role: '科长' }, 'role'],
  ['a liaison of nothing', { role: '单位联络员' }, 'unit'],
  ['an inspector of a unit', { role: '督查员', unit: '水利局' }, 'unit'],
  ['no telephone', { phone: '六三二' }, 'phone'],
])('names line and column of %s', (_, fault, column) => {
  const { errors } = planAccounts([row(2, '林川'), row(3, '王芳', fault)], at);
  expect(errors.map(({ line, column }) => [line, column])).toEqual([[3, accountColumns[column]]]);
});

it('tells two rows with one user name apart', () => {
  const { errors } = planAccounts([row(2, '林川', { username: 'linc' }), row(3, '林冲', { username: 'linc' })], at);
  expect(errors).toMatchObject([{ line: 3, column: '用户名' }]);
});
