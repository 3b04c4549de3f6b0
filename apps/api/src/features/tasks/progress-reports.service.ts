import { Injectable } from '@nestjs/common';
import { formatDay, toDay } from '#calendar';
import type { AssignmentRef, ProgressReportInput } from '#contracts';
import { unitRoles } from '#domain';
import { type EntityManager, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/files/upload';
import type { Actor } from '../../platform/session/actor';
import { refuseClassified } from './classified';
import { Evidence } from './evidence';
import { byline, RecordKeeper } from './record-keeper';
import { ProgressReportEntity } from './records.entity';

const UNCHANGED = '无变化';

const invalid = (field: string, message: string) => problem('invalid', `${message}。`, [{ field, message }]);

/** 反馈: what units report on how far they have come. */
@Injectable()
export class ProgressReports {
  constructor(
    private readonly keeper: RecordKeeper,
    private readonly evidence: Evidence,
  ) {}

  file(actor: Actor, assignmentId: string, input: ProgressReportInput, files: Upload[]): Promise<AssignmentRef> {
    const { asOf, unchanged = false, problems, nextStep, signer } = input;
    const progress = input.progress ?? (unchanged ? UNCHANGED : undefined);
    const onBehalf = !unitRoles.includes(actor.role);
    if (!progress) throw invalid('progress', '请填写进展情况，确无进展的请选“无变化”');
    if (!signer && !onBehalf) throw invalid('signer', '请填写审签的单位负责人姓名');
    refuseClassified(progress, problems, nextStep);
    return this.keeper.keep(actor, assignmentId, { action: 'report' }, async ({ work, circumstances }) => {
      const { now, today } = circumstances;
      if (asOf > today) throw invalid('asOf', `截至日期不得晚于今天（${formatDay(today)}）`);
      const id = uuidv7();
      await work.manager.insert(ProgressReportEntity, {
        id,
        assignmentId,
        byId: actor.accountId,
        byName: byline(actor),
        at: now,
        asOf,
        progress,
        problems: problems ?? null,
        nextStep: nextStep ?? null,
        signer: signer ?? null,
        status: 'signed_off',
        onBehalf,
      });
      await this.evidence.keep(work.manager, actor, { id, assignmentId }, files);
      const after = { reportId: id, asOf, files: files.length, onBehalf };
      return { patch: { lastReportedOn: today }, deed: { action: 'assignment.report', after } };
    });
  }

  /** 反馈退回: the report says nothing; it does not count as a return of the work. */
  bounce(actor: Actor, reportId: string, reason: string): Promise<AssignmentRef> {
    const locate = async (manager: EntityManager) => (await reportOf(manager, reportId)).assignmentId;
    return this.keeper.keep(actor, locate, {}, async ({ work: { manager }, task, assignment }) => {
      const report = await reportOf(manager, reportId);
      if (report.status !== 'signed_off') throw problem('refused', '这份反馈已经退回或采纳，不能再退回。');
      if (task.status !== 'active' || assignment.completedOn !== null)
        throw problem('refused', '事项不在办理中，反馈不能再退回。');
      await manager.update(ProgressReportEntity, { id: reportId }, { status: 'bounced', bounceReason: reason });
      const [last] = await manager.find(ProgressReportEntity, {
        where: { assignmentId: assignment.id, status: Not('bounced') },
        order: { at: 'DESC' },
        take: 1,
      });
      const after = { reportId, asOf: report.asOf };
      return {
        patch: { lastReportedOn: last ? toDay(last.at) : null },
        deed: { action: 'assignment.bounce', reason, after },
      };
    });
  }
}

async function reportOf(manager: EntityManager, id: string): Promise<ProgressReportEntity> {
  const report = await manager.findOneBy(ProgressReportEntity, { id });
  if (!report) throw problem('notFound', '进展反馈不存在，或不在您的查看范围内。');
  return report;
}
