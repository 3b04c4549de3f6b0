import { describe, expect, it } from 'vitest';
import { type Change, changesOf } from './changes';

const cases: [name: string, before: unknown, after: unknown, expected: Change[]][] = [
  ['nothing told', null, null, []],
  ['what was new', null, { address: '10.0.0.8' }, [{ name: '网络地址', before: null, after: '10.0.0.8' }]],
  [
    'what changed alone',
    { displayName: '丁晓岚', phone: null },
    { displayName: '丁晓岚', phone: '0571-5550' },
    [{ name: '联系电话', before: '—', after: '0571-5550' }],
  ],
  ['a role by its name', { role: null }, { role: 'inspector' }, [{ name: '角色', before: '—', after: '督查员' }]],
  [
    'lists and what lies in them',
    null,
    { aliases: ['马鞍镇', '马鞍'], holders: [{ personName: '丁晓岚', heldTo: null }] },
    [
      { name: '别名', before: null, after: '马鞍镇；马鞍' },
      { name: '任职人员', before: null, after: '姓名：丁晓岚' },
    ],
  ],
  ['a list by itself', null, ['a', 'b'], [{ name: '内容', before: null, after: 'a；b' }]],
  ['what was empty and stays so', null, { phone: null, aliases: [] }, []],
];

describe('what an event of the log changed', () => {
  it.each(cases)('%s', (_name, before, after, expected) => {
    expect(changesOf({ before, after })).toEqual(expected);
  });
});
