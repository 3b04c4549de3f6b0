import type { TaskChoice, UrgeInput } from '#contracts';
import { type TaskEvent, taskEventLabel, type UrgeChannel, urgeChannelLabel } from '#domain';
import type { Act } from '../acts/act';

/** Steps of the life cycle that several tasks may take together, with what is said before. */
export const bulkSteps = [
  { event: 'submit', path: 'submissions', text: '提交后由督查室主任审定。' },
  { event: 'approve', path: 'approvals', text: '同意后逐件编定督办编号。' },
  { event: 'dispatch', path: 'dispatches', text: '交办后签收时限和办理期限从现在起算，事项内容不能再改。' },
  { event: 'archive', path: 'archives', text: '归档后事项只供查阅。' },
] as const satisfies { event: TaskEvent; path: string; text: string }[];
export type BulkStep = (typeof bulkSteps)[number];

/** What the step is called. */
export const stepLabel = ({ event }: BulkStep): string => taskEventLabel[event];

/** The tasks that have somebody to urge. */
export const urgeable = (tasks: readonly TaskChoice[]): TaskChoice[] => tasks.filter((task) => task.urgeable.units > 0);

/** The form of urging the units of several tasks with the same words. */
export function bulkUrgeAct(tasks: readonly TaskChoice[]): Act {
  const units = sum(tasks, 'units');
  const overdue = sum(tasks, 'overdue');
  const initial: Record<keyof UrgeInput | 'only', string> = {
    only: overdue > 0 ? 'overdue' : 'unfinished',
    channel: 'system',
    text: '请对照办理期限抓紧办理，并及时反馈进展情况。',
  };
  return {
    key: 'bulk-urge',
    title: `催办所选的 ${tasks.length} 件事项`,
    ok: '催办',
    text: '每个单位在每件事项下各收到一次催办，内容相同，可以逐件回复。',
    fields: [
      {
        kind: 'choice',
        name: 'only',
        label: '催办范围',
        required: true,
        options: [
          ...(overdue > 0 ? [{ value: 'overdue', label: `只催逾期的单位（${overdue} 个）` }] : []),
          { value: 'unfinished', label: `全部待签收和办理中的单位（${units} 个）` },
        ],
      },
      {
        kind: 'choice',
        name: 'channel',
        label: '催办方式',
        required: true,
        options: (Object.keys(urgeChannelLabel) as UrgeChannel[]).map((value) => ({
          value,
          label: urgeChannelLabel[value],
        })),
      },
      { kind: 'prose', name: 'text', label: '催办内容', required: true, rows: 4, maxLength: 1000 },
    ],
    initial,
    fixed: { ids: tasks.map(({ id }) => id) },
    path: 'tasks/urges',
    version: 'none',
    assignmentId: null,
    done: '',
  };
}

/** Of one unit in two tasks twice: it is urged for each. */
const sum = (tasks: readonly TaskChoice[], name: keyof TaskChoice['urgeable']): number =>
  tasks.reduce((total, { urgeable: { [name]: n } }) => total + n, 0);
