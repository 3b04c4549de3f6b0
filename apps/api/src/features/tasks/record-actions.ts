import { addDays, YearNotLoadedError } from '#calendar';
import type { AvailableAction, RecordAction } from '#contracts';
import {
  type AssignmentFacts,
  type AssignmentStatus,
  type ExtensionFacts,
  extensionFaults,
  inScope,
  type Permission,
  rowScope,
  unitRoles,
} from '#domain';
import { problem } from '../../platform/errors/problem';
import type { Actor } from '../../platform/session/actor';
import type { Circumstances } from './circumstances';

/** What was asked and granted before, as far as another extension depends on it. */
export type ExtensionHistory = Pick<ExtensionFacts, 'grantedTimes' | 'grantedDays' | 'pending'>;
export const noExtensions: ExtensionHistory = { grantedTimes: 0, grantedDays: 0, pending: false };

interface Rule {
  /** Whose act it is, that of the unit's people or of the county's: how they call it, and the permission it takes. */
  by: Partial<Record<'unit' | 'county', { label: string; permission: Permission }>>;
  statuses: readonly AssignmentStatus[];
  refusal: string;
}

const working: AssignmentStatus[] = ['in_progress', 'returned'];

/** Records beside the life cycle: they change no state, and may be made while the task is active and in these states. */
const rules: Record<RecordAction, Rule> = {
  report: {
    by: {
      unit: { label: '反馈进展', permission: 'assignments.report' },
      county: { label: '代单位反馈', permission: 'assignments.review' },
    },
    statuses: [...working, 'in_review'],
    refusal: '签收后、办结前可以反馈进展。',
  },
  urge: {
    by: { county: { label: '催办', permission: 'tasks.urge' } },
    statuses: ['dispatched', 'objected', ...working],
    refusal: '只能催办待签收和办理中的单位。',
  },
  requestExtension: {
    by: { unit: { label: '申请延期', permission: 'extensions.request' } },
    statuses: working,
    refusal: '办理中的事项才能申请延期。',
  },
  decideExtension: {
    by: { county: { label: '批复延期', permission: 'extensions.decide' } },
    statuses: working,
    refusal: '该单位不在办理中，延期申请无须批复。',
  },
  withdrawExtension: {
    by: { unit: { label: '撤回延期申请', permission: 'extensions.request' } },
    statuses: working,
    refusal: '该单位不在办理中，延期申请已无须撤回。',
  },
  handler: {
    by: { unit: { label: '指定承办人', permission: 'assignments.sign' } },
    statuses: [...working, 'in_review'],
    refusal: '签收后、办结前可以指定或更换承办人。',
  },
};

/** The states of an assignment in which the action may be taken. */
export const actionStatuses = (action: RecordAction): readonly AssignmentStatus[] => rules[action].statuses;

/** What the action is called by the actor; undefined where it is not his at all. */
function labelFor(action: RecordAction, facts: AssignmentFacts, actor: Actor): string | undefined {
  const side = rules[action].by[unitRoles.includes(actor.role) ? 'unit' : 'county'];
  return side && actor.permissions.has(side.permission) && inScope(rowScope(actor), facts.unitId)
    ? side.label
    : undefined;
}

/** Why the action is not possible now, in Chinese; null when it is. */
function refusalOf(
  action: RecordAction,
  facts: AssignmentFacts,
  history: ExtensionHistory,
  circumstances: Circumstances,
): string | null {
  const { statuses, refusal } = rules[action];
  if (facts.taskStatus !== 'active') return '整个事项不在办理中，暂不能进行此项操作。';
  if (!statuses.includes(facts.status)) return refusal;
  const decides = action === 'decideExtension' || action === 'withdrawExtension';
  if (decides) return history.pending ? null : '没有待批复的延期申请。';
  if (action !== 'requestExtension') return null;
  const { today, calendar, limits } = circumstances;
  // Any later date: what is wrong beside the date asked for.
  const newDue = addDays(facts.due ?? today, 1);
  const wish = { today, due: facts.due, newDue, reason: '延期', ...history };
  try {
    return extensionFaults(wish, calendar, limits)[0]?.message ?? null;
  } catch (fault) {
    if (fault instanceof YearNotLoadedError) return fault.message;
    throw fault;
  }
}

/** The actions that are the actor's at all, each allowed or with the reason why not. */
export function availableActions(
  facts: AssignmentFacts,
  history: ExtensionHistory,
  actor: Actor,
  circumstances: Circumstances,
): AvailableAction[] {
  if (facts.status === 'completed' || facts.status === 'cancelled') return [];
  return (Object.keys(rules) as RecordAction[]).flatMap((action): AvailableAction[] => {
    const label = labelFor(action, facts, actor);
    const needsRequest = action === 'decideExtension' || action === 'withdrawExtension';
    if (label === undefined || (needsRequest && !history.pending)) return [];
    const reason = refusalOf(action, facts, history, circumstances);
    return [reason === null ? { action, label, allowed: true } : { action, label, allowed: false, reason }];
  });
}

/** @throws forbidden, refused */
export function checkAction(
  action: RecordAction,
  facts: AssignmentFacts,
  history: ExtensionHistory,
  actor: Actor,
  circumstances: Circumstances,
): void {
  if (labelFor(action, facts, actor) === undefined) throw problem('forbidden', '您的岗位不能进行此项操作。');
  const reason = refusalOf(action, facts, history, circumstances);
  if (reason !== null) throw problem('refused', reason);
}
