import { type Day, formatDay, toDay } from '#calendar';
import type { HistoryEntry } from '#contracts';
import { type Grade, gradeLabel, rowScope, type UrgeChannel, urgeChannelLabel } from '#domain';
import { type EntityManager, In } from 'typeorm';
import { AuditEventEntity } from '../../platform/audit/audit-event.entity';
import type { Actor } from '../../platform/session/actor';
import { changesOf, elapsed } from './history-details';
import { CompletionRequestEntity, EvidenceEntity, ProgressReportEntity } from './records.entity';

/** What the events of this feature carry in `after`. */
interface Particulars {
  unit?: string;
  number?: string;
  due?: Day | null;
  newDue?: Day;
  asOf?: Day;
  files?: number;
  onBehalf?: boolean;
  handler?: string;
  channel?: UrgeChannel;
  decision?: 'approved' | 'refused';
  grade?: Grade;
  replaces?: string;
  reportId?: string;
  claimId?: string;
  units?: string[];
}

const day = (due: Day | null | undefined) => (due ? formatDay(due) : '未定');
const files = ({ files: n = 0 }: Particulars) => (n > 0 ? `，附佐证材料 ${n} 份` : '');
const newDue = ({ due }: Particulars) => (due === undefined ? '' : `，办理期限改为 ${day(due)}`);

type Sentence = string | ((particulars: Particulars) => string);

/** What each event says in the story of a task, without its doer. */
const taskSentences: Record<string, Sentence> = {
  draft: '拟办立项',
  change: '修改拟办内容',
  changeRecipients: ({ units = [] }) => `调整责任单位为：${units.join('、') || '暂无'}`,
  submit: '提交审定',
  approve: ({ number = '' }) => `同意立项，编号 ${number}`,
  sendBack: '退回修改',
  reject: '不予立项',
  dispatch: '交办各责任单位',
  settle: '各责任单位均已办结，转待销号',
  close: '同意销号',
  archive: '归档',
  reopen: (particulars) => `回头看，重新办理${newDue(particulars)}`,
  reactivate: '有单位重新办理，事项恢复办理中',
  suspend: '中止办理',
  resume: (particulars) => `恢复办理${newDue(particulars)}`,
  cancel: '撤销事项',
};

const assignmentSentences: Record<string, Sentence> = {
  dispatch: ({ replaces }) => (replaces ? '改派交办' : '交办'),
  sign: ({ handler }) => (handler ? `签收，承办人 ${handler}` : '签收'),
  object: '退签',
  overrule: '驳回退签',
  uphold: '同意退签，改派其他单位',
  handler: ({ handler = '' }) => `承办人改为 ${handler}`,
  report: (particulars) =>
    `${particulars.onBehalf ? '代为反馈' : '反馈'}截至 ${day(particulars.asOf)} 的进展${files(particulars)}`,
  bounce: ({ asOf }) => `退回截至 ${day(asOf)} 的反馈`,
  urge: ({ channel = 'system' }) => `催办（${urgeChannelLabel[channel]}）`,
  replyToUrge: '回复催办',
  requestExtension: ({ newDue: wished }) => `申请延期至 ${day(wished)}`,
  withdrawExtension: '撤回延期申请',
  decideExtension: ({ decision, due }) =>
    decision === 'approved' ? `同意延期，办理期限改为 ${day(due)}` : '未同意延期',
  claim: (particulars) => `申请办结${files(particulars)}`,
  withdraw: '撤回办结申请',
  review: '初审同意',
  endorse: '县领导审签同意',
  return: '退回办结申请',
  accept: ({ grade }) => (grade ? `同意办结，评定为${gradeLabel[grade]}` : '同意办结'),
  reopen: (particulars) => `重新办理${newDue(particulars)}`,
  suspend: '中止办理',
  resume: (particulars) => `恢复办理${newDue(particulars)}`,
  cancel: '撤销任务',
};

/** Before the dispatch a task is the office's own affair. */
const unitsSee = new Set([
  'dispatch',
  'settle',
  'close',
  'archive',
  'reopen',
  'reactivate',
  'suspend',
  'resume',
  'cancel',
]);

/** What a step answers: how long it took is counted from the last of these, of the same assignment or of the task. */
const answers: Record<string, readonly string[]> = {
  'task.approve': ['task.submit'],
  'task.sendBack': ['task.submit'],
  'task.reject': ['task.submit'],
  'task.dispatch': ['task.approve'],
  'task.close': ['task.settle'],
  'assignment.sign': ['assignment.dispatch', 'task.dispatch'],
  'assignment.object': ['assignment.dispatch', 'task.dispatch'],
  'assignment.overrule': ['assignment.object'],
  'assignment.uphold': ['assignment.object'],
  'assignment.replyToUrge': ['assignment.urge'],
  'assignment.decideExtension': ['assignment.requestExtension'],
  'assignment.review': ['assignment.claim'],
  'assignment.endorse': ['assignment.review'],
  'assignment.return': ['assignment.claim'],
  'assignment.accept': ['assignment.claim'],
};

/** How long a step took after the one that it answers; events come in their order. */
function timeTaken(): (event: AuditEventEntity) => string | null {
  const last = new Map<string, Date>();
  return ({ action, entity, entityId, at }) => {
    const before = (answers[action] ?? [])
      .flatMap((one) => last.get(one.startsWith('task.') ? one : `${entityId} ${one}`) ?? [])
      .sort((a, b) => b.getTime() - a.getTime())[0];
    last.set(entity === 'task' ? action : `${entityId} ${action}`, at);
    return before ? elapsed(before, at) : null;
  };
}

/** The texts and files of the records that events tell of, by the record's id. */
async function readRecorded(manager: EntityManager, events: readonly AuditEventEntity[]) {
  const named = (name: 'reportId' | 'claimId') =>
    events.flatMap(({ action, after }) =>
      action === 'assignment.report' || action === 'assignment.claim'
        ? (((after ?? {}) as Particulars)[name] ?? [])
        : [],
    );
  const [reportIds, claimIds] = [named('reportId'), named('claimId')];
  const reports = reportIds.length > 0 ? await manager.findBy(ProgressReportEntity, { id: In(reportIds) }) : [];
  const claims = claimIds.length > 0 ? await manager.findBy(CompletionRequestEntity, { id: In(claimIds) }) : [];
  const recordIds = [...reportIds, ...claimIds];
  const files = recordIds.length > 0 ? await manager.findBy(EvidenceEntity, { recordId: In(recordIds) }) : [];
  const texts = new Map([
    ...reports.map(({ id, progress }) => [id, progress]),
    ...claims.map(({ id, summary }) => [id, summary]),
  ] as [string, string][]);
  const filesOf = Map.groupBy(files, ({ recordId }) => recordId);
  return (id: string | undefined) => ({
    text: texts.get(id ?? '') ?? null,
    evidence: (filesOf.get(id ?? '') ?? []).map(({ id: fileId, fileName, size }) => ({
      id: fileId,
      name: fileName,
      size,
    })),
  });
}

/** The story of a task, oldest first; people of a unit read what concerns all and what concerns their own assignments. */
export async function readHistory(
  manager: EntityManager,
  actor: Actor,
  taskId: string,
  assignmentIds: readonly string[],
): Promise<HistoryEntry[]> {
  const events = await manager.find(AuditEventEntity, {
    where: [
      { entity: 'task', entityId: taskId },
      { entity: 'assignment', entityId: In([...assignmentIds]) },
    ],
    order: { seq: 'ASC' },
  });
  const recorded = await readRecorded(manager, events);
  const took = timeTaken();
  const ofUnit = rowScope(actor) !== 'county';
  return events.flatMap((event): HistoryEntry[] => {
    const time = took(event);
    const [entity = '', name = ''] = event.action.split('.');
    const sentence = (entity === 'task' ? taskSentences : assignmentSentences)[name];
    if (sentence === undefined || (ofUnit && entity === 'task' && !unitsSee.has(name))) return [];
    const particulars = (event.after ?? {}) as Particulars;
    const deed = typeof sentence === 'string' ? sentence : sentence(particulars);
    const automatic = name === 'settle' || name === 'reactivate';
    const unit = entity === 'assignment' ? (particulars.unit ?? null) : null;
    const opensRecord = name === 'report' || name === 'claim';
    const { text, evidence } = recorded(opensRecord ? (particulars.reportId ?? particulars.claimId) : undefined);
    return [
      {
        at: event.at.toISOString(),
        day: toDay(event.at),
        byName: automatic ? '系统' : event.actorName,
        unitName: automatic ? null : event.unitName,
        action: event.action,
        assignmentId: entity === 'assignment' ? event.entityId : null,
        unit,
        deed,
        text: unit ? `${unit}：${deed}` : deed,
        took: ofUnit && event.action === 'task.dispatch' ? null : time,
        changes: changesOf(event.before, event.after),
        reason: event.reason ?? text,
        evidence,
      },
    ];
  });
}
