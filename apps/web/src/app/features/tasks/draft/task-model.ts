/** A task as its form holds it: plain JSON, empty texts for what is not said. */
import type { RecipientGroup, RecipientsChange, RecipientView, TaskChange, TaskDraft, TaskView } from '#contracts';
import type { AssignmentRole, Cadence, Level, Mode, Secrecy, Urgency } from '#domain';

/** Units that were named together, with one part in the task. */
export interface GroupModel {
  unitIds: string[];
  role: AssignmentRole;
  /** The words that named them, e.g. 各乡镇; empty when chosen one by one. */
  mention: string;
  /** Whether the task cannot be closed without them. */
  required: boolean;
  due: string;
}

export interface TaskModel {
  title: string;
  outcome: string;
  basis: string;
  mode: Mode;
  groups: GroupModel[];
  unresolvedMentions: string[];
  due: string;
  cadence: Cadence | '';
  urgency: Urgency;
  level: Level;
  secrecy: Secrecy;
}

/** Parts that units may have under each mode; the first is the usual one. */
export const rolesOf: Readonly<Record<Mode, readonly AssignmentRole[]>> = {
  joint: ['lead', 'support', 'coordinator'],
  each: ['each', 'coordinator'],
};

export const emptyGroup = (role: AssignmentRole): GroupModel => ({
  unitIds: [],
  role,
  mention: '',
  required: role === 'lead' || role === 'each',
  due: '',
});

export const emptyTask: TaskModel = {
  title: '',
  outcome: '',
  basis: '',
  mode: 'joint',
  groups: [emptyGroup('lead'), emptyGroup('support')],
  unresolvedMentions: [],
  due: '',
  cadence: '',
  urgency: 'normal',
  level: 'general',
  secrecy: 'internal',
};

/**
 * The groups under another mode: in their written order, the first leads where there is a lead; of groups that name nobody
 * yet one of a kind is enough.
 */
export function regrouped(groups: readonly GroupModel[], mode: Mode): GroupModel[] {
  const parts = groups.map((group, i): GroupModel => {
    if (rolesOf[mode].includes(group.role)) return group;
    const role = mode === 'each' ? 'each' : i === 0 ? 'lead' : 'support';
    return { ...group, role, required: emptyGroup(role).required };
  });
  return parts.filter(
    ({ unitIds, role }, i) =>
      unitIds.length > 0 || parts.findIndex((one) => one.role === role && one.unitIds.length === 0) === i,
  );
}

/** Recipients as groups: those named together with the same part stand together again. */
export function groupsOf(recipients: readonly RecipientView[]): GroupModel[] {
  const groups = new Map<string, GroupModel>();
  for (const { unitId, role, mention, required, due } of recipients) {
    const key = JSON.stringify([role, mention, required, due]);
    const group = groups.get(key) ?? { unitIds: [], role, mention: mention ?? '', required, due: due ?? '' };
    groups.set(key, { ...group, unitIds: [...group.unitIds, unitId] });
  }
  return [...groups.values()];
}

/** The form's content for a task that is there. */
export const modelOf = (task: TaskView): TaskModel => ({
  title: task.title,
  outcome: task.outcome,
  basis: '',
  mode: task.mode,
  groups: groupsOf(task.recipients),
  unresolvedMentions: task.unresolvedMentions,
  due: task.due ?? '',
  cadence: task.cadence ?? '',
  urgency: task.urgency,
  level: task.level,
  secrecy: task.secrecy,
});

/** The groups as the request says them; those without units say nothing. */
export const recipientsOf = ({ groups }: TaskModel): RecipientGroup[] =>
  groups
    .filter(({ unitIds }) => unitIds.length > 0)
    .map(({ unitIds, role, mention, required, due }) => ({
      unitIds,
      role,
      mention: mention || null,
      required,
      due: due || null,
    }));

/** All but the recipients, for PATCH. */
export const changeOf = (model: TaskModel): TaskChange => ({
  title: model.title.trim(),
  outcome: model.outcome.trim(),
  due: model.due || null,
  cadence: model.cadence || null,
  urgency: model.urgency,
  level: model.level,
  secrecy: model.secrecy,
});

/** The units and their parts, for PUT. */
export const readdressOf = (model: TaskModel): RecipientsChange => ({
  mode: model.mode,
  recipients: recipientsOf(model),
  unresolvedMentions: model.unresolvedMentions,
});

export const draftOf = (model: TaskModel): TaskDraft => ({
  title: model.title.trim(),
  outcome: model.outcome.trim(),
  mode: model.mode,
  recipients: recipientsOf(model),
  unresolvedMentions: model.unresolvedMentions,
  due: model.due || null,
  cadence: model.cadence || null,
  urgency: model.urgency,
  level: model.level,
  secrecy: model.secrecy,
  ...(model.basis.trim() ? { basis: model.basis.trim() } : {}),
});
