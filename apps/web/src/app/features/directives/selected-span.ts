/**
 * The offsets in the source text of what is selected. Elements with `data-start` hold one text node each, which begins at
 * that offset.
 * @returns null where the selection lies outside of the pane or holds nothing of the text
 */
export function selectedSpan(pane: HTMLElement, range: Range): { start: number; end: number } | null {
  if (!pane.contains(range.commonAncestorContainer)) return null;
  let start: number | null = null;
  let end = 0;
  for (const element of pane.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild;
    if (!node || !range.intersectsNode(node)) continue;
    const at = Number(element.dataset['start']);
    const length = node.textContent?.length ?? 0;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : length;
    if (to <= from) continue;
    start ??= at + from;
    end = at + to;
  }
  return start === null ? null : { start, end };
}
