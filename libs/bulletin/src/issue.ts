import { formatDay, type Day } from '#calendar';
import type { BulletinContent } from './content.ts';
import { BulletinFault } from './fault.ts';

/** Stands where the number will be while nobody has issued the bulletin. */
export const DRAFT_LABEL = '第　期（草稿）';

/**
 * 期号 as printed: 12 → 第12期. It runs by series and year and is not the week's number.
 * @throws BulletinFault unless `number` is a whole number from 1 on
 */
export function issueLabel(number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new BulletinFault(`期号应为大于0的整数，现为“${number}”。`);
  return `第${number}期`;
}

/**
 * The content as issued: number allotted, and the day of issue in head, signature and 版记. The figures stay as composed.
 * @throws BulletinFault for a bad number or where the content is numbered already, as numbers are never changed
 */
export function withIssueNumber(content: BulletinContent, year: number, number: number, date: Day): BulletinContent {
  if (content.head.issue) throw new BulletinFault(`本期已编为${content.head.issueLabel}，期号不得更改。`);
  const printed = formatDay(date);
  return {
    ...content,
    head: { ...content.head, issue: { year, number }, issueLabel: issueLabel(number), date: printed },
    signature: { ...content.signature, date: printed },
    record: { ...content.record, printedOn: printed },
  };
}
