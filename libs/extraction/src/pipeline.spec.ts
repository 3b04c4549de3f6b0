import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { extract, RULES, toGuide, type Span } from './index.ts';

const asOf = '2022-03-22';
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its receiver below
const { exec: nativeExec } = RegExp.prototype;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its receiver below
const { slice: nativeSlice } = String.prototype;

const GAP = '\u3000\u3000';

const MEETING = `云溪县召开防汛工作推进会
${GAP}3月21日上午，云溪县召开防汛工作推进会。会议听取了有关情况汇报，县委副书记林国安主持会议。
${GAP}县长赵立民在会上强调，一要压实防汛责任。当前汛情形势十分严峻，各乡镇要在3月底前完成隐患排查；县水利局要每周通报整改进度。二要备足物资，县应急局牵头，会同县财政局采购不少于200台抽水泵。
${GAP}县领导参加会议。（陈小满）`;

const NOTICE = `云溪县人民政府办公室关于做好春季造林工作的通知
各乡镇人民政府，县直各单位：
${GAP}为抓好春季造林，现就有关事项通知如下：
${GAP}一、明确任务
${GAP}青石镇要于4月10日前完成造林5000亩。
${GAP}二、加强管护。各乡镇要落实管护人员，县林业局要每月开展检查。
${GAP}（责任单位：县林业局，各乡镇）
${GAP}云溪县人民政府办公室
${GAP}2022年3月20日`;

describe('extract', () => {
  it('reads a meeting report', () => {
    const { reports, requirements } = extract(MEETING, { asOf });
    expect(reports).toMatchObject([{ kind: 'meeting', title: '云溪县召开防汛工作推进会', heldOn: '2022-03-21' }]);
    expect(requirements.map(toGuide)).toMatchObject([
      {
        text: '各乡镇要在3月底前完成隐患排查',
        heading: '压实防汛责任',
        issuer: '赵立民',
        owners: ['各乡镇'],
        due: '2022-03-31',
      },
      { text: '县水利局要每周通报整改进度', owners: ['县水利局'], cadence: 'weekly' },
      {
        heading: null,
        owners: ['县应急局', '县财政局'],
        targets: [{ op: '>=', value: 200, unit: '台' }],
        actionable: true,
      },
    ]);
    expect(requirements[2]?.owners.map((owner) => owner.role)).toEqual(['lead', 'support']);
  });

  it('reads a notice', () => {
    const { reports, requirements } = extract(NOTICE, { asOf });
    expect(reports).toMatchObject([{ kind: 'document', issuer: '云溪县人民政府办公室' }]);
    expect(requirements.map(toGuide)).toMatchObject([
      {
        heading: '明确任务',
        issuer: '云溪县人民政府办公室',
        owners: ['青石镇'],
        due: '2022-04-10',
        targets: [{ value: 5000, unit: '亩' }],
      },
      { heading: '加强管护', owners: ['各乡镇', '县林业局'], cadence: 'monthly' },
    ]);
  });

  it.each([
    ['plain news', '3月22日上午，云溪县职业学校揭牌成立。近年来，云溪县重视办学，共投资2亿元，建成校舍3万平方米。'],
    ['wishes and plans', '3月22日，县领导到青石镇调研，希望企业继续发展。下一步，我县将继续优化环境。'],
    ['nothing', ''],
    ['English', 'The county must act. All units should report by Friday.'],
  ])('finds no requirement in %s', (_, text) => {
    expect(extract(text, { asOf }).requirements).toEqual([]);
  });

  it('inherits the owner within a point, not across points', () => {
    const text = '会议要求，一要抓好排查。各乡镇要摸清底数。要建立台账。二要抓好整改。要限期完成整治。';
    const owners = extract(text, { asOf }).requirements.map((requirement) => requirement.owners);
    expect(owners.map((list) => list.map(({ name, certainty }) => `${name}:${certainty}`))).toEqual([
      ['各乡镇:stated'],
      ['各乡镇:inferred'],
      [],
    ]);
  });

  it('points at words of command that it did not take for a requirement', () => {
    const { sentences } = extract('3月22日，白塔镇举行植树活动。一位村民说，大家必须爱护树木。', { asOf });
    expect(sentences.map(({ state }) => state)).toEqual(['background', 'demand-without-item']);
  });

  it('gives for every field a rule with an explanation', () => {
    for (const { rule, heading, issuer, due, cadence, actionable, owners } of extract(MEETING, { asOf }).requirements)
      for (const id of [rule, ...[heading, issuer, due, cadence, actionable, ...owners].map((field) => field.rule)])
        expect(RULES[id]).toMatch(/。$/);
  });
});

const WORDS = [
  ...[
    '会议要求，',
    '一是',
    '二要',
    '（一）',
    '第三条',
    '1.',
    '各乡镇',
    '县财政局',
    '要',
    '加强管理',
    '3月底前',
    '每周',
  ],
  ...[
    '。',
    '；',
    '，',
    '：',
    '\n',
    '\n\n',
    '　　',
    ' ',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '<p>',
    '</p>',
    '<!--',
    '&nbsp;',
  ],
  ...[
    '是重要举措',
    '达到8%',
    '责任单位：',
    '附件：',
    '由',
    '会同',
    '的',
    '林国安强调，',
    '第一阶段（3月1日-3月9日）：',
    '𠮷',
    '\ud800',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('extract on any text', () => {
  it('never throws, gives spans in the text that do not overlap, and the same result again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const extraction = extract(text, { asOf });
        expectOrdered(extraction.requirements, text);
        expectOrdered(extraction.sentences, text);
        expectOrdered(extraction.reports, text);
        for (const requirement of extraction.requirements) {
          expect(requirement.text).toBe(text.slice(requirement.start, requirement.end));
          const inner = [...requirement.owners, ...requirement.targets].map(({ span }) => span);
          for (const span of [...inner, ...requirement.due.spans, ...requirement.cadence.spans])
            expectOrdered([span], text);
        }
        expect(extract(text, { asOf })).toEqual(extraction);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ...WORDS,
    '是工作，',
    '这是工作，各乡镇',
    '由县局',
    '各乡镇、',
    '3月1日前',
    '在会上',
    '<a',
    '&',
    '100个',
    '要紧盯',
    '责任单位：县水利局\n',
    '\n一、清理河道\n（一）清淤\n责任单位：县水利局\n',
    '[县水利局牵头',
    '\n任务\t责任单位\t时限\n清理河道\t县水利局\t同上\n',
    '清理河道\t\t\n',
    '\n序号 任务 责任单位 完成时限\n1 清理河道 县水利局 6月\n',
  ])(
    'does work in proportion to the length of repeated %j',
    (word) => {
      const cost = (times: number) => workOf(() => extract(`会议要求，${word.repeat(times)}要加强管理。`, { asOf }));
      // Eight times the text: a quadratic step would take sixty-four times the work.
      expect(cost(1600) / cost(200)).toBeLessThan(12);
    },
    60_000,
  );
});

/** Characters that regular expressions and slices look at while `run` runs: the same on every machine. */
function workOf(run: () => void): number {
  let work = 0;
  const exec = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = nativeExec.call(this, text);
    work += match ? match.index + match[0].length - from : this.sticky ? 1 : Math.max(0, text.length - from);
    return match;
  });
  const slice = vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, start, end) {
    const part = nativeSlice.call(this, start, end);
    work += part.length;
    return part;
  });
  try {
    run();
  } finally {
    exec.mockRestore();
    slice.mockRestore();
  }
  return work;
}

function expectOrdered(spans: readonly Span[], text: string) {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}
