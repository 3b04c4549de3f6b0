/** Small wordings of the overview and its lists: of figures, days and states that the server has found, never of a rule. */
import type { AssignmentListRow } from '#contracts';
import type { UiLight } from '#ui';

export type LightColor = ReturnType<UiLight['color']>;

export const lightLabels: Readonly<Record<LightColor, string>> = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  blue: '蓝灯',
  grey: '灰灯',
};

/** 3月25日; with the year where it is another one than `thisYear`'s: 2021年12月31日. */
export function shortDay(day: string, thisYear = day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year === thisYear.slice(0, 4) ? '' : `${year}年`}${Number(month)}月${Number(date)}日`;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 星期四 */
export const weekdayOf = (day: string): string => `星期${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;

/** 截至2022年3月24日（星期四），本周为3月21日至3月27日; empty before it is known. */
export function asOfWords(overview: { asOf: string; week: { from: string; to: string } } | undefined): string {
  if (!overview) return '';
  const { asOf, week } = overview;
  return `截至${asOf.slice(0, 4)}年${shortDay(asOf)}（${weekdayOf(asOf)}），本周为${shortDay(week.from)}至${shortDay(week.to)}`;
}

/** 逾期 4 天, 今天到期, 还有 3 天, 逾期办结 2 天; empty where no day counts. */
export function daysWords({ overdueDays, daysLeft, mark }: AssignmentListRow): string {
  if (mark !== null) return mark;
  if (daysLeft === null) return '';
  if (overdueDays > 0) return `逾期 ${overdueDays} 天`;
  if (daysLeft < 0) return '';
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`;
}

interface Lit {
  light: LightColor;
  reasons: readonly { text: string }[];
}

/** 3月20日起黄灯：距期限 3 个工作日；今日红灯：逾期 1 天. @param before what it was; since when where that is known */
export function changeWords(now: Lit, before: Lit & { since?: string }, today: string): string {
  const lit = ({ light, reasons }: Lit) => {
    const why = reasons.map(({ text }) => text).join('，');
    return lightLabels[light] + (why && `：${why}`);
  };
  return `${before.since ? `${shortDay(before.since, today)}起` : '此前'}${lit(before)}；今日${lit(now)}`;
}
