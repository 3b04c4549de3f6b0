import type { Item } from '../items.ts';
import type { Page } from '../paragraphs.ts';
import type { Target } from '../types.ts';

/** The numbers that the item demands. */
export function findTargets(page: Page, item: Item): Target[] {
  void page;
  void item;
  return [];
}
