import type { TaskQueue } from '#contracts';
import { rowScope, type Role } from '#domain';
import type { Actor } from '../../platform/session/actor';

/*
 * The queues of work as SQL conditions over `task t`: a count and the list it leads to use the same ones. Conditions on
 * assignments hold within the scope: people of a unit see a queue as far as their own assignments are in it.
 */

interface Queue {
  label: string;
  /** Who has it, in the order of the page. */
  roles: readonly Role[];
  /** `on` wraps a condition on `assignment a` of the task. */
  condition: (on: (assignment: string) => string) => string;
}

const unit: Role[] = ['liaison', 'unitHead'];
const office: Role[] = ['inspector', 'officeChief'];
const county: Role[] = [...office, 'countyLeader'];

const PENDING_CLAIM = `SELECT 1 FROM completion_request c WHERE c.assignment_id = a.id AND c.status = 'pending'`;
const opinion = (stage: 'initial' | 'endorsement') =>
  `EXISTS (${PENDING_CLAIM} AND EXISTS (SELECT 1 FROM review r WHERE r.completion_request_id = c.id
     AND r.stage = '${stage}' AND r.verdict = 'approve'))`;

/** Neither answered nor followed by a report. */
const OPEN_URGE = `SELECT 1 FROM urge u WHERE u.assignment_id = a.id AND u.reply IS NULL
  AND NOT EXISTS (SELECT 1 FROM progress_report p WHERE p.assignment_id = a.id AND p.at > u.at)`;

const urgedSince = (instant: string): string =>
  `EXISTS (SELECT 1 FROM urge u WHERE u.assignment_id = a.id AND u.at >= ${instant})`;

const queues: Record<Exclude<TaskQueue, 'todo'>, Queue> = {
  submit: {
    label: '待提交',
    roles: ['inspector'],
    condition: () => `t.status = 'draft' AND t.drafted_by = :me`,
  },
  approve: {
    label: '待审定',
    roles: ['officeChief'],
    condition: () => `t.status = 'submitted' AND t.drafted_by <> :me`,
  },
  dispatch: { label: '待交办', roles: ['inspector'], condition: () => `t.status = 'registered'` },
  sign: { label: '待签收', roles: unit, condition: (on) => on(`a.status = 'dispatched'`) },
  report: {
    label: '待反馈',
    roles: unit,
    condition: (on) => on(`a.status IN ('in_progress', 'returned') AND a.report_due_on <= :today`),
  },
  returned: { label: '被退回', roles: unit, condition: (on) => on(`a.status = 'returned'`) },
  urged: {
    label: '催办待回复',
    roles: unit,
    condition: (on) => on(`a.status IN ('in_progress', 'returned') AND EXISTS (${OPEN_URGE})`),
  },
  ruling: { label: '退签待裁定', roles: ['inspector'], condition: (on) => on(`a.status = 'objected'`) },
  review: {
    label: '待初审',
    roles: ['inspector'],
    condition: (on) => on(`a.status = 'in_review' AND NOT ${opinion('initial')}`),
  },
  endorse: {
    label: '待县领导审签',
    roles: ['countyLeader'],
    condition: (on) =>
      on(`t.level = 'major' AND a.status = 'in_review' AND ${opinion('initial')} AND NOT ${opinion('endorsement')}`),
  },
  accept: {
    label: '待终审',
    roles: ['officeChief'],
    condition: (on) =>
      on(`a.status = 'in_review' AND ${opinion('initial')} AND (t.level <> 'major' OR ${opinion('endorsement')})`),
  },
  extension: {
    label: '延期待批',
    roles: county,
    condition: (on) =>
      on(`a.status IN ('in_progress', 'returned') AND EXISTS (SELECT 1 FROM extension_request e
            WHERE e.assignment_id = a.id AND e.status = 'pending')`),
  },
  toUrge: {
    label: '待催办',
    roles: ['inspector'],
    condition: (on) =>
      on(`(a.required AND a.status = 'dispatched' AND a.sign_due_at < :now AND NOT ${urgedSince('a.sign_due_at')}
          OR a.state = 'overdue' AND a.status IN ('in_progress', 'returned')
            AND NOT ${urgedSince(`((a.due + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`)})`),
  },
  close: { label: '待销号', roles: ['officeChief'], condition: () => `t.status = 'pending_closure'` },
  archive: { label: '待归档', roles: ['inspector'], condition: () => `t.status = 'closed'` },
  progress: { label: '办理中', roles: unit, condition: (on) => on(`a.status = 'in_progress'`) },
  overdue: {
    label: '逾期',
    roles: [...county, ...unit],
    condition: (on) => on(`a.state = 'overdue'`),
  },
  nearDue: { label: '临期', roles: [...county, ...unit], condition: (on) => on('a.near_due') },
  unsigned: {
    label: '超时未签收',
    roles: office,
    condition: (on) => on(`a.status = 'dispatched' AND a.sign_due_at < :now`),
  },
};

type Waiting = keyof typeof queues;
const names = Object.keys(queues) as Waiting[];

export const taskQueues: TaskQueue[] = ['todo', ...names];

/** The queues of a role, with their labels, in the order of the page. */
export const queuesOf = (role: Role): { queue: Waiting; label: string }[] =>
  names.filter((queue) => queues[queue].roles.includes(role)).map((queue) => ({ queue, label: queues[queue].label }));

/** Those of them in which somebody of this role must act: what merely goes on or goes wrong is for others to settle. */
export const waitingFor = (role: Role): { queue: Waiting; label: string }[] =>
  queuesOf(role).filter(
    ({ queue }) =>
      queue !== 'progress' &&
      queue !== 'nearDue' &&
      queue !== 'unsigned' &&
      (queue !== 'overdue' || unit.includes(role)),
  );

/** The condition of a queue, for whoever asks; parameters :me, :today, :now and, within a unit, :scope. */
export const queueCondition = (queue: TaskQueue, actor: Actor): string =>
  queue === 'todo'
    ? todoCondition(actor)
    : queues[queue].condition((assignment) => onAssignment(actor, `t.status = 'active' AND ${assignment}`));

/** In any queue in which the actor must act. A union, since its parts find their rows by different indexes. */
const todoCondition = (actor: Actor): string => {
  const parts = waitingFor(actor.role).map(
    ({ queue }) => `SELECT t.id FROM task t WHERE ${queueCondition(queue, actor)}`,
  );
  return parts.length === 0 ? 'false' : `t.id IN (${parts.join(' UNION ')})`;
};

/** That the task has an assignment, within the actor's scope, of which the condition holds. */
export const onAssignment = (actor: Actor, condition: string): string => {
  const own = rowScope(actor) === 'county' ? '' : ' AND a.unit_id = ANY(:scope)';
  return `EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id${own} AND a.replaced_by_id IS NULL AND ${condition})`;
};
