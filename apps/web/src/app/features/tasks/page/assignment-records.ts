import { DatePipe } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import type { AssignmentView } from '#contracts';
import { extensionStatusLabel, gradeLabel, reportStatusLabel, urgeChannelLabel } from '#domain';
import type { Act } from '../acts/act';
import { stageLabel } from '../acts/assignment-acts';
import { bounceAct, replyAct } from '../acts/record-acts';
import { EvidenceList } from './evidence-list';

/** What one unit has filed and been told: reports, claims, extensions, urges, objections. */
@Component({
  selector: 'app-assignment-records',
  imports: [DatePipe, EvidenceList],
  templateUrl: './assignment-records.html',
  styleUrl: './assignment-records.css',
})
export class AssignmentRecords {
  readonly assignment = input.required<AssignmentView>();
  readonly chosen = output<Act>();

  protected readonly empty = computed(() => {
    const { reports, completionRequests, extensionRequests, urges, objections } = this.assignment();
    return [reports, completionRequests, extensionRequests, urges, objections].every(({ length }) => length === 0);
  });
  protected readonly reportStatus = reportStatusLabel;
  protected readonly extensionStatus = extensionStatusLabel;
  protected readonly grade = gradeLabel;
  protected readonly channel = urgeChannelLabel;
  protected readonly stage = stageLabel;
  protected readonly claimStatus = {
    pending: '待审核',
    withdrawn: '已撤回',
    returned: '已退回',
    accepted: '已采纳',
  } as const;
  protected readonly ruling = { overruled: '驳回退签', upheld: '同意退签，改派' } as const;
  protected readonly bounce = bounceAct;
  protected readonly reply = replyAct;
}
