import { describe, expect, it } from 'vitest';
import type { Sentence } from '#extraction';
import { cleanText, inOneLine } from './clean-text';
import { type Counted, coverageOf } from './coverage';
import { proposeRecipients, titleOf } from './registration-proposal';
import type { RequirementOwner } from './requirement.entity';

const owner = (
  name: string,
  role: RequirementOwner['role'],
  unitIds: string[],
  more: Partial<RequirementOwner> = {},
): RequirementOwner => ({
  name,
  role,
  state: unitIds.length > 1 ? 'group' : 'unit',
  unitIds,
  by: '',
  confirm: false,
  ...more,
});

describe('who is to get a task', () => {
  const towns = owner('各乡镇', 'each', ['a', 'b']);
  const bureau = (role: RequirementOwner['role']) => owner('住建局', role, ['z']);
  const water = (role: RequirementOwner['role']) => owner('水利局', role, ['w']);
  const vague = owner('有关单位', 'each', ['x', 'y'], { state: 'pick', confirm: true });
  it.each<[string, RequirementOwner[], string, [string, ...string[]][], string[]]>([
    ['nobody named', [], 'joint', [], []],
    ['one unit', [bureau('each')], 'joint', [['lead', 'z']], []],
    [
      'lead and support',
      [bureau('support'), water('lead')],
      'joint',
      [
        ['support', 'z'],
        ['lead', 'w'],
      ],
      [],
    ],
    [
      'two leads: the first named leads',
      [bureau('lead'), water('lead')],
      'joint',
      [
        ['lead', 'z'],
        ['support', 'w'],
      ],
      [],
    ],
    [
      'only supports: the first named leads',
      [bureau('support'), water('support')],
      'joint',
      [
        ['lead', 'z'],
        ['support', 'w'],
      ],
      [],
    ],
    [
      'equal rank',
      [bureau('each'), water('each')],
      'each',
      [
        ['each', 'z'],
        ['each', 'w'],
      ],
      [],
    ],
    ['a group', [towns], 'each', [['each', 'a', 'b']], []],
    ['a group alone, written as lead', [{ ...towns, role: 'lead' }], 'each', [['each', 'a', 'b']], []],
    [
      'a group and a leading unit',
      [towns, water('lead')],
      'each',
      [
        ['each', 'a', 'b'],
        ['coordinator', 'w'],
      ],
      [],
    ],
    [
      'a supporting group',
      [bureau('lead'), { ...towns, role: 'support' }],
      'joint',
      [
        ['lead', 'z'],
        ['support', 'a', 'b'],
      ],
      [],
    ],
    ['a vague group waits for a person', [bureau('lead'), vague], 'joint', [['lead', 'z']], ['有关单位']],
    ['one to be confirmed', [{ ...bureau('lead'), confirm: true }], 'joint', [], ['住建局']],
    ['a post sees and is not assigned', [owner('县级领导', 'each', [], { state: 'post' })], 'joint', [], []],
  ])('%s', (_, owners, mode, recipients, unresolved) => {
    const found = proposeRecipients(owners);
    expect(found.mode).toBe(mode);
    expect(found.recipients.map(({ role, unitIds }) => [role, ...unitIds])).toEqual(recipients);
    expect(found.unresolvedMentions).toEqual(unresolved);
  });
});

it.each([
  ['县住建局要完成管网改造。', '县住建局要完成管网改造'],
  [`县住建局要在六月底前完成青云路管网改造，${'并组织验收'.repeat(8)}`, '县住建局要在六月底前完成青云路管网改造'],
  ['长'.repeat(50), `${'长'.repeat(39)}…`],
])('%s is called %s', (content, title) => {
  expect(titleOf(content)).toBe(title);
});

it.each([
  ['青石镇要\n　　完成清淤', '青石镇要完成清淤'],
  ['建成 5G 基站 12 个', '建成5G基站12个'],
  ['use the API\nfor it', 'use the API for it'],
])('%j is one line', (quote, line) => {
  expect(inOneLine(quote)).toBe(line);
});

it('keeps line ends as one character', () => {
  expect(cleanText('\uFEFF甲\r\n乙\r丙')).toBe('甲\n乙\n丙');
  // as a PDF gives 青石镇 and 12月20日
  expect(cleanText('\u2ed8\u2f6f镇12\u2f4920\u2f47前')).toBe('青石镇12月20日前');
});

describe('coverage', () => {
  const sentence = (start: number, state: Sentence['state']): Sentence => ({ start, end: start + 9, state });
  const sentences = [
    sentence(0, 'furniture'),
    sentence(10, 'background'),
    sentence(20, 'requirement'),
    sentence(30, 'requirement'),
    sentence(40, 'demand-without-item'),
    sentence(50, 'background'),
    sentence(60, 'background'),
  ];
  const row = (id: string, start: number, end: number, more: Partial<Counted> = {}): Counted => ({
    id,
    start,
    end,
    status: 'proposed',
    actionable: true,
    decidedByName: null,
    ...more,
  });
  const states = (rows: Counted[], by: string | null = null) =>
    coverageOf(sentences, rows, by).runs.map(({ state, sentences: n }) => [state, n]);

  it('gives each sentence one state, the furthest of the requirements in it', () => {
    const rows = [
      row('a', 20, 24, { status: 'rejected', decidedByName: '周督查' }),
      row('b', 25, 29, { status: 'registered', decidedByName: '吴督查' }),
      row('c', 30, 39, { actionable: false }),
    ];
    const { parts, total, runs } = coverageOf(sentences, rows, null);
    expect(runs.map(({ state, sentences: n }) => [state, n])).toEqual([
      ['background', 1],
      ['registered', 1],
      ['vague', 1],
      ['unlisted', 1],
      ['background', 2],
    ]);
    expect(total).toBe(6);
    expect(parts.reduce((sum, part) => sum + part.sentences, 0)).toBe(total);
    expect(parts[0]).toMatchObject({ label: '已立项', share: '16.7%', by: [{ name: '吴督查', sentences: 1 }] });
  });

  it('counts what a person added over background, and a sentence without its item as unlisted', () => {
    expect(states([row('a', 50, 69)])).toEqual([
      ['background', 1],
      ['unlisted', 1],
      ['unlisted', 1],
      ['unlisted', 1],
      ['proposed', 2],
    ]);
  });

  it('holds whoever finished the review to what was left out', () => {
    const { parts, summary } = coverageOf(sentences, [], '周督查');
    expect(parts.find(({ state }) => state === 'unlisted')?.by).toEqual([{ name: '周督查', sentences: 3 }]);
    expect(summary).toBe('要求 3 句，已有去向 3 句');
  });
});
