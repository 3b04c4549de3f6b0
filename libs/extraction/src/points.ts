import type { LabelKind } from './labels.ts';
import type { Part } from './parts.ts';

/** A numbered point: the stretch that a label governs, up to the next label of its kind or of one above. */
export interface Point {
  id: number;
  kind: LabelKind;
  parent: Point | undefined;
  /** Index of the part that carries its label. */
  part: number;
}

/** A kind that a text has not opened yet stands above those behind it here. */
const RANK: readonly LabelKind[] = [
  'lone',
  'chapter',
  'article',
  'cn',
  'cnParen',
  'stage',
  'lead',
  'row',
  'arabic',
  'arabicParen',
  'circled',
  'inline',
];

/** For every part the innermost point that it stands under. */
export function placeInPoints(
  parts: readonly Part[],
  startsAfresh: (part: number) => boolean,
  leads: (part: number) => boolean,
): (Point | undefined)[] {
  let top: Point | undefined;
  let nextId = 0;
  return parts.map((part, index) => {
    if (part.labels.length === 0) {
      const behindTable = part.first && part.column === undefined && parts[index - 1]?.column !== undefined;
      if (startsAfresh(index) || behindTable) top = undefined;
      else if (leads(index)) {
        let above = top;
        while (above && RANK.indexOf(above.kind) >= RANK.indexOf('lead')) above = above.parent;
        top = { id: nextId++, kind: 'lead', parent: above, part: index };
      } else if (part.first && !continuesPoint(parts, index)) while (top?.kind === 'inline') top = top.parent;
    }
    for (const label of part.labels) {
      if (label.kind === 'lone') {
        top = undefined;
        continue;
      }
      let same: Point | undefined = top;
      while (same && same.kind !== label.kind) same = same.parent;
      let parent = same ? same.parent : top;
      if (!same) while (parent && RANK.indexOf(parent.kind) > RANK.indexOf(label.kind)) parent = parent.parent;
      top = { id: nextId++, kind: label.kind, parent, part: index };
    }
    return top;
  });
}

/** A labelled phrase that fills its paragraph alone is spelt out by the next one. */
export function continuesPoint(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1];
  return before !== undefined && before.labels.length > 0 && before.end - before.start <= LONGEST_LONE_HEADING;
}

const LONGEST_LONE_HEADING = 24;

/** The points below every point, in order. */
export function listsOf(points: readonly (Point | undefined)[]): Map<Point, number[]> {
  const lists = new Map<Point, number[]>();
  for (const point of new Set(points)) {
    if (!point?.parent) continue;
    const list = lists.get(point.parent);
    if (list) list.push(point.id);
    else lists.set(point.parent, [point.id]);
  }
  return lists;
}

/**
 * The point whose whole list is closed by a line below its last point: no other point of the list has lines of its own.
 * @param lined ids of the points with such lines
 */
export function listClosedBy(
  lists: ReadonlyMap<Point, readonly number[]>,
  { id, parent }: Point,
  lined: ReadonlySet<number | undefined>,
): Point | undefined {
  const list = parent && lists.get(parent);
  if (!list || list.length < 2 || list.at(-1) !== id) return undefined;
  return list.some((other) => other !== id && lined.has(other)) ? undefined : parent;
}
