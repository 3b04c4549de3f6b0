import { compare, percent, points, ratio, subtract, sum } from './decimal.ts';
import type { Decimal } from './fraction.ts';

/*
 * What the figures say, in one sentence each: for who has ten seconds, and over the chart that shows it.
 */

/** How many indicators are judged for a quarter, and how many are at risk or have missed it. */
export interface QuarterFacts {
  /** 2022年一季度 */
  label: string;
  judged: number;
  atRisk: number;
}

/** What is overdue now, and what was at the end of the last working day before. */
export interface OverdueChange {
  count: number;
  before: number;
}

export interface CountyFacts {
  /** Dispatched tasks. */
  tasks: number;
  /** Null while no indicator can be judged. */
  quarter: QuarterFacts | null;
  /** Tasks. */
  overdue: OverdueChange;
  /** Overdue assignments of each unit, in protocol order. */
  units: readonly { name: string; overdue: number }[];
}

/** 2022年一季度12项指标中3项有风险；逾期5件，比上一工作日增加1件；逾期最多的是住建局（3份）。 */
export const countyHeadline = ({ tasks, quarter, overdue, units }: CountyFacts): string =>
  sentence([
    quarterPart(quarter),
    tasks === 0 ? '还没有交办的事项' : overduePart(overdue, '件', '没有逾期事项'),
    mostOverdue(units),
  ]);

export interface UnitFacts {
  assigned: number;
  completed: number;
  quarter: QuarterFacts | null;
  /** Assignments. */
  overdue: OverdueChange;
}

/** 应办12份，已办结7份；逾期1份，与上一工作日持平；2022年一季度5项指标中1项有风险。 */
export const unitHeadline = ({ assigned, completed, quarter, overdue }: UnitFacts): string =>
  sentence([
    assigned === 0 ? '目前没有应办的任务' : `应办${assigned}份，已办结${completed}份`,
    assigned === 0 ? '' : overduePart(overdue, '份', '没有逾期'),
    quarterPart(quarter),
  ]);

/** Whether completion keeps up with time. */
export interface TimedFacts {
  /** Assignments with a due day, and how many of them are completed. */
  timed: number;
  completed: number;
  /** For each of them the share of its term that has passed, 0 to 1, added up. */
  elapsed: Decimal;
}

export interface Keeping {
  /** 办结率 and 时间进度, printed; '—' where nothing has a due day. */
  rate: string;
  time: string;
  /** 时间进度 from 0 to 1, for a mark; null where nothing has a due day. */
  timeShare: number | null;
  /** 已办结41.7%，时间已过56.2%，慢于时间14.5个百分点 */
  finding: string;
}

/** How time is measured, for print beside it. */
export const TIME_RULE =
  '时间进度为各份有期限的应办任务从交办到期限已过时间的比例的平均，到期的计100%；没有期限的、已中止和已撤销的不计。';

/** Completed share beside the share of time that has passed. */
export function keepingUp({ timed, completed, elapsed }: TimedFacts): Keeping {
  const share = (part: Decimal): Decimal | null => ratio(part, String(timed));
  const [done, passed] = [share(String(completed * 100)), share(sum([elapsed]))];
  if (done === null || passed === null) return { rate: '—', time: '—', timeShare: null, finding: '没有设期限的任务' };
  const passedPct = ratio(passed, '0.01') ?? '0';
  const gap = subtract(done, passedPct);
  const [rate, time] = [percent(done), percent(passedPct)];
  const order = rate === time ? 0 : compare(gap, '0');
  const distance = points(gap.replace('-', '')).replace('+', '');
  const verdict = order === 0 ? '与时间同步' : order > 0 ? `快于时间${distance}` : `慢于时间${distance}`;
  return { rate, time, timeShare: Number(passed), finding: `已办结${rate}，时间已过${time}，${verdict}` };
}

/** 本周交办5份，办结3份；逾期4份，比上周末增加1份。 @param before overdue at the end of the week before */
export const trendFinding = (dispatched: number, completed: number, overdue: OverdueChange): string =>
  sentence([`本周交办${dispatched}份，办结${completed}份`, overduePart(overdue, '份', '没有逾期', '上周末')]);

/** 3个乡镇有逾期，共7份。 @param kind 乡镇 or 部门 @param overdue of each unit */
export function groupFinding(kind: string, overdue: readonly number[]): string {
  const late = overdue.filter((count) => count > 0);
  const all = late.reduce((total, count) => total + count, 0);
  return late.length === 0 ? `没有${kind}逾期` : `${late.length}个${kind}有逾期，共${all}份`;
}

const sentence = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('；')}。`;

function quarterPart(quarter: QuarterFacts | null): string {
  if (quarter === null) return '';
  const { label, judged, atRisk } = quarter;
  return `${label}${judged}项指标${atRisk === 0 ? '都没有风险' : `中${atRisk}项有风险`}`;
}

function overduePart({ count, before }: OverdueChange, unit: string, none: string, than = '上一工作日'): string {
  const change =
    count === before
      ? `与${than}持平`
      : `比${than}${count > before ? '增加' : '减少'}${Math.abs(count - before)}${unit}`;
  if (count > 0) return `逾期${count}${unit}，${change}`;
  return before > 0 ? `${none}，${change}` : none;
}

/** Who has most overdue; of more than three equal ones the first. */
function mostOverdue(units: CountyFacts['units']): string {
  const most = Math.max(0, ...units.map(({ overdue }) => overdue));
  if (most === 0) return '';
  const names = units.filter(({ overdue }) => overdue === most).map(({ name }) => name);
  const [first = ''] = names;
  const who = names.length > 3 ? `${first}等${names.length}个单位` : names.join('、');
  return `逾期最多的是${who}（${names.length > 1 ? '各' : ''}${most}份）`;
}
