import { formatDay, isDay } from '#calendar';
import type { AssignmentFacts, Need, Share, TaskFacts, TransitionInput } from './facts.ts';
import { grades } from './vocabulary.ts';

const written = (text: string | undefined, message: string): string | null =>
  text !== undefined && text.trim() !== '' ? null : message;

const reopenFault = (ids: string[] | undefined, shares: readonly Share[] | null): string | null => {
  if (ids === undefined || ids.length === 0) return '请指明需要重新办理的责任单位。';
  const completed = new Set(shares?.filter(({ status }) => status === 'completed').map(({ id }) => id));
  return ids.every((id) => completed.has(id)) ? null : '只能选择本事项中已办结的责任单位重新办理。';
};

/**
 * What is wrong with one input of a transition.
 * @returns a Chinese message with the way out, or null when it is in order
 */
export const inputFault = (need: Need, input: TransitionInput, facts: TaskFacts | AssignmentFacts): string | null => {
  switch (need) {
    case 'reason':
      return written(input.reason, '请写明理由。');
    case 'basis':
      return written(input.basis, '请写明所依据的文件或批示。');
    case 'closingOpinion':
      return written(input.closingOpinion, '请写明销号意见。');
    case 'opinion':
      return written(input.opinion, '请写明审核意见。');
    case 'signer':
      return written(input.signer, '请填写审签的单位负责人姓名。');
    case 'grade':
      return input.grade !== undefined && grades.includes(input.grade)
        ? null
        : '请评定等次：优秀、良好、合格或不合格。';
    case 'evidenceCount':
      return input.evidenceCount !== undefined && input.evidenceCount >= 1 ? null : '请至少上传一份佐证材料。';
    case 'newDue':
      if (input.newDue === undefined || !isDay(input.newDue)) return '请填写新的办理期限，如 2022-03-25。';
      return input.newDue >= facts.today ? null : `新的办理期限不得早于今天（${formatDay(facts.today)}）。`;
    case 'assignmentIds':
      return reopenFault(input.assignmentIds, 'shares' in facts ? facts.shares : null);
    case 'replacementUnitId':
      if (input.replacementUnitId === undefined || input.replacementUnitId === '') return '请选择改派的单位。';
      return 'unitId' in facts && input.replacementUnitId === facts.unitId ? '改派的单位不能是退签的单位。' : null;
  }
};
