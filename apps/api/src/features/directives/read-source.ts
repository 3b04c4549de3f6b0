import { addDays, type Day } from '#calendar';
import type { Extraction } from '#extraction';

/** What is in a text, and for each report the day from which its relative dates count. */
export interface SourceReading extends Extraction {
  /** By the index of the report. */
  days: Day[];
}

/** A page may hold reports of so many days; those of further days count from the first. */
const MOST_DAYS = 12;
/** A report on the same page is hardly of a later day than this after the day given. */
const LATEST = 31;

/**
 * Reads a text so that each report's dates count from its own day: the one given, else the day of the meeting where the
 * text tells it, else that of the first report that does, else today.
 */
export function readSource(
  text: string,
  { given, today }: { given: Day | undefined; today: Day },
  read: (text: string, asOf: Day) => Extraction,
): SourceReading {
  // Days of meetings are written without a year and lie before the text was taken in.
  const soon = given === undefined ? today : addDays(given, LATEST);
  const first = read(text, given !== undefined && given > today ? given : soon < today ? soon : today);
  const held = first.reports.find(({ heldOn }) => heldOn !== undefined)?.heldOn;
  const base = given ?? held ?? today;
  const wanted = first.reports.map(({ heldOn }) => given ?? heldOn ?? base);
  const days = [...new Set([base, ...wanted])].slice(0, MOST_DAYS);
  const readings = new Map(days.map((day) => [day, read(text, day)]));
  const dayOf = (report: number) => {
    const day = wanted[report] ?? base;
    return readings.has(day) ? day : base;
  };
  return {
    ...first,
    requirements: first.requirements.map((one, i) => readings.get(dayOf(one.report))?.requirements[i] ?? one),
    days: first.reports.map((_, i) => dayOf(i)),
  };
}
