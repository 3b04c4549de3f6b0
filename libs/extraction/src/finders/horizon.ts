/** 2012年起5年内, or （2023—2025年） in the title of a plan. */
const HORIZON =
  /(\d{4})年(?:起|开始)，?(?:的|用)?(\d{1,2})年(?:之内|以内|内|左右|时间)|（(?:\d{4})年?[—–~～至-]+(\d{4})年?）/;

/** The last year of the plan that the words set out; undefined when they tell none. */
export function horizonOf(words: string): number | undefined {
  const match = HORIZON.exec(words);
  if (!match) return undefined;
  const [, from, years, to] = match;
  return to === undefined ? Number(from) + Number(years) - 1 : Number(to);
}
