import type { DirectiveRow, KeyItemRow, Problems } from '#bulletin';
import { dayOf, type Day, monthOf, type WorkCalendar } from '#calendar';
import { latestDue, overdueDays } from '#domain';
import { assignmentLight, type LightRules, summarise, taskLight } from '#evaluation';
import type { DirectiveEntity } from '../directives';
import type { AssignmentOnDay } from './assignment-on-day';
import { answering, doneOn, isDone, namesOf, printedTitle, type Progress, progressWords } from './task-words';
import type { TaskOnDay } from './tasks-on-day';
import type { Week } from './week';

/** Days overdue of a share that is not done; 0 where it is in term, completed, suspended or cancelled. */
export const openOverdue = (share: AssignmentOnDay, day: Day): number =>
  ['completed', 'suspended', 'cancelled'].includes(share.status) ? 0 : overdueDays({ ...share, asOf: day });

type Source = Pick<DirectiveEntity, 'id' | 'title' | 'heldOn' | 'kind'>;

/** Meetings and documents printed one by one; the rest is summed up. */
const MOST_SOURCES = 12;

/**
 * Tasks by meeting or document, the latest first. Those whose tasks are all done, those beyond the twelfth and tasks without
 * a source are summed up as 其他来源, so that the rows add up to all tasks.
 */
export function directiveRows(
  tasks: readonly TaskOnDay[],
  directives: ReadonlyMap<string, Source>,
  day: Day,
): DirectiveRow[] {
  const bySource = Map.groupBy(tasks, ({ directiveId }) => directiveId ?? '');
  const open = [...bySource]
    .flatMap(([id, list]) => {
      const source = directives.get(id);
      return source && list.some((task) => answering(task).length > 0 && !isDone(task)) ? [{ source, list }] : [];
    })
    .sort((a, b) => (b.source.heldOn ?? '').localeCompare(a.source.heldOn ?? ''))
    .slice(0, MOST_SOURCES);
  if (open.length === 0) return [];
  const shown = new Set(open.flatMap(({ list }) => list));
  const rest = tasks.filter((task) => !shown.has(task));
  return [
    ...open.map(({ source, list }) => row(sourceTitle(source), list, day)),
    ...(rest.length > 0 ? [row('其他来源', rest, day)] : []),
  ].filter((one) => one.tasks > 0);
}

function row(title: string, tasks: readonly TaskOnDay[], day: Day): DirectiveRow {
  const { totals } = summarise(
    tasks.flatMap(({ shares }) => shares),
    day,
    [],
  );
  return {
    title,
    tasks: totals.tasks,
    completed: totals.completed,
    inTerm: totals.inTerm,
    overdue: totals.overdue,
  };
}

/** 3月18日经济运行调度会: a meeting by its day, a document by its title alone. */
export function sourceTitle({ title, heldOn, kind }: Source): string {
  const dated = kind === 'meeting' || kind === 'inspection';
  return dated && heldOn !== null && !/\d+月\d+日/.test(title)
    ? `${monthOf(heldOn)}月${dayOf(heldOn)}日${title}`
    : title;
}

/** 重点督办事项: important and major tasks that go on or were completed within the week. */
export const keyTasks = (tasks: readonly TaskOnDay[], { from }: Week): TaskOnDay[] =>
  tasks.filter((task) => {
    if (task.level === 'general' || answering(task).length === 0) return false;
    const done = doneOn(task);
    return done === null || done >= from;
  });

/** What rows about tasks are worded with. */
export interface Wording {
  asOf: Day;
  calendar: WorkCalendar;
  lightRules: LightRules;
  progress: Progress;
  unitName: (id: string) => string;
}

/** One row of the table of key items. */
export function keyItemRow(task: TaskOnDay, { asOf, calendar, lightRules, progress, unitName }: Wording): KeyItemRow {
  const shares = answering(task);
  return {
    number: task.number,
    title: printedTitle(task),
    units: [namesOf(shares.map(({ unitId }) => unitName(unitId)))],
    light: taskLight(
      shares.map((share) => ({ ...share, light: assignmentLight(share, asOf, calendar, lightRules).light })),
    ),
    progress: progressWords(task, progress, unitName),
    due: latestDue(shares),
    overdueDays: Math.max(0, ...shares.map((share) => openOverdue(share, asOf))),
  };
}

/** 存在问题: every overdue share, and in protocol order the units with a report missing. */
export function problemsOf(
  tasks: readonly TaskOnDay[],
  day: Day,
  unitIds: readonly string[],
  unitName: (id: string) => string,
): Problems {
  const overdue = tasks.flatMap((task) =>
    answering(task).flatMap((share) => {
      const days = openOverdue(share, day);
      if (days === 0 || share.due === null) return [];
      const unit = unitName(share.unitId);
      return [{ number: task.number, title: printedTitle(task), unit, due: share.due, overdueDays: days }];
    }),
  );
  const missing = new Set(
    tasks.flatMap(({ shares }) => shares.filter(({ reportsMissed }) => reportsMissed > 0).map(({ unitId }) => unitId)),
  );
  const order = new Set([...unitIds, ...missing]);
  return { overdue, unreported: [...order].filter((id) => missing.has(id)).map(unitName) };
}
