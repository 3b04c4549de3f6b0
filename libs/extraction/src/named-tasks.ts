import { scopeOf, type OwnerLine } from './closings.ts';
import { PERSON_LINE, PROBLEM_FIELD } from './lexicon/fields.ts';
import { NARRATIVE } from './lexicon/demand.ts';
import { STOCK_TITLES } from './lexicon/titles.ts';
import type { Part } from './parts.ts';
import type { Point } from './points.ts';
import type { Span } from './types.ts';

/** A task that has nothing but a name; `part` is the index of the part that holds it. */
export interface NamedTask extends Span {
  part: number;
}

const SHORTEST_NAME = 5;
const LONGEST_NAME = 160;

/**
 * The points and problems of a list that demand nothing in words, yet say below who settles them or by when:
 * （一）青石河治理工程 责任单位：县水利局. Their name is the task.
 * @param isDemand whether the part of that index demands something
 */
export function namedTasks(
  text: string,
  parts: readonly Part[],
  points: readonly (Point | undefined)[],
  lines: readonly OwnerLine[],
  isDemand: (part: number) => boolean,
): NamedTask[] {
  const lined = new Set<string>();
  for (const { start, end, scope, column } of lines)
    if (column === undefined && !PERSON_LINE.test(text.slice(start, Math.min(end, start + 24)))) lined.add(scope);
  if (lined.size === 0) return [];
  /** Points that demand something, and points that hold others. */
  const busy = new Set<number>();
  const holding = new Set<number>();
  points.forEach((point, index) => {
    if (point?.parent) holding.add(point.parent.id);
    if (isDemand(index)) for (let at = point; at; at = at.parent) busy.add(at.id);
  });
  const names = ({ id, parent }: Point) =>
    !busy.has(id) &&
    !holding.has(id) &&
    (lined.has(`p${id}`) || (parent !== undefined && !busy.has(parent.id) && lined.has(`p${parent.id}`)));
  return parts.flatMap((part, index) => {
    if (part.column !== undefined || isDemand(index)) return [];
    const words = text.slice(part.start, Math.min(part.end, part.start + LONGEST_NAME + 1));
    const problem = PROBLEM_FIELD.exec(words)?.[0].length ?? 0;
    const point = points[index];
    const isName =
      point?.part === index ? names(point) : !point && problem > 0 && lined.has(scopeOf(undefined, part.paragraph));
    const length = words.length - problem;
    if (!isName || length < SHORTEST_NAME || length > LONGEST_NAME) return [];
    if (NARRATIVE.test(words) || STOCK_TITLES.test(words)) return [];
    return [{ part: index, start: part.start + problem, end: part.end }];
  });
}
