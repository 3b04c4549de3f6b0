import type { AssignmentView, TaskView } from '#contracts';
import { grades, gradeLabel, type TransitionInput } from '#domain';
import type { Field } from './act';

type Need = keyof TransitionInput;

/** What the fields of a form depend on. */
export interface Setting {
  task: TaskView;
  /** Null for an act on the whole task. */
  assignment: AssignmentView | null;
  /** Today by the server. */
  today: string;
}

const required = true;

/** The field in which each need of a transition is filled in. */
const fields: Record<Need, (setting: Setting) => Field> = {
  reason: () => ({ kind: 'prose', name: 'reason', label: '理由', required }),
  basis: () => ({
    kind: 'prose',
    name: 'basis',
    label: '依据',
    required,
    rows: 3,
    hint: '写明所依据的文件（标题、文号）或批示（何人、何时）。',
  }),
  closingOpinion: () => ({ kind: 'prose', name: 'closingOpinion', label: '销号意见', required }),
  opinion: () => ({ kind: 'prose', name: 'opinion', label: '审核意见', required }),
  grade: () => ({
    kind: 'choice',
    name: 'grade',
    label: '评定等次',
    required,
    options: grades.map((value) => ({ value, label: gradeLabel[value] })),
  }),
  newDue: ({ today }) => ({ kind: 'day', name: 'newDue', label: '新的办理期限', required, min: today }),
  assignmentIds: ({ task }) => ({
    kind: 'several',
    name: 'assignmentIds',
    label: '重新办理的单位',
    required,
    options: task.assignments
      .filter(({ status }) => status === 'completed')
      .map(({ id, unitName }) => ({ value: id, label: unitName })),
  }),
  signer: () => ({
    kind: 'line',
    name: 'signer',
    label: '审签人',
    required,
    hint: '审签这份材料的单位负责人姓名。',
  }),
  evidenceCount: () => ({ kind: 'files', name: 'files', label: '佐证材料', required }),
  replacementUnitId: () => ({ kind: 'unit', name: 'replacementUnitId', label: '改派单位', required }),
};

/** The fields that a transition needs, in the order of the table. */
export const neededFields = (needs: readonly Need[], setting: Setting): Field[] =>
  needs.map((need) => fields[need](setting));
