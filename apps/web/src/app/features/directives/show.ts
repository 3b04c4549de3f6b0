/** Brings an element into view within its pane, unless it is seen already; with `focus` the keyboard goes there too, unless it is inside. */
export function show(id: string, focus = false): void {
  const element = document.getElementById(id);
  if (!element) return;
  if (focus && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  const { top, bottom } = element.getBoundingClientRect();
  const pane = element.closest('[data-pane]')?.getBoundingClientRect();
  const from = Math.max(pane?.top ?? 0, 0);
  const to = Math.min(pane?.bottom ?? innerHeight, innerHeight);
  if (top < from || bottom > to) element.scrollIntoView({ block: bottom - top > to - from ? 'start' : 'center' });
}
