import type { CoverageState, RequirementView, SourceView } from '#contracts';

/** What of a requirement a piece of its text tells. */
export type Tells = 'owner' | 'due' | 'cadence' | 'target';

/** Characters that look alike; `start` counts in the whole text. */
export interface Piece {
  start: number;
  text: string;
  tells: Tells | null;
}

/** A stretch of one line: a requirement's, a demand's that is none yet, or plain. */
export interface Stretch {
  start: number;
  end: number;
  requirementId: string | null;
  state: CoverageState;
  /** The first of its requirement, or the only one. */
  first: boolean;
  pieces: Piece[];
}

export interface Line {
  start: number;
  stretches: Stretch[];
}

interface Place {
  start: number;
  end: number;
}

interface Marked extends Place {
  requirement: RequirementView | null;
  state: CoverageState;
}

/** A text line by line, with the place of each requirement and of each demand that is none yet. */
export function linesOf({
  text,
  requirements,
  coverage,
}: Pick<SourceView, 'text' | 'requirements' | 'coverage'>): Line[] {
  const marked: Marked[] = [
    ...requirements.map((requirement) => ({
      start: requirement.start,
      end: requirement.end,
      requirement,
      state: requirement.state,
    })),
    ...coverage.runs
      .filter(({ state }) => state === 'unlisted')
      .map(({ start, end }) => ({ start, end, requirement: null, state: 'unlisted' as const })),
  ].sort((a, b) => a.start - b.start);
  const lines: Line[] = [];
  let next = 0;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const stretches: Stretch[] = [];
    let at = start;
    while ((marked[next]?.end ?? Infinity) <= start) next++;
    for (let i = next; ; i++) {
      const mark = marked[i];
      if (!mark || mark.start >= end) break;
      const from = Math.max(mark.start, at);
      const to = Math.min(mark.end, end);
      if (to <= from) continue;
      if (from > at) stretches.push(plain(text, at, from));
      stretches.push(stretch(text, { start: from, end: to }, mark));
      at = to;
    }
    if (end > at) stretches.push(plain(text, at, end));
    lines.push({ start, stretches });
    start = end + 1;
  }
  return lines;
}

const plain = (text: string, start: number, end: number): Stretch => ({
  start,
  end,
  requirementId: null,
  state: 'background',
  first: true,
  pieces: [{ start, text: text.slice(start, end), tells: null }],
});

const stretch = (text: string, { start, end }: Place, { requirement, state, start: begin }: Marked): Stretch => ({
  start,
  end,
  requirementId: requirement?.id ?? null,
  state,
  first: start === begin,
  pieces: requirement
    ? piecesOf(text, { start, end }, requirement)
    : [{ start, text: text.slice(start, end), tells: null }],
});

/** The stretch cut at the words from which the fields were read. */
function piecesOf(text: string, { start, end }: Place, { owners, due, cadence, targets }: RequirementView): Piece[] {
  const told = [
    ...owners.flatMap(({ spans }) => spans.map((span) => ({ ...span, tells: 'owner' as const }))),
    ...due.spans.map((span) => ({ ...span, tells: 'due' as const })),
    ...cadence.spans.map((span) => ({ ...span, tells: 'cadence' as const })),
    ...targets.spans.map((span) => ({ ...span, tells: 'target' as const })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = start;
  const put = (to: number, tells: Tells | null) => {
    if (to > at) pieces.push({ start: at, text: text.slice(at, to), tells });
    at = Math.max(at, to);
  };
  for (const one of told) {
    if (one.end <= at || one.start >= end) continue;
    put(Math.max(at, one.start), null);
    put(Math.min(end, one.end), one.tells);
  }
  put(end, null);
  return pieces;
}
