/**
 * Number of a task as it is proposed and printed, e.g. 督办〔2022〕15号.
 * @param n position in the year, from 1, without leading zeros
 * @throws RangeError when either is not a positive integer
 */
export const proposedNumber = (year: number, n: number): string => {
  if (!Number.isInteger(year) || year < 1 || !Number.isInteger(n) || n < 1)
    throw new RangeError('文号的年份和序号须为正整数。');
  return `督办〔${year}〕${n}号`;
};
