import type { CorrectedField, FieldChange } from '#contracts';
import { cadenceLabel } from '#domain';
import type { RuleId } from '#extraction';
import { ownerRoleLabel } from './labels';
import type { RequirementEntity } from './requirement.entity';
import { contentOf } from './requirement-row';
import { whyOf } from './requirement-view';

/** The fields that are read from a text, in the order of the review page. */
export const correctedFields: Record<CorrectedField, string> = {
  content: '内容',
  heading: '标题',
  issuer: '提出',
  owners: '单位',
  due: '期限',
  cadence: '周期',
  targets: '数量',
  actionable: '可检验',
};

/** A requirement as it was confirmed, with what had been read. */
export type Confirmed = Pick<RequirementEntity, 'quote' | 'edited' | 'proposal' | CorrectedField>;

const ABSENT = '未写明';

type Values = Pick<RequirementEntity, 'content' | 'heading' | 'issuer' | 'due' | 'cadence' | 'actionable'> & {
  owners: readonly { name: string; role: keyof typeof ownerRoleLabel }[];
  targets: readonly { metric: string; op: string; value: string; unit: string }[];
};

const print: Record<CorrectedField, (values: Values) => string> = {
  content: ({ content }) => content,
  heading: ({ heading }) => heading ?? ABSENT,
  issuer: ({ issuer }) => issuer ?? ABSENT,
  owners: ({ owners }) => owners.map(({ name, role }) => `${name}（${ownerRoleLabel[role]}）`).join('、') || ABSENT,
  due: ({ due }) => due ?? ABSENT,
  cadence: ({ cadence }) => (cadence === null ? ABSENT : cadenceLabel[cadence]),
  targets: ({ targets }) =>
    targets.map(({ metric, op, value, unit }) => `${metric}${op}${value}${unit}`).join('；') || ABSENT,
  actionable: ({ actionable }) => (actionable ? '是' : '否'),
};

/** What a person changed of what was read, field by field; edits that ended where they began are none. */
export function fieldChanges(
  row: Confirmed,
): Pick<FieldChange, 'field' | 'label' | 'proposed' | 'confirmed' | 'why'>[] {
  const { proposal, edited } = row;
  if (!proposal) return [];
  const { heading, issuer, due, cadence, actionable } = proposal;
  const read: Values = {
    content: contentOf(proposal),
    heading: heading.value,
    issuer: issuer.value,
    owners: proposal.owners,
    due: due.value,
    cadence: cadence.value,
    targets: proposal.targets,
    actionable: actionable.value,
  };
  const rules: Partial<Record<CorrectedField, RuleId | undefined>> = {
    content: proposal.rule,
    heading: heading.rule,
    issuer: issuer.rule,
    owners: proposal.owners[0]?.rule,
    due: due.rule,
    cadence: cadence.rule,
    actionable: actionable.rule,
  };
  return (Object.keys(correctedFields) as CorrectedField[]).flatMap((field) => {
    const [proposed, confirmed] = [print[field](read), print[field](row)];
    if (!edited.includes(field) || proposed === confirmed) return [];
    const rule = rules[field];
    return [{ field, label: correctedFields[field], proposed, confirmed, why: rule === undefined ? '' : whyOf(rule) }];
  });
}
