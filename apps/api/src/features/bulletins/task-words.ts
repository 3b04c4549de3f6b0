import { type Day, formatDay, maxDay } from '#calendar';
import type { AssignmentOnDay } from './assignment-on-day';
import type { TaskOnDay } from './tasks-on-day';

/** Newest report of each assignment by its id. */
export type Progress = ReadonlyMap<string, { at: Date; progress: string }>;

/** Characters of one report that a row of a table can hold. */
const MOST_WORDS = 150;
/** Units whose reports are printed one by one; of more only the counts. */
const MOST_UNITS = 3;

/** Required shares that go on or are done: who answers for the task. */
export const answering = ({ shares }: TaskOnDay): AssignmentOnDay[] =>
  shares.filter(({ required, status }) => required && status !== 'cancelled');

export const isDone = (task: TaskOnDay): boolean => {
  const shares = answering(task);
  return shares.length > 0 && shares.every(({ status }) => status === 'completed');
};

/** When the last share was completed; null while one is not. */
export const doneOn = (task: TaskOnDay): Day | null =>
  isDone(task)
    ? answering(task).reduce((last, { completedOn }) => maxDay(last, completedOn ?? last), '1900-01-01')
    : null;

/** A bulletin goes to every unit: of a work secret it prints the number and nothing more. */
export const printedTitle = ({ title, secrecy }: Pick<TaskOnDay, 'title' | 'secrecy'>): string =>
  secrecy === 'workSecret' ? '（工作秘密事项，标题略）' : title;

/** 住建局、青石镇; of many the first and how many. */
export const namesOf = (units: readonly string[]): string =>
  units.length > 6 ? `${units.slice(0, 3).join('、')}等${units.length}个单位` : units.join('、');

/** What became of a task, in a sentence or two; '' where nothing was reported. */
export function progressWords(task: TaskOnDay, progress: Progress, unitName: (id: string) => string): string {
  const done = doneOn(task);
  if (done !== null) return `已于${formatDay(done)}办结。`;
  if (task.secrecy === 'workSecret') return '按保密规定不予刊登。';
  const shares = answering(task);
  const completed = shares.filter(({ status }) => status === 'completed').length;
  const counts = shares.length > 1 && completed > 0 ? `${shares.length}个责任单位中已办结${completed}个。` : '';
  const open = shares.filter(({ status }) => status !== 'completed');
  if (open.length > MOST_UNITS) return counts || newest(open, progress, unitName);
  const reports = open.flatMap((share) => {
    const words = excerpt(progress.get(share.id)?.progress ?? '');
    if (words === '') return [];
    return [shares.length > 1 ? `${unitName(share.unitId)}：${words}` : words];
  });
  return counts + reports.join('');
}

/** Of many units the report that came last. */
function newest(shares: readonly AssignmentOnDay[], progress: Progress, unitName: (id: string) => string): string {
  const [last] = shares
    .flatMap(({ id, unitId }) => {
      const report = progress.get(id);
      return report ? [{ unitId, ...report }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  return last ? `${unitName(last.unitId)}：${excerpt(last.progress)}` : '';
}

/** The beginning of a report in whole sentences, ending in a full stop; a sentence that is too long is cut with ……. */
function excerpt(text: string, most = MOST_WORDS): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, '').trim();
  if (line === '') return '';
  if (line.length <= most) return /[。！？；…]$/.test(line) ? line : `${line}。`;
  const end = Math.max(...['。', '！', '？', '；'].map((stop) => line.lastIndexOf(stop, most - 1)));
  return end > 0 ? line.slice(0, end + 1) : `${line.slice(0, most)}……`;
}
