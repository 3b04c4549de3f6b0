import type { UnitRow } from '#contracts';

/** What of a unit can be searched. */
export type Searchable = Pick<UnitRow, 'name' | 'shortName' | 'pinyin' | 'aliases'>;

/**
 * Whether typed text leads to a unit: part of one of its names, or the beginning of its pinyin or initials.
 * @param text as typed; '' leads to every unit
 */
export function leadsTo(text: string, { name, shortName, pinyin, aliases }: Searchable): boolean {
  const typed = text.trim().toLowerCase();
  return (
    [name, shortName, ...aliases].some((one) => one.toLowerCase().includes(typed)) ||
    pinyin.split(' ').some((reading) => reading.startsWith(typed))
  );
}
