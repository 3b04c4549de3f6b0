import type { Item } from '../items.ts';
import type { Page } from '../paragraphs.ts';
import type { Due, ExtractOptions } from '../types.ts';

/** The last day by which the item's outcome must stand. */
export function findDue(page: Page, item: Item, options: ExtractOptions): Due {
  void page;
  void item;
  void options;
  return { value: null, certainty: 'absent', spans: [], rule: 'no-due' };
}
