import type { RequirementView } from '#contracts';
import { cadenceLabel } from '#domain';

/** Why a field has its value: the rule in Chinese, and the places of the characters from which it was read. */
export interface Reason {
  label: string;
  value: string;
  why: string;
  spans: readonly { start: number; end: number }[];
}

const sentence = (text: string) => (text === '' || /[。！？]$/.test(text) ? text : `${text}。`);

/** A reason for the requirement itself and for each of its fields, in the order of the card. */
export function reasonsOf(item: RequirementView): Reason[] {
  const { heading, issuer, owners, due, cadence, targets, actionable } = item;
  return [
    { label: '要求', value: item.stateLabel, why: item.why, spans: [{ start: item.start, end: item.end }] },
    ...owners.map(({ name, roleLabel, stateLabel, why, by, spans }) => ({
      label: '单位',
      value: `${name}（${roleLabel}，${stateLabel}）`,
      why: `${sentence(why)}${sentence(by)}`,
      spans,
    })),
    ...(owners.length === 0
      ? [{ label: '单位', value: '未写明', why: '句中和所属条目中都没有写明单位。', spans: [] }]
      : []),
    {
      label: '期限',
      value: due.value ?? due.words ?? '未写明',
      why: [due.why, due.waitsFor === null ? '' : `待定：${due.waitsFor}`, due.warning ?? ''].map(sentence).join(''),
      spans: due.spans,
    },
    { label: '周期', ...cadence, value: cadence.value === null ? '未写明' : cadenceLabel[cadence.value] },
    {
      label: '数量',
      value: targets.value.map(({ metric, value, unit }) => `${metric} ${value}${unit}`.trim()).join('；') || '未写明',
      why: targets.why,
      spans: targets.spans,
    },
    { label: '提出', ...issuer, value: issuer.value ?? '未写明' },
    { label: '标题', ...heading, value: heading.value ?? '无' },
    { label: '可检验', ...actionable, value: actionable.value ? '是' : '否' },
  ].map(({ label, value, why, spans }) => ({ label, value, why, spans }));
}
