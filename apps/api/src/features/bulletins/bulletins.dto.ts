import type { Day } from '#calendar';
import type {
  BulletinArrangement,
  BulletinChange,
  BulletinDraft,
  BulletinEditorial,
  BulletinQuery,
  BulletinStatus,
  BulletinStep,
} from '#contracts';
import { IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { DayField, Ids, Int, ListOf, OneOf, Text, Texts } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';

const LINE = 500;
const NAME = 60;

export class BulletinQueryDto extends PageQueryDto implements BulletinQuery {
  @OneOf('状态', ['draft', 'issued'], { optional: true })
  status?: BulletinStatus;

  @Int('年度', { min: 1900, max: 2199, optional: true })
  year?: number;
}

export class BulletinDraftDto implements BulletinDraft {
  @DayField('周报所在的一周')
  weekOf!: Day;
}

class ArrangementDto implements BulletinArrangement {
  @Text('上周安排', { max: LINE })
  text!: string;

  @Texts('上周安排的责任单位', { max: 200, each: NAME })
  units!: string[];

  @Text('落实情况', { min: 0, max: 1000 })
  progress!: string;
}

class StepDto implements BulletinStep {
  @Text('下步要求', { max: LINE })
  text!: string;

  @DayField('下步要求的完成时限', { optional: true })
  due: Day | null = null;

  @Ids('下步要求涉及的督办事项', { max: 2000 })
  taskIds!: string[];
}

class DistributionDto {
  @Texts('“报”的名称', { max: 60, each: NAME })
  report!: string[];

  @Texts('“送”的名称', { max: 60, each: NAME })
  send!: string[];

  @Texts('“发”的名称', { max: 60, each: NAME })
  issue!: string[];

  @Int('印数', { min: 0, max: 100_000 })
  copies!: number;
}

export class BulletinChangeDto implements BulletinChange {
  @Text('开头语', { max: 1000, optional: true })
  opening?: string | null;

  @ListOf('上周安排', () => ArrangementDto, { max: 60, optional: true })
  lastWeek?: BulletinArrangement[];

  @ListOf('下步要求', () => StepDto, { max: 60, optional: true })
  nextSteps?: BulletinStep[];

  @IsOptional()
  @Texts('表扬', { max: 20, each: LINE })
  commendations?: string[];

  @IsOptional()
  @Texts('批评', { max: 20, each: LINE })
  criticisms?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => DistributionDto)
  distribution?: BulletinEditorial['distribution'];
}
