import type { DueView, FieldCertainty, OwnerView, RequirementTargetView, RequirementView } from '#contracts';
import { cadenceLabel } from '#domain';

/** Why a field has its value: the rule in Chinese, and the places of the characters from which it was read. */
export interface Reason {
  label: string;
  /** As printed; '' where nothing was read: then the rule says so. */
  value: string;
  why: string;
  spans: readonly { start: number; end: number }[];
}

const sentence = (text: string) => (text === '' || /[。！？]$/.test(text) ? text : `${text}。`);

/** 未写明 where a person has said so; where nothing was read, the rule tells. */
const absent = (certainty: FieldCertainty) => (certainty === 'edited' ? '未写明' : '');

/** A reason for the requirement itself and for each of its fields, in the order of the card. */
export function reasonsOf(item: RequirementView): Reason[] {
  const { heading, issuer, owners, due, cadence, targets, actionable } = item;
  const noOwners: Reason = { label: '单位', value: '', why: '句中和所属条目中都没有写明单位。', spans: [] };
  return [
    { label: '要求', value: '', why: item.why, spans: [{ start: item.start, end: item.end }] },
    ...(owners.length === 0 ? [noOwners] : owners.map(ownerReason)),
    dueReason(due),
    { label: '周期', ...cadence, value: cadence.value ? cadenceLabel[cadence.value] : absent(cadence.certainty) },
    {
      label: '数量',
      ...targets,
      value: targets.value.map(targetText).join('；') || absent(targets.certainty),
    },
    { label: '提出', ...issuer, value: issuer.value ?? absent(issuer.certainty) },
    { label: '标题', ...heading, value: heading.value ?? absent(heading.certainty) },
    { label: '可检验', ...actionable, value: actionable.value ? '是' : '否' },
  ].map(({ label, value, why, spans }) => ({ label, value, why, spans }));
}

const targetText = ({ metric, value, unit }: RequirementTargetView) => `${metric} ${value}${unit}`.trim();

const ownerReason = ({ name, roleLabel, stateLabel, why, by, spans }: OwnerView): Reason => ({
  label: '单位',
  value: `${name}（${roleLabel}，${stateLabel}）`,
  why: `${sentence(why)}${sentence(by)}`,
  spans,
});

function dueReason({ value, words, why, waitsFor, warning, spans, certainty }: DueView): Reason {
  // Words of a heading or a lead-in stand elsewhere: they are quoted, since nothing can be lit.
  const elsewhere = words !== null && spans.length === 0 && certainty !== 'edited' ? `原文写作“${words}”` : '';
  return {
    label: '期限',
    value: value ?? words ?? absent(certainty),
    why: [why, elsewhere, waitsFor === null ? '' : `待定：${waitsFor}`, warning ?? ''].map(sentence).join(''),
    spans,
  };
}
