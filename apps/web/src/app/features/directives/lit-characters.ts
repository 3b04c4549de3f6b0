interface Place {
  start: number;
  end: number;
}

/** The name of the highlight in the style sheet. */
const NAME = 'told';

/**
 * Lights characters of the source by their offsets, without touching the page's elements; none where nothing is given.
 * Elements with `data-start` hold one text node each, which begins at that offset.
 * @returns the element in which the first of them stands
 */
export function lightCharacters(pane: HTMLElement, places: readonly Place[]): Element | undefined {
  // Browsers without highlights show the requirement's own mark alone.
  if (!('highlights' in CSS)) return undefined;
  CSS.highlights.delete(NAME);
  if (places.length === 0) return undefined;
  const ranges: Range[] = [];
  let first: Element | undefined;
  for (const element of pane.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild;
    const at = Number(element.dataset['start']);
    const length = node?.textContent?.length ?? 0;
    for (const { start, end } of places) {
      if (!node || start >= at + length || end <= at) continue;
      const range = new Range();
      range.setStart(node, Math.max(0, start - at));
      range.setEnd(node, Math.min(length, end - at));
      ranges.push(range);
      first ??= element;
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return first;
}
