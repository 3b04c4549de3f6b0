import type { Actor } from '../accounts/actor.ts';
import { derivedTaskStatus } from './shares.ts';
import type { AssignmentFacts, TaskFacts } from './facts.ts';
import { secrecies } from './vocabulary.ts';

/** Whoever brings a transition about: a person, or the system itself. */
export type Agent = Actor | 'automatic';

/**
 * A named condition of a transition. It must hold positively: a fact that is missing or unknown never opens a door.
 * `refusal` tells the user what is wrong and the way out.
 */
export interface Guard<F> {
  holds: (facts: F, agent: Agent) => boolean;
  refusal: string;
}

const person = (agent: Agent): Actor | null => (agent === 'automatic' ? null : agent);

export const taskGuards = {
  outcomeCheckable: {
    holds: ({ outcome, actionable }) => actionable && outcome.trim().length > 0,
    refusal: '办理要求须写明可检验的结果；只供阅知的内容不立项。',
  },
  timed: {
    holds: ({ due, cadence }) => due !== null || cadence !== null,
    refusal: '请填写办理期限，或选择反馈周期。',
  },
  addressed: {
    holds: ({ unitIds, unresolvedMentions }) => unitIds.length + unresolvedMentions.length > 0,
    refusal: '请至少指定一个责任单位。',
  },
  secrecyAllowed: {
    holds: ({ secrecy, workSecretAllowed }) =>
      secrecies.includes(secrecy) && (secrecy !== 'workSecret' || workSecretAllowed),
    refusal: '本系统未开放工作秘密事项，请线下办理，或由安全管理员开放后再提交。',
  },
  partsWithinDue: {
    holds: ({ due, latestPartDue }) => due === null || latestPartDue === null || latestPartDue <= due,
    refusal: '分解事项的期限不得晚于整个事项的期限，请调整后再提交。',
  },
  notDrafter: {
    holds: ({ drafterId }, agent) =>
      drafterId !== '' && person(agent) !== null && person(agent)?.accountId !== drafterId,
    refusal: '拟办人不能审定自己拟办的事项，请由他人审定。',
  },
  mentionsResolved: {
    holds: ({ unitIds, unresolvedMentions }) => unitIds.length > 0 && unresolvedMentions.length === 0,
    refusal: '还有责任单位未对应到具体单位，请逐一选定后再交办。',
  },
  oneLead: {
    holds: ({ mode, leadCount }) => mode === 'each' || leadCount === 1,
    refusal: '牵头配合事项须有且只有一个牵头单位，请指定。',
  },
  sharesSettled: {
    holds: ({ shares }) => derivedTaskStatus(shares) === 'pending_closure',
    refusal: '还有责任单位未办结，暂不能转待销号。',
  },
  nothingPending: {
    holds: ({ pendingItems }) => pendingItems === 0,
    refusal: '还有未了结的申请或审核，请办完后再归档。',
  },
  formerKnown: {
    holds: ({ formerStatus }) => formerStatus !== null,
    refusal: '缺少中止前的状态，不能恢复，请联系系统管理员。',
  },
} satisfies Record<string, Guard<TaskFacts>>;

export const assignmentGuards = {
  taskActive: {
    holds: ({ taskStatus }) => taskStatus === 'active',
    refusal: '整个事项不在办理中，暂不能进行此项操作。',
  },
  taskReopenable: {
    holds: ({ taskStatus }) => taskStatus === 'active' || taskStatus === 'pending_closure' || taskStatus === 'closed',
    refusal: '整个事项已归档、中止或撤销，不能重新办理。',
  },
  withinSigningLimit: {
    holds: ({ signDueAt, now }) => signDueAt !== null && Date.parse(now) <= Date.parse(signDueAt),
    refusal: '已过签收时限，不能退签，请先签收；确不属本单位职责的，请联系督查室。',
  },
  partsDone: {
    holds: ({ openParts }) => openParts === 0,
    refusal: '本单位还有分解事项未办结，请先办结，或说明理由予以免办。',
  },
  notYetReviewed: {
    holds: ({ initialReviewerId, endorserId }) => initialReviewerId === null && endorserId === null,
    refusal: '督查室已出具意见，不能再撤回或重复初审。',
  },
  independentReviewer: {
    holds: ({ filerId, filerUnitId, unitId }, agent) => {
      const actor = person(agent);
      if (actor === null || filerId === null || actor.accountId === filerId) return false;
      return actor.unitId === null || (actor.unitId !== unitId && actor.unitId !== filerUnitId);
    },
    refusal: '申请人本人及其所在单位的人员不能审核，请由他人审核。',
  },
  reviewedByAnother: {
    holds: ({ initialReviewerId }, agent) =>
      initialReviewerId !== null && person(agent) !== null && person(agent)?.accountId !== initialReviewerId,
    refusal: '须先由另一名督查人员提出初审意见。',
  },
  major: {
    holds: ({ level }) => level === 'major',
    refusal: '只有重大事项须经县领导审签。',
  },
  notYetEndorsed: {
    holds: ({ endorserId }) => endorserId === null,
    refusal: '县领导已审签，无须重复。',
  },
  endorsedIfMajor: {
    holds: ({ level, endorserId }) => level === 'general' || level === 'important' || endorserId !== null,
    refusal: '重大事项须先经县领导审签，再同意办结。',
  },
  formerKnown: {
    holds: ({ formerStatus }) => formerStatus !== null,
    refusal: '缺少中止前的状态，不能恢复，请联系系统管理员。',
  },
} satisfies Record<string, Guard<AssignmentFacts>>;

export type TaskGuard = keyof typeof taskGuards;
export type AssignmentGuard = keyof typeof assignmentGuards;
