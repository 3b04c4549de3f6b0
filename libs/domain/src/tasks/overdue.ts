import { daysBetween, maxDay, minDay, type Day } from '#calendar';

export interface OverdueFacts {
  due: Day | null;
  /** Day of the accepted filing, null while not completed. */
  completedOn: Day | null;
  asOf: Day;
  /** Periods in review, from the filing to the return or acceptance; `to` null while it lasts. */
  reviews: readonly { from: Day; to: Day | null }[];
  /** Day since which it is suspended, null when it is not; resuming moves the due date instead. */
  suspendedOn: Day | null;
}

/**
 * Calendar days overdue: from due to the end (completion, suspension or asOf, whichever is first) less the days in review
 * that lie after due, since the office's time is not the unit's. The day after due counts 1; never negative.
 */
export const overdueDays = ({ due, completedOn, asOf, reviews, suspendedOn }: OverdueFacts): number => {
  if (due === null) return 0;
  let end = completedOn ?? asOf;
  if (suspendedOn !== null) end = minDay(end, suspendedOn);
  const inReview = reviews
    .map(({ from, to }) => daysBetween(maxDay(from, due), minDay(to ?? end, end)))
    .reduce((sum, days) => sum + Math.max(0, days), 0);
  return Math.max(0, daysBetween(due, end) - inReview);
};
