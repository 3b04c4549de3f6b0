import { dayOf, formatDay, monthOf, yearOf, type Day } from '#calendar';
import { lightLabel, lights, tallyLights, type Light } from '#evaluation';

/** Chinese ordinals of sections, 一 first; a bulletin has fewer than ten. */
export const ordinal = (n: number): string => '一二三四五六七八九十'.charAt(n - 1);

/** The period for print, repeating neither year nor month: 2022年3月19日至25日. */
export function formatRange(from: Day, to: Day): string {
  if (from === to) return formatDay(from);
  if (yearOf(from) !== yearOf(to)) return `${formatDay(from)}至${formatDay(to)}`;
  const month = monthOf(from) === monthOf(to) ? '' : `${monthOf(to)}月`;
  return `${formatDay(from)}至${month}${dayOf(to)}日`;
}

/** The text as one line that ends in exactly one full stop; '' stays ''. */
export function sentence(text: string): string {
  const bare = clause(text);
  return bare === '' || /[！？]$/.test(bare) ? bare : `${bare}。`;
}

/** The text as one line without stops at its end, to be continued. */
export const clause = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, '')
    .trim()
    .replace(/[。；;，,.、]+$/, '');

/** Names in a row: 县发改委、县财政局. */
export const names = (list: readonly string[]): string => list.join('、');

/** How many of each light, red first, those without any left out: 红灯1项、绿灯2项. */
export function countLights(rows: readonly { light: Light }[]): string {
  const tally = tallyLights(rows.map((row) => row.light));
  return names(lights.filter((light) => tally[light] > 0).map((light) => `${lightLabel[light]}${tally[light]}项`));
}

/**
 * A printed gap in percentage points as words: ('-4.6', '序时') → 慢于序时4.6个百分点. Against a target (`against` 目标) the
 * words are 高于 and 低于. '—' gives ''.
 */
export function gapWords(gap: string, against: '序时' | '目标'): string {
  const size = gap.replace(/^[-−+]/, '');
  if (!/\d/.test(size)) return '';
  if (!/[1-9]/.test(size)) return `与${against}持平`;
  const behind = /^[-−]/.test(gap);
  const word = against === '序时' ? (behind ? '慢于' : '快于') : behind ? '低于' : '高于';
  return `${word}${against}${size}个百分点`;
}
