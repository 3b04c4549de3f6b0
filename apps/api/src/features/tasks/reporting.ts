import { addDays, type CadenceDeadline, type Day, nextReportingDay, type WorkCalendar } from '#calendar';
import type { Cadence } from '#domain';

/** Reporting days by cadence: 周报 on Friday, 月报 on the 25th, 旬报 at the end of the 旬, 季报 and 年报 on the 25th of the last month. */
const REPORTING: Record<Cadence, CadenceDeadline> = {
  daily: { kind: 'cadence', every: 'day' },
  weekly: { kind: 'cadence', every: 'week', weekday: 5 },
  tenday: { kind: 'cadence', every: 'tenday' },
  monthly: { kind: 'cadence', every: 'month', day: 25 },
  quarterly: { kind: 'cadence', every: 'quarter', day: 25 },
  yearly: { kind: 'cadence', every: 'year', day: 25 },
};

/** No assignment is missed for longer in one go; what is beyond says nothing more. */
const MOST = 400;

export interface Reporting {
  /** The oldest reporting day without its report. */
  dueOn: Day | null;
  /** Reporting days missed running: those before today without a report. */
  missed: number;
}

/**
 * Which report is due. A report answers the first reporting day on or after its own day.
 * @param from reporting days after this one count
 * @param lastReportedOn day of the last report that was not bounced
 */
export function reportingOf(
  cadence: Cadence | null,
  from: Day,
  lastReportedOn: Day | null,
  today: Day,
  calendar: WorkCalendar,
): Reporting {
  if (cadence === null) return { dueOn: null, missed: 0 };
  const next = (day: Day) => nextReportingDay(REPORTING[cadence], day, calendar)?.day ?? null;
  const answered = lastReportedOn === null ? null : next(lastReportedOn);
  const after = answered !== null && answered > from ? answered : from;
  const dueOn = next(addDays(after, 1));
  let missed = 0;
  for (let day = dueOn; day !== null && day < today && missed < MOST; day = next(addDays(day, 1))) missed++;
  return { dueOn, missed };
}
