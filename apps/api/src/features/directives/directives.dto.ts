import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional } from 'class-validator';
import type { Day } from '#calendar';
import type {
  Choice,
  CorrectionsQuery,
  OwnerInput,
  OwnerRole,
  Rejection,
  RequirementAddition,
  RequirementChange,
  RequirementMerge,
  RequirementSplit,
  RequirementTargetView,
  SourceChange,
  SourceInput,
  SourceQuery,
} from '#contracts';
import { type Cadence, cadences, type Level, levels, urgencies, type Urgency } from '#domain';
import {
  DayField,
  DecimalField,
  Flag,
  Id,
  Ids,
  Int,
  ListOf,
  OneOf,
  RawText,
  Text,
  When,
} from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';

/** Far above the limit, which the service tells apart from a wrong field. */
const ANY_LENGTH = 100_000_000;

export class SourceInputDto implements SourceInput {
  @RawText('正文', { max: ANY_LENGTH })
  text!: string;

  @Text('名称', { max: 100, optional: true })
  name?: string;

  @DayField('起算日', { optional: true })
  asOf?: Day;
}

/** The fields beside an uploaded file. */
export class SourceFileDto {
  @Text('名称', { max: 100, optional: true })
  name?: string;

  @DayField('起算日', { optional: true })
  asOf?: Day;
}

/** Left out it stays; given, it must be right: null says nothing here. */
const Given = (name: keyof SourceChange | keyof RequirementChange) =>
  When((change: SourceChange & RequirementChange) => change[name] !== undefined);

export class SourceChangeDto implements SourceChange {
  @Given('name')
  @Text('名称', { max: 100 })
  name?: string;

  @Given('asOf')
  @DayField('起算日')
  asOf?: Day;

  @Id('篇目', { optional: true })
  directiveId?: string;
}

export class SourceQueryDto extends PageQueryDto implements SourceQuery {
  @Text('关键词', { min: 0, max: 100, optional: true })
  keyword?: string;

  @OneOf('状态', ['open', 'done'], { optional: true })
  state?: 'open' | 'done';
}

export class DirectiveQueryDto extends PageQueryDto {
  @Text('关键词', { min: 0, max: 100, optional: true })
  keyword?: string;
}

export class CorrectionsQueryDto implements CorrectionsQuery {
  @Int('月数', { min: 1, max: 36, optional: true })
  months = 12;
}

export class OwnerInputDto implements OwnerInput {
  @Text('责任单位', { max: 100 })
  name!: string;

  @OneOf('承担方式', ['lead', 'support', 'each'] satisfies OwnerRole[])
  role!: OwnerRole;

  @Ids('责任单位', { optional: true })
  unitIds?: string[];
}

export class TargetDto implements RequirementTargetView {
  @Text('指标', { min: 0, max: 100 })
  metric!: string;

  @OneOf('比较', ['>=', '<=', '='])
  op!: RequirementTargetView['op'];

  @DecimalField('数值', { negative: true })
  value!: string;

  @Text('单位', { min: 0, max: 20 })
  unit!: string;
}

export class RequirementChangeDto implements RequirementChange {
  @Text('标题', { max: 200, optional: true })
  heading?: string | null;

  @Given('content')
  @Text('要求内容')
  content?: string;

  @Text('提出人', { max: 100, optional: true })
  issuer?: string | null;

  @Given('owners')
  @ListOf('责任单位', () => OwnerInputDto, { max: 100 })
  owners?: OwnerInputDto[];

  @DayField('期限', { optional: true })
  due?: Day | null;

  @OneOf('反馈周期', cadences, { optional: true })
  cadence?: Cadence | null;

  @Given('targets')
  @ListOf('数量目标', () => TargetDto, { max: 50 })
  targets?: TargetDto[];

  @Given('actionable')
  @Flag('是否可检验')
  actionable?: boolean;

  @Given('chosen')
  @Flag('是否选定')
  chosen?: boolean;

  @Given('urgency')
  @OneOf('紧急程度', urgencies)
  urgency?: Urgency;

  @Given('level')
  @OneOf('重要程度', levels)
  level?: Level;
}

export class ChoiceDto implements Choice {
  @Ids('要求', { min: 1, max: 20_000 })
  requirementIds!: string[];

  @Flag('是否选定')
  chosen!: boolean;
}

export class RejectionDto implements Rejection {
  @IsOptional()
  @Text('理由', { min: 0, max: 500 })
  reason?: string;
}

const MAX_OFFSET = 100_000_000;

export class AdditionDto implements RequirementAddition {
  @Id('来文')
  sourceTextId!: string;

  @Int('起点', { min: 0, max: MAX_OFFSET })
  start!: number;

  @Int('终点', { min: 0, max: MAX_OFFSET })
  end!: number;
}

export class SplitDto implements RequirementSplit {
  @IsArray({ message: '拆分处须为列表' })
  @ArrayMinSize(1, { message: '请至少指定一处拆分' })
  @ArrayMaxSize(20, { message: '一次最多拆成 21 条' })
  @IsInt({ each: true, message: '拆分处须为整数' })
  at!: number[];
}

class VersionedDto {
  @Id('要求')
  id!: string;

  @Int('版本', { min: 1, max: 1_000_000_000 })
  version!: number;
}

export class MergeDto implements RequirementMerge {
  @ListOf('要求', () => VersionedDto, { min: 2, max: 20 })
  items!: VersionedDto[];
}
