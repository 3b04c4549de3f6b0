import { expect, it } from 'vitest';
import type { RequirementView, SourceView } from '#contracts';
import { linesOf } from './source-lines';

const field = (spans: { start: number; end: number }[] = []) => ({ spans });
const requirement = (start: number, end: number, more: object = {}) =>
  ({
    id: `r${start}`,
    start,
    end,
    state: 'proposed',
    owners: [],
    due: field(),
    cadence: field(),
    targets: field(),
    ...more,
  }) as unknown as RequirementView;
const view = (text: string, requirements: RequirementView[], runs: object[] = []) =>
  ({ text, requirements, coverage: { runs } }) as unknown as SourceView;

it('gives back every character once, line by line', () => {
  const text = '会议召开\n\n青石镇要于月底前清淤，\n逐处登记。各乡镇要巡查。\n';
  const lines = linesOf(view(text, [requirement(6, 22)], [{ start: 23, end: 30, state: 'unlisted' }]));
  const said = lines.map(({ stretches }) =>
    stretches.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(''),
  );
  expect(said.join('\n')).toBe(text);
  for (const { stretches } of lines)
    for (const { pieces } of stretches)
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
});

it('carries a requirement over the end of a line, its first stretch known', () => {
  const lines = linesOf(view('青石镇要清淤，\n逐处登记。完', [requirement(0, 13)]));
  expect(lines.map(({ stretches }) => stretches.map(({ requirementId, first }) => [requirementId, first]))).toEqual([
    [['r0', true]],
    [
      ['r0', false],
      [null, true],
    ],
  ]);
});

it('cuts a requirement at the words that tell its fields, whichever overlap', () => {
  const fields = {
    owners: [field([{ start: 0, end: 3 }])],
    due: field([{ start: 5, end: 8 }]),
    targets: field([{ start: 4, end: 7 }]),
  };
  const [line] = linesOf(view('青石镇要于月底前清淤', [requirement(0, 10, fields)]));
  expect(line!.stretches[0]!.pieces.map(({ text, tells }) => [text, tells])).toEqual([
    ['青石镇', 'owner'],
    ['要', null],
    ['于月底', 'target'],
    ['前', 'due'],
    ['清淤', null],
  ]);
});

it('goes through a long text', () => {
  const text = '青石镇要清淤。\n'.repeat(20_000);
  const lines = linesOf(
    view(
      text,
      Array.from({ length: 20_000 }, (_, i) => requirement(i * 8, i * 8 + 7)),
    ),
  );
  expect(lines).toHaveLength(20_001);
});
