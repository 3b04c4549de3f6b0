import type { AssignmentView, AvailableAction, ProgressReportView, RecordAction, UrgeView } from '#contracts';
import { type UrgeChannel, urgeChannelLabel } from '#domain';
import type { Act, Field } from './act';

const required = true;
const prose = (name: string, label: string, more: Partial<Field> = {}) =>
  ({ kind: 'prose', name, label, required: false, rows: 3, ...more }) as Field;

const signer = (needed: boolean): Field => ({
  kind: 'line',
  name: 'signer',
  label: '审签人',
  required: needed,
  hint: '审签这份材料的单位负责人姓名。',
});
const asOf = (today: string): Field => ({ kind: 'day', name: 'asOf', label: '截至日期', required, max: today });

/** Who signed the unit's last paper; empty before the first. */
export const lastSigner = ({ reports, completionRequests }: AssignmentView): string =>
  reports.find((report) => report.signer)?.signer ?? completionRequests[0]?.signer ?? '';

/** Whether a report is the unit's own; the office may write one on its behalf, which nobody signs. */
export const isReportOfUnit = ({ label }: AvailableAction): boolean => label === '反馈进展';

type Build = (
  assignment: AssignmentView,
  action: AvailableAction,
  today: string,
) => Partial<Act> & Pick<Act, 'fields' | 'done' | 'path'>;

/** The form of each record beside the life cycle. `onBehalf`: the office writes for a unit that cannot. */
const forms: Record<RecordAction, Build> = {
  report: (assignment, action, today) => ({
    fields: [
      asOf(today),
      prose('progress', '进展情况', { required, rows: 6, hint: '写做了什么、做到什么程度，有数据的写数据。' }),
      prose('problems', '存在问题'),
      prose('nextStep', '下步打算'),
      signer(isReportOfUnit(action)),
      { kind: 'files', name: 'files', label: '佐证材料', required: false },
    ],
    initial: { asOf: today, signer: lastSigner(assignment) },
    ...previous(assignment.reports[0]),
    path: 'progress-reports',
    multipart: true,
    done: '已反馈进展',
  }),
  urge: (assignment) => ({
    fields: [
      {
        kind: 'choice',
        name: 'channel',
        label: '催办方式',
        required,
        options: (Object.keys(urgeChannelLabel) as UrgeChannel[]).map((value) => ({
          value,
          label: urgeChannelLabel[value],
        })),
      },
      prose('text', '催办内容', { required, rows: 4, maxLength: 1000 }),
    ],
    initial: { channel: 'system', text: urgeText(assignment) },
    path: 'urges',
    done: '已催办',
  }),
  requestExtension: (assignment) => ({
    text: '延期由督查室、县领导批复；批复前期限照常计算。',
    fields: [
      { kind: 'day', name: 'newDue', label: '申请延至', required, ...(assignment.due ? { min: assignment.due } : {}) },
      prose('reason', '延期理由', { required }),
      prose('progress', '目前进展', { required }),
      signer(true),
    ],
    initial: { signer: lastSigner(assignment) },
    path: 'extension-requests',
    version: 'assignment',
    done: '已提交延期申请',
  }),
  decideExtension: (assignment) => {
    const request = pendingExtension(assignment);
    return {
      fields: [
        {
          kind: 'choice',
          name: 'decision',
          label: '批复',
          required,
          options: [
            { value: 'approved', label: '同意延期' },
            { value: 'refused', label: '不同意' },
          ],
        },
        prose('reason', '批复意见', { required }),
        {
          kind: 'day',
          name: 'newDue',
          label: '另定期限',
          required: false,
          hint: '同意延期而日期与申请不同的，在此填写；相同的不填。',
        },
      ],
      ...(request
        ? {
            reference: {
              title: `延期申请：${request.oldDue} 延至 ${request.newDue}`,
              entries: [
                { label: '延期理由', text: request.reason },
                { label: '目前进展', text: request.progress },
                { label: '审签人', text: request.signer },
              ],
            },
          }
        : {}),
      path: `extension-requests/${request?.id ?? ''}/decision`,
      version: 'assignment',
      done: '已批复',
    };
  },
  withdrawExtension: (assignment) => ({
    text: '撤回后，办理期限不变。',
    fields: [],
    path: `extension-requests/${pendingExtension(assignment)?.id ?? ''}/withdrawal`,
    version: 'assignment',
    done: '已撤回延期申请',
  }),
  handler: (assignment) => ({
    fields: [{ kind: 'line', name: 'handler', label: '承办人', required, hint: '单位内具体办理的人员姓名。' }],
    initial: { handler: assignment.handler ?? '' },
    method: 'PUT',
    path: 'handler',
    version: 'assignment',
    done: '已指定承办人',
  }),
};

/** The act of a record beside the life cycle. */
export function recordAct(assignment: AssignmentView, action: AvailableAction, today: string): Act {
  const { path, ...form } = forms[action.action](assignment, action, today);
  return {
    key: `assignment-${assignment.id}-${action.action}`,
    title: `${action.label} · ${assignment.unitName}`,
    ok: action.label,
    version: 'none',
    assignmentId: assignment.id,
    path: path.includes('/') ? path : `assignments/${assignment.id}/${path}`,
    ...form,
  };
}

/** 无变化: a report in one step, where nothing has moved since the last. */
export function unchangedAct(assignment: AssignmentView, today: string): Act {
  return {
    key: `assignment-${assignment.id}-unchanged`,
    title: `本期无变化 · ${assignment.unitName}`,
    ok: '提交“无变化”',
    ...previous(assignment.reports[0]),
    fields: [asOf(today), signer(true)],
    initial: { asOf: today, signer: lastSigner(assignment) },
    fixed: { unchanged: true },
    path: `assignments/${assignment.id}/progress-reports`,
    version: 'none',
    assignmentId: assignment.id,
    done: '已反馈：本期无变化',
  };
}

/** 反馈退回: a report without substance goes back. */
export const bounceAct = (assignment: AssignmentView, report: ProgressReportView): Act => ({
  key: `report-${report.id}-bounce`,
  title: `退回反馈 · ${assignment.unitName}`,
  ok: '退回反馈',
  text: '退回后单位须重新反馈；这不是办结退回，不计退回次数。',
  fields: [{ kind: 'prose', name: 'reason', label: '退回理由', required }],
  path: `progress-reports/${report.id}/bounce`,
  version: 'none',
  assignmentId: assignment.id,
  done: '已退回这份反馈',
});

export const replyAct = (assignment: AssignmentView, urge: UrgeView): Act => ({
  key: `urge-${urge.id}-reply`,
  title: '回复催办',
  ok: '回复',
  reference: { title: '催办内容', entries: [{ label: urge.byName, text: urge.text }] },
  fields: [{ kind: 'prose', name: 'reply', label: '回复内容', required, maxLength: 1000 }],
  path: `urges/${urge.id}/reply`,
  version: 'none',
  assignmentId: assignment.id,
  done: '已回复',
});

const pendingExtension = ({ extensionRequests }: AssignmentView) =>
  extensionRequests.find(({ status }) => status === 'pending');

/** The last report, to compare with. */
const previous = (report: ProgressReportView | undefined): Pick<Act, 'reference'> =>
  report
    ? {
        reference: {
          title: `上次反馈（截至 ${report.asOf}）`,
          entries: [
            { label: '进展情况', text: report.progress },
            ...(report.problems ? [{ label: '存在问题', text: report.problems }] : []),
            ...(report.nextStep ? [{ label: '下步打算', text: report.nextStep }] : []),
          ],
        },
      }
    : {};

/** A proposal to change at will; where the light is bad it says why. */
function urgeText({ unitName, light, reasons }: AssignmentView): string {
  const why = light === 'red' || light === 'yellow' ? reasons[0]?.text : undefined;
  return `请${unitName}抓紧办理${why ? `（${why}）` : ''}，并反馈进展。`;
}
