import { IsOptional } from 'class-validator';
import type { Day } from '#calendar';
import {
  type AcceptanceInput,
  type AssignmentReopening,
  type BasisInput,
  BULK_LIMIT,
  type BulkInput,
  type BulkUrge,
  type ChosenTasks,
  type ClosureInput,
  type CompletionRequestInput,
  type ExtensionDecision,
  type ExtensionInput,
  type HandlerInput,
  type OpinionInput,
  type ProgressReportInput,
  type ReasonInput,
  type ResumptionInput,
  type RulingInput,
  type SignatureInput,
  type TaskReopening,
  type UrgeInput,
  type UrgeReply,
} from '#contracts';
import { type Grade, grades, type UrgeChannel, urgeChannels } from '#domain';
import { DayField, Flag, Id, Ids, Int, ListOf, OneOf, Text } from '../../platform/http/fields';

/** What people fill in with transitions and records; whether it suffices at that moment is for the life cycle to say. */
export class ReasonDto implements ReasonInput {
  @Text('理由')
  reason!: string;
}

export class BasisDto implements BasisInput {
  @Text('依据的文件或批示')
  basis!: string;
}

export class ResumptionDto extends BasisDto implements ResumptionInput {
  @DayField('新的办理期限', { optional: true })
  newDue?: Day;
}

export class ClosureDto implements ClosureInput {
  @Text('销号意见')
  closingOpinion!: string;
}

export class TaskReopeningDto extends ReasonDto implements TaskReopening {
  @Ids('重新办理的单位', { min: 1 })
  assignmentIds!: string[];

  @DayField('新的办理期限')
  newDue!: Day;
}

class BulkItemDto {
  @Id('督办事项')
  id!: string;

  @Int('版本', { min: 1, max: 1_000_000_000 })
  version!: number;
}

export class BulkDto implements BulkInput {
  @ListOf('督办事项', () => BulkItemDto, { min: 1, max: BULK_LIMIT })
  items!: BulkItemDto[];
}

export class ChosenTasksDto implements ChosenTasks {
  @Ids('督办事项', { min: 1, max: BULK_LIMIT })
  ids!: string[];
}

export class SignatureDto implements SignatureInput {
  @Text('承办人', { max: 50, optional: true })
  handler?: string;
}

export class HandlerDto implements HandlerInput {
  @Text('承办人', { max: 50 })
  handler!: string;
}

export class RulingDto extends ReasonDto implements RulingInput {
  @OneOf('裁定', ['overruled', 'upheld'])
  ruling!: 'overruled' | 'upheld';

  @Id('改派的单位', { optional: true })
  replacementUnitId?: string;
}

export class ProgressReportDto implements ProgressReportInput {
  @DayField('截至日期')
  asOf!: Day;

  @Text('进展情况', { min: 0, optional: true })
  progress?: string;

  @Flag('无变化', { optional: true })
  unchanged?: boolean;

  @Text('存在问题', { min: 0, optional: true })
  problems?: string;

  @Text('下步打算', { min: 0, optional: true })
  nextStep?: string;

  @Text('审签人', { min: 0, max: 50, optional: true })
  signer?: string;
}

export class CompletionRequestDto implements CompletionRequestInput {
  @Text('办结情况')
  summary!: string;

  @Text('审签人', { max: 50 })
  signer!: string;
}

export class OpinionDto implements OpinionInput {
  @Text('审核意见')
  opinion!: string;
}

export class AcceptanceDto implements AcceptanceInput {
  @OneOf('等次', grades)
  grade!: Grade;

  @Text('审核意见', { min: 0, optional: true })
  opinion?: string;
}

export class AssignmentReopeningDto extends ReasonDto implements AssignmentReopening {
  @DayField('新的办理期限')
  newDue!: Day;
}

export class ExtensionDto extends ReasonDto implements ExtensionInput {
  @Text('目前进展')
  progress!: string;

  @Text('审签人', { max: 50 })
  signer!: string;

  @DayField('新的办理期限')
  newDue!: Day;
}

export class ExtensionDecisionDto extends ReasonDto implements ExtensionDecision {
  @OneOf('批复', ['approved', 'refused'])
  decision!: 'approved' | 'refused';

  @IsOptional()
  @DayField('新的办理期限')
  newDue?: Day;
}

export class UrgeDto implements UrgeInput {
  @OneOf('催办方式', urgeChannels)
  channel!: UrgeChannel;

  @Text('催办内容', { max: 1000 })
  text!: string;
}

export class BulkUrgeDto extends UrgeDto implements BulkUrge {
  @Ids('督办事项', { min: 1, max: BULK_LIMIT })
  ids!: string[];

  @OneOf('催办范围', ['unfinished', 'overdue'])
  only!: BulkUrge['only'];
}

export class UrgeReplyDto implements UrgeReply {
  @Text('回复内容', { max: 1000 })
  reply!: string;
}
