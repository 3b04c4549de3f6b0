import { IsOptional } from 'class-validator';
import type { Day } from '#calendar';
import type { RecipientGroup, RecipientsChange, Registration, Registrations, TaskChange, TaskDraft } from '#contracts';
import {
  type AssignmentRole,
  assignmentRoles,
  type Cadence,
  cadences,
  type Level,
  levels,
  type Mode,
  modes,
  secrecies,
  type Secrecy,
  urgencies,
  type Urgency,
} from '#domain';
import { DayField, Flag, Id, Ids, Int, ListOf, OneOf, Text, Texts, When } from '../../platform/http/fields';

export class RecipientGroupDto implements RecipientGroup {
  @Ids('单位', { min: 1 })
  unitIds!: string[];

  @OneOf('承担方式', assignmentRoles)
  role!: AssignmentRole;

  @Text('单位称谓', { max: 200, optional: true })
  mention?: string | null;

  @Flag('是否必办', { optional: true })
  required?: boolean;

  @DayField('单位办理期限', { optional: true })
  due?: Day | null;
}

class FieldsDto {
  @Text('标题', { max: 200 })
  title!: string;

  @Text('办理要求')
  outcome!: string;

  @OneOf('办理方式', modes)
  mode!: Mode;

  @ListOf('责任单位', () => RecipientGroupDto, { max: 100 })
  recipients!: RecipientGroupDto[];

  @IsOptional()
  @Texts('未对应到单位的称谓', { max: 50, each: 100 })
  unresolvedMentions?: string[];

  @DayField('办理期限', { optional: true })
  due!: Day | null;

  @IsOptional()
  @OneOf('反馈周期', cadences)
  cadence!: Cadence | null;

  @OneOf('紧急程度', urgencies)
  urgency!: Urgency;

  @OneOf('重要程度', levels)
  level!: Level;

  @OneOf('密级', secrecies)
  secrecy!: Secrecy;
}

export class TaskDraftDto extends FieldsDto implements TaskDraft {
  @Text('事项来源', { optional: true })
  basis?: string;
}

export class RegistrationDto extends FieldsDto implements Registration {
  @Id('要求')
  requirementId!: string;

  @Int('要求的版本', { min: 1, max: 1_000_000_000 })
  version!: number;
}

export class RegistrationsDto implements Registrations {
  @Id('来文')
  sourceTextId!: string;

  @ListOf('要求', () => RegistrationDto, { min: 1, max: 200 })
  requirements!: RegistrationDto[];
}

/** Left out it stays; given, it must be right: null says nothing here. */
const Given = (name: keyof TaskChange) => When((change: TaskChange) => change[name] !== undefined);

export class TaskChangeDto implements TaskChange {
  @Given('title')
  @Text('标题', { max: 200 })
  title?: string;

  @Given('outcome')
  @Text('办理要求')
  outcome?: string;

  @Given('mode')
  @OneOf('办理方式', modes)
  mode?: Mode;

  @Given('unresolvedMentions')
  @Texts('未对应到单位的称谓', { max: 50, each: 100 })
  unresolvedMentions?: string[];

  @DayField('办理期限', { optional: true })
  due?: Day | null;

  @OneOf('反馈周期', cadences, { optional: true })
  cadence?: Cadence | null;

  @Given('urgency')
  @OneOf('紧急程度', urgencies)
  urgency?: Urgency;

  @Given('level')
  @OneOf('重要程度', levels)
  level?: Level;

  @Given('secrecy')
  @OneOf('密级', secrecies)
  secrecy?: Secrecy;
}

export class RecipientsChangeDto implements RecipientsChange {
  @OneOf('办理方式', modes)
  mode!: Mode;

  @ListOf('责任单位', () => RecipientGroupDto, { max: 100 })
  recipients!: RecipientGroupDto[];

  @IsOptional()
  @Texts('未对应到单位的称谓', { max: 50, each: 100 })
  unresolvedMentions?: string[];
}
