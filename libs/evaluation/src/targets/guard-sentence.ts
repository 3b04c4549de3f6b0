import { dayOf, monthOf, periodLabel, type Day } from '#calendar';
import { print, subtract } from '../decimal.ts';
import type { Guard } from './guard.ts';
import type { Indicator } from './indicator.ts';
import { verdictLabel } from './verdict.ts';

/** The state of a guard in one sentence, as it is read out to a leader. */
export function guardSentence(indicator: Indicator, guard: Omit<Guard, 'sentence'>): string {
  const since = hasBegun(guard) ? `截至${monthDay(guard.comparedOn)}，` : '';
  const verdict = verdictLabel[guard.verdict];
  return `${since}${indicator.name}${clauses(indicator, guard).join('，')}：${verdict}。`;
}

function clauses(indicator: Indicator, guard: Omit<Guard, 'sentence'>): string[] {
  const { unit } = indicator;
  const name = periodLabel(guard.period.key);
  const { target, done, needed, requiredPerDay, currentPerDay, requiredTimes, forecast, forecastRatio } = guard.printed;
  const forecastClause = `按目前进度预计${forecast}${unit}，为${indicator.direction === 'higher' ? '目标' : '上限'}的${forecastRatio}%`;
  const brought = hasBegun(guard) ? `${name}累计${done}${unit}` : `${name}尚无数据`;
  const isOver = guard.daysLeft === 0;
  if (indicator.kind === 'rate') {
    const gap = print(subtract(guard.done, guard.target).replace('-', ''), 1);
    const side = subtract(guard.done, guard.target).startsWith('-') ? '低于' : '高于';
    return [`为${done}%`, /^0\.0$/.test(gap) ? `与${name}目标持平` : `${side}${name}目标${gap}个百分点`];
  }
  if (indicator.kind === 'milestone') return [`已完成${done}${unit}`, `${name}末前应完成${target}${unit}`];
  if (indicator.kind === 'level') return [`为${done}${unit}`, `${name}目标${target}${unit}`];
  if (indicator.direction === 'lower') {
    const used = [brought, `上限${target}${unit}`];
    if (isOver || guard.verdict === 'missed') return used;
    return [...used, `余量${needed}${unit}，日均不得超过${requiredPerDay}${unit}`, forecastClause];
  }
  const reached = [brought, `目标${target}${unit}`];
  if (guard.verdict === 'met') return reached;
  const short = [...reached, `还差${needed}${unit}`];
  if (isOver) return short;
  const times = requiredTimes === '—' ? '' : `（目前日均${currentPerDay}${unit}，须为目前的${requiredTimes}倍）`;
  return [...short, `余${guard.daysLeft}天，日均需${requiredPerDay}${unit}${times}`, forecastClause];
}

const hasBegun = ({ comparedOn, period }: Pick<Guard, 'comparedOn' | 'period'>): boolean => comparedOn >= period.start;

const monthDay = (day: Day): string => `${monthOf(day)}月${dayOf(day)}日`;
