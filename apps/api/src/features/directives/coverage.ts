import type { Coverage, CoverageState, RequirementState } from '#contracts';
import type { Sentence } from '#extraction';
import { coverageLabel } from './labels';
import type { RequirementEntity } from './requirement.entity';

/** What a requirement counts as; replaced ones do not count. */
export type Counted = Pick<RequirementEntity, 'id' | 'start' | 'end' | 'status' | 'actionable' | 'decidedByName'>;

/** What the review says of a requirement that stands: decided, open, or too vague to be checked. */
export const stateOf = ({ status, actionable }: Pick<Counted, 'status' | 'actionable'>): RequirementState =>
  status === 'registered' || status === 'rejected' ? status : actionable ? 'proposed' : 'vague';

/** Of several requirements in one sentence the first of these tells its state. */
const ORDER: readonly CoverageState[] = ['registered', 'proposed', 'rejected', 'vague', 'unlisted', 'background'];

const share = (part: number, total: number) =>
  `${(total === 0 ? 0 : Math.round((part * 1000) / total) / 10).toFixed(1)}%`;

/**
 * What became of every sentence, furniture of the page left out.
 * @param sentences in the order of the text, as the extraction told them apart
 * @param requirements live ones (neither merged nor split), in the order of the text
 * @param reviewedBy who finished the review: what was left then, that person left
 */
export function coverageOf(
  sentences: readonly Sentence[],
  requirements: readonly Counted[],
  reviewedBy: string | null,
): Coverage {
  const runs: (Coverage['runs'][number] & { of: string | null })[] = [];
  const parts = new Map(ORDER.map((state) => [state, { sentences: 0, by: new Map<string, number>() }]));
  let total = 0;
  let from = 0;
  for (const sentence of sentences) {
    if (sentence.state === 'furniture') continue;
    while ((requirements[from]?.end ?? Infinity) <= sentence.start) from++;
    const over: Counted[] = [];
    for (let i = from; (requirements[i]?.start ?? Infinity) < sentence.end; i++) {
      const one = requirements[i];
      if (one) over.push(one);
    }
    const [best] = over.toSorted((a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)));
    const state = best ? stateOf(best) : sentence.state === 'background' ? 'background' : 'unlisted';
    const by = best ? best.decidedByName : state === 'unlisted' ? reviewedBy : null;
    const part = parts.get(state);
    if (part) {
      part.sentences++;
      if (by !== null) part.by.set(by, (part.by.get(by) ?? 0) + 1);
    }
    total++;
    const last = runs.at(-1);
    const of = best?.id ?? (state === 'unlisted' ? `${sentence.start}` : null);
    if (last?.state === state && last.of === of) {
      last.end = sentence.end;
      last.sentences++;
    } else runs.push({ start: sentence.start, end: sentence.end, state, sentences: 1, of });
  }
  const count = (...states: CoverageState[]) =>
    states.reduce((sum, state) => sum + (parts.get(state)?.sentences ?? 0), 0);
  const demands = total - count('background');
  const settled = count('registered', 'rejected') + (reviewedBy === null ? 0 : count('vague', 'unlisted'));
  return {
    total,
    runs: runs.map(({ start, end, state, sentences }) => ({ start, end, state, sentences })),
    parts: ORDER.map((state) => ({
      state,
      label: coverageLabel[state],
      sentences: count(state),
      share: share(count(state), total),
      by: [...(parts.get(state)?.by ?? [])].map(([name, n]) => ({ name, sentences: n })),
    })),
    summary: demands === 0 ? `共 ${total} 句，没有要求句` : `要求 ${demands} 句，已有去向 ${settled} 句`,
  };
}
