import { daysBetween, formatDay, toDay, type Day, type WorkCalendar } from '#calendar';
import { overdueDays as daysOverdue, type AssignmentStatus, type OverdueFacts } from '#domain';
import { indicatorFindings, type ForecastFacts, type IndicatorFacts } from './indicator-light.ts';
import type { LightResult, Reason } from './light.ts';
import { defaultLightRules, type LightRules } from './rules.ts';
import { countWorkingDays, missingYearText } from './working-days.ts';

/** What a light needs to know of an assignment. */
export interface AssignmentLightFacts extends Omit<OverdueFacts, 'asOf'> {
  /** Null before the dispatch. */
  status: AssignmentStatus | null;
  dispatchedOn: Day | null;
  /** ISO instant by which it must be signed for. */
  signDueAt: string | null;
  returnCount: number;
  /** Reports missed running, up to today. */
  reportsMissed: number;
  /** The indicators the assignment answers for, each with its forecasts. */
  indicators?: readonly { name: string; facts: IndicatorFacts; guards?: readonly ForecastFacts[] }[];
}

export interface AssignmentLight extends LightResult {
  overdueDays: number;
  nearDue: boolean;
  /** Waits for its signature. */
  unsigned: boolean;
  /** 逾期办结 n 天, when it was completed late. */
  mark?: string;
}

/**
 * The light of an assignment on a day. The rows of the table are tried in order: grey (suspended, cancelled, not dispatched),
 * blue (completed), red, yellow, green; all reasons for the colour found are given.
 * @param workCalendar where it lacks a year, calendar days are counted and a reason calendar-missing says so
 */
export function assignmentLight(
  facts: AssignmentLightFacts,
  today: Day,
  workCalendar: WorkCalendar,
  rules: LightRules = defaultLightRules,
): AssignmentLight {
  const overdueDays = daysOverdue({ ...facts, asOf: today });
  const idle = idleReason(facts);
  const flags = { overdueDays, nearDue: false, unsigned: facts.status === 'dispatched' };
  if (idle) return { light: 'grey', reasons: [idle], ...flags };
  if (facts.status === 'completed') return { ...completed(facts, overdueDays), ...flags };

  const near = nearDueReason(facts, today, workCalendar, rules);
  const unsigned = unsignedReason(facts, today, workCalendar, rules);
  const figures = (facts.indicators ?? []).map(({ name, facts: indicator, guards = [] }) => ({
    name,
    ...indicatorFindings(indicator, guards, rules),
  }));
  const named = (colour: 'red' | 'yellow') =>
    figures.flatMap((found) => found[colour].map(({ code, text }) => ({ code, text: `${found.name}：${text}` })));
  const red = [
    ...overdueReason(facts, overdueDays, rules),
    ...unsigned.reasons,
    ...(facts.returnCount >= rules.red.returns
      ? [{ code: 'returned-twice', text: `办结申请已退回 ${facts.returnCount} 次` } as const]
      : []),
    ...(facts.reportsMissed >= rules.red.reportsMissed
      ? [{ code: 'reports-missed', text: `连续 ${facts.reportsMissed} 期未反馈` } as const]
      : []),
    ...named('red'),
  ];
  const yellow = [
    ...near.reasons,
    ...(facts.reportsMissed >= rules.yellow.reportsMissed
      ? [{ code: 'report-missed', text: `${facts.reportsMissed} 期未反馈` } as const]
      : []),
    ...(facts.status === 'returned' ? [{ code: 'returned', text: '办结申请被退回，待重新办理' } as const] : []),
    ...named('yellow'),
  ];
  const missingYear = near.missingYear ?? unsigned.missingYear;
  const note: Reason[] = missingYear === null ? [] : [{ code: 'calendar-missing', text: missingYearText(missingYear) }];
  const nearDue = near.reasons.length > 0;
  if (red.length > 0) return { light: 'red', reasons: [...red, ...note], ...flags, nearDue };
  if (yellow.length > 0) return { light: 'yellow', reasons: [...yellow, ...note], ...flags, nearDue };
  return { light: 'green', reasons: [{ code: 'on-track', text: '按期推进' }, ...note], ...flags, nearDue };
}

interface Found {
  reasons: Reason[];
  missingYear: number | null;
}
const nothing: Found = { reasons: [], missingYear: null };

function idleReason({ status }: AssignmentLightFacts): Reason | undefined {
  switch (status) {
    case null:
      return { code: 'not-dispatched', text: '尚未交办' };
    case 'suspended':
      return { code: 'suspended', text: '已中止' };
    case 'cancelled':
      return { code: 'cancelled', text: '已撤销' };
    default:
      return undefined;
  }
}

function completed({ completedOn }: AssignmentLightFacts, days: number): LightResult & { mark?: string } {
  const text = completedOn === null ? '已办结' : `${formatDay(completedOn)}办结`;
  if (days === 0) return { light: 'blue', reasons: [{ code: 'completed', text }] };
  const mark = `逾期办结 ${days} 天`;
  return { light: 'blue', reasons: [{ code: 'completed-late', text: `${text}，逾期 ${days} 天` }], mark };
}

const overdueReason = ({ due }: AssignmentLightFacts, days: number, { red }: LightRules): Reason[] =>
  due !== null && days >= red.overdueDays
    ? [{ code: 'overdue', text: `逾期 ${days} 天（期限 ${formatDay(due)}）` }]
    : [];

function unsignedReason(facts: AssignmentLightFacts, today: Day, calendar: WorkCalendar, { red }: LightRules): Found {
  if (facts.status !== 'dispatched' || facts.signDueAt === null) return nothing;
  const limit = toDay(new Date(facts.signDueAt));
  if (today <= limit) return nothing;
  const { days, missingYear } = countWorkingDays(limit, today, calendar);
  const unit = missingYear === null ? '个工作日' : '天';
  return days > red.unsignedWorkingDays
    ? { reasons: [{ code: 'unsigned', text: `超过签收时限 ${days} ${unit}仍未签收` }], missingYear }
    : { reasons: [], missingYear };
}

function nearDueReason(
  { due, dispatchedOn }: AssignmentLightFacts,
  today: Day,
  calendar: WorkCalendar,
  { yellow }: LightRules,
): Found {
  if (due === null || due < today) return nothing;
  const isLong = dispatchedOn !== null && daysBetween(dispatchedOn, due) > yellow.longTermDays;
  const limit = isLong ? yellow.nearDueLongTerm : yellow.nearDue;
  // No holiday is a month long: what is farther away is not near, whatever the calendar of that year.
  if (daysBetween(today, due) > limit + 30) return nothing;
  const { days, missingYear } = countWorkingDays(today, due, calendar);
  if (days > limit) return { reasons: [], missingYear };
  const unit = missingYear === null ? '个工作日' : '天';
  const text = due === today ? `今日到期（${formatDay(due)}）` : `距期限 ${days} ${unit}（${formatDay(due)}）`;
  return { reasons: [{ code: 'near-due', text }], missingYear };
}
