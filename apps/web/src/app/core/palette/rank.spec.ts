import { expect, it } from 'vitest';
import { can } from '#domain';
import { commandsFor } from './commands';
import { rank } from './rank';

const things = [
  { label: '修改密码', words: ['xgmm'] },
  { label: '录入来文', words: ['lrlw', '新增来文'] },
  { label: '来文', words: ['lw'] },
  { label: '督办事项', words: ['dbsx'] },
];

it.each([
  ['', ['修改密码', '录入来文', '来文', '督办事项']],
  ['来文', ['来文', '录入来文']],
  ['新增', ['录入来文']],
  ['lw', ['来文', '录入来文']],
  ['ＬＷ ', ['来文', '录入来文']],
  ['db', ['督办事项']],
  // A single letter begins a word; inside of words it would find nearly everything.
  ['x', ['修改密码']],
  ['龘', []],
])('finds by “%s”', (text, expected) => {
  expect(rank(things, text).map(({ label }) => label)).toEqual(expected);
});

it.each([
  ['inspector', ['录入来文', '拟办事项', '新建周报'], ['账号', '日志']],
  ['liaison', ['督办事项', '修改密码', '退出'], ['录入来文', '拟办事项', '来文']],
  ['auditAdmin', ['日志', '修改密码'], ['督办事项', '来文']],
] as const)('offers %s what they may use, and nothing else', (role, some, none) => {
  const labels = commandsFor((permission) => can(role, permission)).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining([...some]));
  expect(labels.filter((label) => (none as readonly string[]).includes(label))).toEqual([]);
});
