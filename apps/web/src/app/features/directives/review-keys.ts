/** What a key does in the review. */
export type KeyAct =
  'next' | 'previous' | 'accept' | 'reject' | 'edit' | 'owners' | 'due' | 'why' | 'merge' | 'undo' | 'help' | 'close';

/** The keys of the review, in the order in which the page tells them; `keys` as KeyboardEvent.key has them. */
export const reviewKeys: readonly { act: KeyAct; keys: readonly string[]; shown: readonly string[]; does: string }[] = [
  { act: 'next', keys: ['j', 'ArrowDown'], shown: ['J', '↓'], does: '下一条' },
  { act: 'previous', keys: ['k', 'ArrowUp'], shown: ['K', '↑'], does: '上一条' },
  { act: 'accept', keys: ['a'], shown: ['A'], does: '选定，并到下一条；再按取消选定' },
  { act: 'reject', keys: ['r'], shown: ['R'], does: '不予立项，并到下一条；再按恢复' },
  { act: 'owners', keys: ['o'], shown: ['O'], does: '改单位' },
  { act: 'due', keys: ['d'], shown: ['D'], does: '改期限' },
  { act: 'edit', keys: ['e'], shown: ['E'], does: '改内容和其他各项' },
  { act: 'close', keys: ['Escape'], shown: ['Esc'], does: '收起，回到这一条' },
  { act: 'why', keys: ['w'], shown: ['W'], does: '为什么这样读' },
  { act: 'merge', keys: ['m'], shown: ['M'], does: '与下一条合并' },
  { act: 'undo', keys: ['u'], shown: ['U'], does: '撤销上一步' },
  { act: 'help', keys: ['?', '？'], shown: ['?'], does: '显示这些按键' },
];

const acts = new Map(reviewKeys.flatMap(({ act, keys }) => keys.map((key) => [key, act] as const)));

/**
 * What a key press means on the review page; undefined where it belongs to a field, a dialog or the browser. Arrows step
 * only from an item, since elsewhere they scroll.
 */
export function actOf({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }: KeyboardEvent): KeyAct | undefined {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return undefined;
  const act = acts.get(key.length === 1 ? key.toLowerCase() : key);
  const at = target instanceof Element ? target : undefined;
  if (at?.closest('dialog, [role=dialog], .ant-select-open')) return undefined;
  if (act === 'close') return act;
  if (at?.closest('input:not([type=checkbox]), textarea, select, nz-select')) return undefined;
  return key.startsWith('Arrow') && !at?.closest('app-item-card') ? undefined : act;
}
