import { formatDay } from '#calendar';
import type { BulletinBlock } from './content.ts';
import type { IndicatorRow, WeeklyInput } from './input.ts';
import { indicatorTable, isPaced } from './tables.ts';
import { clause, countLights, gapWords, names, ordinal, sentence } from './wording.ts';

/** A section of the body: its heading without number, and what stands under it. */
export interface Section {
  title: string;
  blocks: BulletinBlock[];
}

const paragraph = (text: string): BulletinBlock => ({ type: 'paragraph', text });
const numbered = (texts: readonly string[]): BulletinBlock[] => texts.map((text, i) => paragraph(`${i + 1}. ${text}`));
const heading = (n: number, text: string): BulletinBlock => ({
  type: 'heading',
  level: 2,
  text: `（${ordinal(n)}）${text}`,
});

/** 总体情况: the counts, then the same by meeting or document. */
export function overall({ totals, directives, units }: WeeklyInput, unitAttachment: string): Section {
  const title = '总体情况';
  if (totals.tasks === 0)
    return { title, blocks: [paragraph(`本期没有在办的督办事项。${suspended(totals.suspended)}`)] };
  const { tasks, completed, onTime, late, inTerm, overdue, unsigned, rate } = totals;
  const split = late > 0 ? `（按期${onTime}项、逾期办结${late}项）` : '';
  const lead =
    `纳入督办的事项共${tasks}项，其中办结${completed}项${split}，期限内办理中${inTerm}项，逾期未办结${overdue}项，` +
    `办结率${rate}。${unsigned > 0 ? `未办结事项中，尚未签收${unsigned}项。` : ''}${suspended(totals.suspended)}` +
    (units.length > 0 ? `各单位办理情况见${unitAttachment}。` : '');
  const byDirective = directives.map(
    (row) =>
      `${clause(row.title)}：共${row.tasks}项，办结${row.completed}项，期限内办理中${row.inTerm}项，逾期${row.overdue}项。`,
  );
  return { title, blocks: [paragraph(lead), ...numbered(byDirective)] };
}

const suspended = (n: number) => (n > 0 ? `另有中止${n}项，不计入以上数字。` : '');

/** 重点工作进展: last week's arrangements one by one, then the key items. */
export function progress({ lastWeek, keyItems }: WeeklyInput, keyAttachment: string): Section {
  const arrangements = lastWeek.map((row) => {
    const units = row.units.length > 0 ? `（${names(row.units)}）` : '';
    return `${clause(row.text)}${units}。${sentence(row.progress) || '截至目前未收到反馈。'}`;
  });
  return {
    title: '重点工作进展',
    blocks: [
      heading(1, '上周安排落实情况'),
      ...(arrangements.length > 0 ? numbered(arrangements) : [paragraph('上周没有安排需要反馈的事项。')]),
      heading(2, '重点督办事项'),
      paragraph(
        keyItems.length > 0
          ? `重点督办事项共${keyItems.length}项，其中${countLights(keyItems)}，逐项进展见${keyAttachment}。`
          : '本期没有列入重点督办的事项。',
      ),
    ],
  };
}

/** 主要指标完成情况: a sentence, those behind in words, the table. */
export function indicators({ indicators: rows }: WeeklyInput): Section {
  const title = '主要指标完成情况';
  if (rows.length === 0) return { title, blocks: [paragraph('本期没有调度的指标。')] };
  const behind = rows.filter((row) => row.light === 'red' || row.light === 'yellow');
  return {
    title,
    blocks: [
      paragraph(
        `本期调度指标共${rows.length}项，其中${countLights(rows)}。${behind.length > 0 ? '需要关注的是：' : ''}`,
      ),
      ...numbered(behind.map(indicatorSentence)),
      indicatorTable(rows),
    ],
  };
}

function indicatorSentence(row: IndicatorRow): string {
  const parts = [
    `${row.name}${isPaced(row) ? '累计完成' : ''}${row.cumulative}${row.unit}`,
    isPaced(row) && `占年度目标的${row.annualPct}%`,
    gapWords(row.gapPp, isPaced(row) ? '序时' : '目标'),
    /\d/.test(row.attainment) && `达成率${row.attainment}%`,
    ...(row.reasons ?? []).map(clause),
    row.verdict && `研判为“${row.verdict}”`,
  ];
  return `${parts.filter(Boolean).join('，')}。`;
}

/** 存在问题: lagging items by number and unit, then the units that did not report. */
export function problems({ problems: { overdue, unreported } }: WeeklyInput): Section {
  const title = '存在问题';
  if (overdue.length === 0 && unreported.length === 0)
    return { title, blocks: [paragraph('没有逾期未办结的事项，也没有应反馈而未反馈的单位。')] };
  const items = byNumber(overdue).map(
    ([item, units]) =>
      `${item.number}“${clause(item.title)}”（${names(units)}），完成时限为${formatDay(item.due)}，逾期${item.overdueDays}天。`,
  );
  return {
    title,
    blocks: [
      heading(1, '逾期未办结的事项'),
      ...(items.length > 0 ? numbered(items) : [paragraph('没有逾期未办结的事项。')]),
      heading(2, '未按时反馈的单位'),
      paragraph(
        unreported.length > 0
          ? `${names(unreported)}${unreported.length > 1 ? `等${unreported.length}个单位` : ''}未按时反馈进展。`
          : '应反馈的单位均已反馈。',
      ),
    ],
  };
}

type OverdueItem = WeeklyInput['problems']['overdue'][number];

/** Items of one number, title and delay become one, with their units in the order given. */
function byNumber(overdue: readonly OverdueItem[]): [OverdueItem, string[]][] {
  const items = new Map<string, [OverdueItem, string[]]>();
  for (const item of overdue) {
    const key = `${item.number} ${item.due} ${item.overdueDays}`;
    const found = items.get(key);
    if (found) found[1].push(item.unit);
    else items.set(key, [item, [item.unit]]);
  }
  return [...items.values()];
}

/** 表扬与批评 as the editor typed it; none without text. */
export function commendation({ commendation: texts = [] }: WeeklyInput): Section[] {
  const blocks = texts.map(sentence).filter(Boolean).map(paragraph);
  return blocks.length > 0 ? [{ title: '表扬与批评', blocks }] : [];
}

/** 下步要求, each with its date where it has one. */
export function nextSteps({ nextSteps: steps }: WeeklyInput): Section {
  const texts = steps.map(({ text, due }) => `${sentence(text)}${due ? `完成时限：${formatDay(due)}。` : ''}`);
  return { title: '下步要求', blocks: texts.length > 0 ? numbered(texts) : [paragraph('本期没有新的工作要求。')] };
}
