/** Width of a text in characters (em): what is not wider than a Latin letter takes half. */
export function characters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}
