import { addDays, type Day } from '#calendar';
import type { BulletinArrangement, BulletinEditorial, BulletinStep } from '#contracts';
import { openOverdue } from './task-rows';
import { answering, isDone, namesOf, printedTitle, type Progress, progressWords } from './task-words';
import type { TaskOnDay } from './tasks-on-day';
import type { Week } from './week';

/** Tasks due next week that are proposed one by one; of more only the number. */
const MOST_STEPS = 15;

/** What the editorial starts from. */
export interface Beginnings {
  week: Week;
  tasks: readonly TaskOnDay[];
  progress: Progress;
  unitName: (id: string) => string;
  /** The bulletin before this one, null for the first. */
  previous: Pick<BulletinEditorial, 'nextSteps' | 'distribution'> | null;
  /** Titles of the leaders' posts in protocol order. */
  posts: readonly string[];
}

/** An editorial to start from: last week's arrangements with what became of them, next week's due days, the last 版记. */
export const propose = (beginnings: Beginnings): BulletinEditorial => ({
  opening: null,
  lastWeek: lastWeek(beginnings),
  nextSteps: nextSteps(beginnings),
  commendations: [],
  criticisms: [],
  distribution: beginnings.previous?.distribution ?? distribution(beginnings.posts),
});

function lastWeek({ previous, tasks, progress, unitName }: Beginnings): BulletinArrangement[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return (previous?.nextSteps ?? []).map(({ text, taskIds }) => {
    const told = taskIds.flatMap((id) => byId.get(id) ?? []);
    const [one] = told;
    const became = told.length > 1 ? countDone(told) : one ? progressWords(one, progress, unitName) : '';
    // The units stand in the text of the arrangement already.
    return { text, units: [], progress: became };
  });
}

/** Of several tasks at once: how many are done. */
function countDone(tasks: readonly TaskOnDay[]): string {
  const done = tasks.filter(isDone).length;
  if (done === tasks.length) return `${done}项均已办结。`;
  return done === 0 ? `${tasks.length}项均未办结。` : `${tasks.length}项中已办结${done}项。`;
}

function nextSteps({ week, tasks, unitName }: Beginnings): BulletinStep[] {
  const until = addDays(week.to, 7);
  const overdue = tasks.filter((task) => answering(task).some((share) => openOverdue(share, week.asOf) > 0));
  const due = tasks
    .flatMap((task) => {
      const shares = answering(task).filter(
        ({ status, due }) =>
          status !== 'completed' && status !== 'suspended' && due !== null && due > week.to && due <= until,
      );
      const first = shares.map((share) => share.due ?? until).sort()[0];
      return first === undefined ? [] : [{ task, shares, due: first }];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
  const steps = due.slice(0, MOST_STEPS).map(({ task, shares, due: day }): BulletinStep => {
    const units = shares.map(({ unitId }) => unitName(unitId));
    return {
      text: `${namesOf(units)}按期办结“${printedTitle(task)}”（${task.number}）。`,
      due: day,
      taskIds: [task.id],
    };
  });
  const rest = due.slice(MOST_STEPS).map(({ task }) => task);
  return [
    ...together(overdue, (n) => `逾期未办结的${n}项事项，由责任单位书面说明原因和补救时限。`, addDays(week.to, 5)),
    ...steps,
    ...together(rest, (n) => `其余${n}项下周到期的事项，由责任单位按期办结。`, until),
  ];
}

/** One step for several tasks; none without a task. */
const together = (tasks: readonly TaskOnDay[], text: (n: number) => string, due: Day): BulletinStep[] =>
  tasks.length === 0 ? [] : [{ text: text(tasks.length), due, taskIds: tasks.map(({ id }) => id) }];

/** By post, never by name. */
const distribution = (posts: readonly string[]): BulletinEditorial['distribution'] => ({
  report: posts.length > 0 ? [...posts] : ['县委书记', '县长', '县委副书记', '县委常委', '副县长'],
  send: ['县人大常委会办公室', '县政协办公室', '县纪委监委'],
  issue: ['各乡镇党委、政府', '县直各单位'],
  copies: 0,
});
