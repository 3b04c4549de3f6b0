import type { TaskPath, TaskView } from '#contracts';
import type { AvailableTransition, TaskEvent } from '#domain';
import type { Act, Field } from './act';
import { neededFields } from './needs';

interface Form {
  path: TaskPath;
  /** What it entails; a function where it depends on the task. */
  text: string | ((task: TaskView) => string);
  done: string;
  danger?: boolean;
  /** Fields beside those that the transition needs. */
  more?: Field[];
}

const recipients = ({ recipients }: TaskView) =>
  recipients.length === 1 ? (recipients[0]?.unitName ?? '') : `${recipients.length} 个单位`;

/** `settle` happens by itself and has no form. */
const forms: Record<Exclude<TaskEvent, 'settle'>, Form> = {
  submit: { path: 'submission', text: '提交后由督查室主任审定，审定前不能再修改。', done: '已提交审定' },
  approve: { path: 'approval', text: '同意立项后编定督办编号，可以交办。', done: '已同意立项' },
  sendBack: { path: 'return', text: '退回后拟办人可以修改，再次提交。', done: '已退回修改' },
  reject: { path: 'rejection', text: '不予立项后，这件事项不再办理。', done: '已作不予立项处理', danger: true },
  dispatch: {
    path: 'dispatch',
    text: (task) => `将交办给${recipients(task)}，签收时限和办理期限从现在起算；交办后事项内容不能再改。`,
    done: '已交办',
  },
  close: { path: 'closure', text: '销号后，这件事项转入待归档。', done: '已销号' },
  archive: { path: 'archive', text: '归档后只可查看，不能再作任何变动。', done: '已归档' },
  reopen: {
    path: 'reopening',
    text: '所选单位的办结作废，按新的期限重新办理。',
    done: '已要求重新办理',
    danger: true,
  },
  suspend: { path: 'suspension', text: '中止期间各单位暂停办理，天数不计入期限。', done: '已中止', danger: true },
  resume: {
    path: 'resumption',
    text: '恢复后，办理期限按中止的天数顺延；另有要求的，可以指定新的期限。',
    done: '已恢复办理',
    more: [{ kind: 'day', name: 'newDue', label: '新的办理期限', required: false }],
  },
  cancel: {
    path: 'cancellation',
    text: '撤销后，未办结的单位一并撤销，不计入办结率，但仍列入清单备查。',
    done: '已撤销',
    danger: true,
  },
};

/** The act of a transition of the task; undefined for what happens by itself. */
export function taskAct(task: TaskView, transition: AvailableTransition<TaskEvent>, today: string): Act | undefined {
  const { event, label, needs } = transition;
  if (event === 'settle') return undefined;
  const { path, text, done, danger = false, more = [] } = forms[event];
  return {
    key: `task-${task.id}-${event}`,
    title: label,
    ok: label,
    text: typeof text === 'string' ? text : text(task),
    danger,
    fields: [...neededFields(needs, { task, assignment: null, today }), ...more],
    path: `tasks/${task.id}/${path}`,
    version: 'task',
    assignmentId: null,
    done,
  };
}
