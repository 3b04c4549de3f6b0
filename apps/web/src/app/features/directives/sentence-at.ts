/** The sentence around an offset of a text, up to its marks or the ends of its line. */
export function sentenceAt(text: string, at: number): { start: number; end: number } {
  const before = Math.max(...['。', '！', '？', '；', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)));
  const after = ['。', '！', '？', '；', '\n'].map((mark) => text.indexOf(mark, at)).filter((found) => found >= 0);
  return { start: before + 1, end: Math.min(text.length, ...after.map((found) => found + 1)) };
}
