import type { Day } from '#calendar';
import type {
  IndicatorInput,
  IndicatorQuery,
  IndicatorReportInput,
  IndicatorViewQuery,
  PlanInput,
  PlanProposalInput,
  TargetInput,
  UnitTargetInput,
} from '#contracts';
import { type Direction, type IndicatorKind, indicatorKinds } from '#evaluation';
import { Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { DayField, DecimalField, Flag, Id, Ids, Int, ListOf, OneOf, Text } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';

const YEAR = { min: 1990, max: 2190 };
/** A value that the rules judge by its period; empty where nothing is planned. */
const VALUE = { min: 0, max: 40 };

export class IndicatorQueryDto extends PageQueryDto implements IndicatorQuery {
  @Text('关键词', { min: 0, max: 60, optional: true })
  keyword?: string;

  @DayField('截至日期', { optional: true })
  asOf?: Day;

  @Int('年份', { ...YEAR, optional: true })
  year?: number;

  @Flag('是否含已停用指标', { optional: true })
  inactive?: boolean;

  @Flag('是否只看待报送', { optional: true })
  awaited?: boolean;

  @Flag('是否只看本季有风险', { optional: true })
  atRisk?: boolean;
}

export class IndicatorViewQueryDto implements IndicatorViewQuery {
  @Id('单位', { optional: true })
  unitId?: string;

  @DayField('截至日期', { optional: true })
  asOf?: Day;

  @Int('年份', { ...YEAR, optional: true })
  year?: number;
}

export class PlanQueryDto {
  @Int('年份', YEAR)
  year!: number;

  @Int('版本', { min: 1, max: 10_000, optional: true })
  revision?: number;
}

export class SheetQueryDto {
  @Id('单位', { optional: true })
  unitId?: string;

  /** The county's own figures, of its source unit. */
  @Flag('是否全县数据', { optional: true })
  county?: boolean;

  @Int('年份', { ...YEAR, optional: true })
  year?: number;
}

export class IndicatorInputDto implements IndicatorInput {
  @Text('指标编码', { max: 30 })
  @Matches(/^[A-Za-z0-9_-]+$/, { message: '指标编码只能由字母、数字、连字符组成' })
  code!: string;

  @Text('指标名称', { max: 40 })
  name!: string;

  @Text('计量单位', { max: 12 })
  measure!: string;

  @OneOf('指标类型', indicatorKinds)
  kind!: IndicatorKind;

  @OneOf('方向', ['higher', 'lower'])
  direction!: Direction;

  @Int('小数位数', { min: 0, max: 6 })
  decimals!: number;

  @Id('数据来源单位', { optional: true })
  sourceUnitId: string | null = null;

  @Int('排序', { min: 0, max: 100_000 })
  sortOrder!: number;

  @Flag('是否在用')
  active!: boolean;
}

class EntryDto {
  @Text('周期', { max: 12 })
  periodKey!: string;

  @Text('目标值', VALUE)
  value!: string;
}

export class TargetDto implements TargetInput {
  @Text('年度目标', VALUE)
  annual!: string;

  @ListOf('分解目标', () => EntryDto, { max: 60 })
  entries!: EntryDto[];
}

class UnitTargetDto extends TargetDto implements UnitTargetInput {
  @Id('单位')
  unitId!: string;
}

export class PlanInputDto implements PlanInput {
  @Int('年份', YEAR)
  year!: number;

  @Text('依据', { min: 0, max: 200 })
  basis!: string;

  @DayField('生效日期')
  effectiveFrom!: Day;

  @ValidateNested()
  @Type(() => TargetDto)
  county!: TargetDto;

  @ListOf('单位目标', () => UnitTargetDto, { max: 300 })
  units!: UnitTargetDto[];

  @Text('加压数', { ...VALUE, optional: true })
  margin?: string;
}

export class PlanProposalInputDto implements PlanProposalInput {
  @Int('年份', YEAR)
  year!: number;

  @DecimalField('年度目标', { negative: true })
  annual!: string;

  @Ids('单位', { max: 300 })
  unitIds!: string[];

  @DecimalField('加压数', { optional: true })
  margin?: string;

  @OneOf('分解方式', ['even', 'previous'])
  by!: 'even' | 'previous';
}

export class ReportInputDto implements IndicatorReportInput {
  @Id('单位', { optional: true })
  unitId: string | null = null;

  @Text('周期', { max: 12 })
  periodKey!: string;

  @DecimalField('数值', { negative: true })
  value!: string;

  @Text('审核人', { max: 30 })
  signer!: string;

  @Text('更正原因', { max: 500, optional: true })
  reason: string | null = null;
}
