import type { AssignmentPath, AssignmentView, TaskView } from '#contracts';
import { type AssignmentEvent, type AvailableTransition, gradeLabel } from '#domain';
import type { Act, Field, Values } from './act';
import { neededFields } from './needs';
import { lastSigner } from './record-acts';

interface Form {
  path: AssignmentPath;
  text: string;
  done: string;
  danger?: boolean;
  atOnce?: boolean;
  fixed?: Record<string, string>;
  /** Fields before and after those that the transition needs. */
  before?: Field[];
  after?: Field[];
  multipart?: boolean;
}

const forms: Record<AssignmentEvent, Form> = {
  sign: { path: 'signature', text: '', done: '已签收', atOnce: true },
  object: {
    path: 'objection',
    text: '确不属于本单位职责的，可以在签收时限内退签；裁定前期限照常计算。',
    done: '已提交退签',
    danger: true,
  },
  overrule: {
    path: 'objection-ruling',
    text: '驳回后，仍由该单位签收办理。',
    done: '已驳回退签',
    fixed: { ruling: 'overruled' },
  },
  uphold: {
    path: 'objection-ruling',
    text: '同意后，这一份撤销，另交所选单位办理。',
    done: '已改派',
    fixed: { ruling: 'upheld' },
  },
  claim: {
    path: 'completion-requests',
    text: '提交后由督查室审核；办结之日按被采纳的申请之日计算。',
    done: '已提交办结申请',
    before: [{ kind: 'prose', name: 'summary', label: '办结情况', required: true, rows: 6 }],
    multipart: true,
  },
  withdraw: { path: 'withdrawal', text: '撤回后继续办理，不计退回次数。', done: '已撤回办结申请' },
  review: { path: 'reviews', text: '初审后由督查室主任终审。', done: '已写初审意见' },
  endorse: { path: 'endorsement', text: '重大事项经县领导审签后，由督查室主任终审。', done: '已审签' },
  return: {
    path: 'return',
    text: '退回后单位须在限期内补办并重新申请；办理期限不变，退回次数计入考核。',
    done: '已退回',
    danger: true,
  },
  accept: {
    path: 'acceptance',
    text: '同意后，这个单位即为办结，办结之日为本次申请之日。',
    done: '已同意办结',
    after: [{ kind: 'prose', name: 'opinion', label: '终审意见', required: false, rows: 3 }],
  },
  reopen: { path: 'reopening', text: '办结作废，按新的期限重新办理。', done: '已要求重新办理', danger: true },
  suspend: { path: 'suspension', text: '中止期间暂停办理，天数不计入期限。', done: '已中止', danger: true },
  resume: {
    path: 'resumption',
    text: '恢复后，办理期限按中止的天数顺延；另有要求的，可以指定新的期限。',
    done: '已恢复办理',
    after: [{ kind: 'day', name: 'newDue', label: '新的办理期限', required: false }],
  },
  cancel: { path: 'cancellation', text: '撤销后，这个单位不再办理，不计入办结率。', done: '已撤销', danger: true },
};

/** The act of a transition of one unit's assignment. */
export function assignmentAct(
  task: TaskView,
  assignment: AssignmentView,
  { event, label, needs }: AvailableTransition<AssignmentEvent>,
  today: string,
): Act {
  const { path, before = [], after = [], ...form } = forms[event];
  const fields = [...before, ...neededFields(needs, { task, assignment, today }), ...after];
  const claim = assignment.completionRequests.find(({ status }) => status === 'pending');
  return {
    ...form,
    key: `assignment-${assignment.id}-${event}`,
    title: `${label} · ${assignment.unitName}`,
    ok: label,
    fields,
    ...(claim && event !== 'withdraw' ? { reference: claimReference(claim) } : {}),
    initial: prefilled(fields, assignment),
    path: `assignments/${assignment.id}/${path}`,
    version: 'assignment',
    assignmentId: assignment.id,
  };
}

/** Who signed last will most likely sign again. */
const prefilled = (fields: readonly Field[], assignment: AssignmentView): Values =>
  fields.some(({ name }) => name === 'signer') ? { signer: lastSigner(assignment) } : {};

const claimReference = ({
  summary,
  signer,
  filedOn,
  evidence,
  reviews,
}: AssignmentView['completionRequests'][number]) => ({
  title: `办结申请（${filedOn}，审签人${signer}）`,
  entries: [
    { label: '办结情况', text: summary },
    { label: '佐证材料', text: evidence.map(({ name }) => name).join('、') || '无' },
    ...reviews.map(({ stage, opinion, grade, byName }) => ({
      label: `${stageLabel[stage]}（${byName}）`,
      text: grade ? `${opinion}（${gradeLabel[grade]}）` : opinion,
    })),
  ],
});

/** Stages of a review, as they are called. */
export const stageLabel = { initial: '初审意见', endorsement: '县领导意见', final: '终审意见' } as const;
