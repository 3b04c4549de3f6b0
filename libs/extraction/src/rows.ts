import type { Cell } from './grid.ts';
import type { OwnerLine } from './closings.ts';
import type { Item } from './items.ts';
import { BLANK_CELL, DITTO_CELL, TIME_CELL } from './lexicon/columns.ts';
import type { Page } from './paragraphs.ts';
import type { Part } from './parts.ts';

type Filled = 'lead' | 'support' | 'due';
/** What holds for a row, by column. undefined: nothing stands there; []: it says that there is none. */
type Row = Partial<Record<Filled, OwnerLine[]>>;

/**
 * The lines that name units and time limits, with those of tables as their rows mean them: 同上 stands for the cell
 * above, an empty column of units goes on with the units above (and, where it is empty too, the time limit), a dash says
 * that there is none, and a time is no unit. Every demand of a row has the lines of its row, wherever they stand in it.
 */
export function fillRows(
  { text, paragraphs, cells }: Page,
  parts: readonly Part[],
  items: readonly Item[],
  lines: readonly OwnerLine[],
): OwnerLine[] {
  if (!lines.some((line) => line.column)) return [...lines];
  const cellAt = new Map<number, Cell>();
  for (const [index, cell] of cells) cellAt.set(paragraphs[index]?.start ?? -1, cell);
  const rows = new Map<number, Row>();
  for (const line of lines) {
    const cell = line.column && cellAt.get(line.start);
    if (!cell) continue;
    const row = rows.get(cell.row) ?? {};
    rows.set(cell.row, row);
    const words = text.slice(line.start, line.end);
    const column = line.column === 'lead' && TIME_CELL.test(words) ? 'due' : (line.column as Filled);
    const above = rows.get(cell.row - 1)?.[column] ?? [];
    const meant = BLANK_CELL.test(words) ? [] : DITTO_CELL.test(words) ? above : [{ ...line, column }];
    row[column] = [...(row[column] ?? []), ...meant];
  }
  const scopes = new Map<number, Set<string>>();
  for (const item of items) {
    const row = cells.get(parts[item.part]?.paragraph ?? -1)?.row;
    if (row === undefined) continue;
    scopes.set(row, (scopes.get(row) ?? new Set()).add(item.scope));
  }
  const filled = lines.filter((line) => !line.column);
  for (const number of [...scopes.keys()].sort((a, b) => a - b)) {
    const row = rows.get(number) ?? {};
    const above = rows.get(number - 1);
    if (above && !row.lead) {
      row.lead = above.lead;
      row.support ??= above.support;
      row.due ??= above.due;
    }
    rows.set(number, row);
    for (const scope of scopes.get(number) ?? [])
      for (const line of [...(row.lead ?? []), ...(row.support ?? []), ...(row.due ?? [])])
        filled.push({ ...line, scope });
  }
  return filled;
}
