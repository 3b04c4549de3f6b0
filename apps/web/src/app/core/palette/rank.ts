/** What can be found by its name and by other words for it. */
export interface Findable {
  label: string;
  words: readonly string[];
}

/** Half width, small letters, no spaces: as people type when they are in a hurry. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The things that a text means, best first: the name begins with it, the name holds it, another word begins with it,
 * another word holds it (of Latin letters at least two). Among equals the given order stays. All of them for an empty text.
 */
export function rank<T extends Findable>(things: readonly T[], text: string): T[] {
  const wanted = folded(text);
  if (wanted === '') return [...things];
  const placed = things.flatMap((thing) => {
    const place = placeOf(thing, wanted);
    return place === null ? [] : [{ thing, place }];
  });
  return placed.sort((a, b) => a.place - b.place).map(({ thing }) => thing);
}

function placeOf({ label, words }: Findable, wanted: string): number | null {
  const name = folded(label);
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  const others = words.map(folded).filter((word) => word !== '');
  if (others.some((word) => word.startsWith(wanted))) return 2;
  const inside = !/^[a-z]$/.test(wanted) && others.some((word) => word.includes(wanted));
  return inside ? 3 : null;
}
