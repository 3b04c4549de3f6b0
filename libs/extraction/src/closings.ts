import type { Column } from './lexicon/columns.ts';
import type { Part } from './parts.ts';
import { listClosedBy, listsOf, type Point } from './points.ts';
import type { Span } from './types.ts';

/** A line that names the units of the point above it: （责任单位：……）. */
export interface OwnerLine extends Span {
  scope: string;
  /** It is a cell of a task list. */
  column: Column | undefined;
}

/** A line that names units or a time limit, with the point and the paragraph that it closes. */
export interface Closing {
  line: Omit<OwnerLine, 'scope'>;
  point: Point | undefined;
  paragraph: number;
  /** It stands on a line of its own. */
  below: boolean;
}

/** The lines with the scopes that they close: a line below the last point of a list closes all of the list. */
export function scopedLines(points: readonly (Point | undefined)[], closings: readonly Closing[]): OwnerLine[] {
  const lists = listsOf(points);
  const lined = new Set(closings.map(({ point }) => point?.id));
  return closings.map(({ line, point, paragraph, below }) => {
    const list = below && point ? listClosedBy(lists, point, lined) : undefined;
    return { ...line, scope: scopeOf(list ?? point, paragraph) };
  });
}

/** The point that a line of its own closes: not one whose label stands in the midst of a paragraph. */
export function paragraphPoint(parts: readonly Part[], point: Point | undefined): Point | undefined {
  let at = point;
  while (at?.parent && parts[at.part]?.first !== true) at = at.parent;
  return at;
}

/** Names the stretch within which owners are inherited and to which lines belong. */
export const scopeOf = (point: Point | undefined, paragraph: number): string =>
  point ? `p${point.id}` : `n${paragraph}`;
