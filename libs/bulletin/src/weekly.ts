import { formatDay } from '#calendar';
import type { BulletinAttachment, BulletinBlock, BulletinContent } from './content.ts';
import type { WeeklyInput } from './input.ts';
import { DRAFT_LABEL } from './issue.ts';
import { commendation, indicators, nextSteps, overall, problems, progress, type Section } from './sections.ts';
import { checkSums } from './sums.ts';
import { keyItemTable, unitTable } from './tables.ts';
import { clause, formatRange, ordinal, sentence } from './wording.ts';

/**
 * 督查周报 of one week, as a draft: 总体情况, 重点工作进展, 主要指标, 存在问题, 表扬与批评 (only where typed), 下步要求, with the
 * key items and the units as attachments. Dated with `asOf` until it is issued (`withIssueNumber`).
 * @throws BulletinFault where parts do not add up to their whole
 */
export function composeWeekly(input: WeeklyInput): BulletinContent {
  checkSums(input);
  const { attachments, label } = attach(input);
  const sections: Section[] = [
    overall(input, label.units),
    progress(input, label.keyItems),
    indicators(input),
    problems(input),
    ...commendation(input),
    nextSteps(input),
  ];
  const date = formatDay(input.asOf);
  const range = formatRange(input.period.from, input.period.to);
  const { report, send, issue, copies } = input.distribution;
  return {
    head: { series: input.series, issueLabel: DRAFT_LABEL, office: input.office, date, issue: null },
    title: `关于${range}重点工作督查督办情况的通报`,
    recipients: clause(input.recipients ?? ''),
    opening: `截至${date}，${input.countyName}重点工作督查督办情况如下（报告期为${range}）。`,
    blocks: sections.flatMap(({ title, blocks }, i): BulletinBlock[] => [
      { type: 'heading', level: 1, text: `${ordinal(i + 1)}、${title}` },
      ...blocks,
    ]),
    attachments,
    signature: { office: input.office, date },
    record: { report, send, issue, printedBy: input.office, printedOn: date, copies },
    countingRule: sentence(input.countingRule),
    footnotes: input.footnotes.map(sentence).filter(Boolean),
  };
}

/** The attachments that have rows, and the word by which the body refers to each: 附件, or 附件1 where there are several. */
function attach(input: WeeklyInput): { attachments: BulletinAttachment[]; label: { keyItems: string; units: string } } {
  const keyItems =
    input.keyItems.length > 0 ? [{ title: '重点督办事项进展情况表', blocks: [keyItemTable(input.keyItems)] }] : [];
  const units = input.units.length > 0 ? [{ title: '各单位督办事项办理情况表', blocks: [unitTable(input)] }] : [];
  const both = keyItems.length > 0 && units.length > 0;
  return {
    attachments: [...keyItems, ...units],
    label: { keyItems: both ? '附件1' : '附件', units: both ? '附件2' : '附件' },
  };
}
