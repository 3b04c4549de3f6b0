import type { Day, WorkYear } from '#calendar';
import type { Season, SettingsInput } from '#contracts';
import { DayField, Days, Int, ListOf, Text } from '../http/fields';

export class SeasonDto implements Season {
  @Text('时令名称', { max: 20 })
  name!: string;

  @DayField('起始日')
  from!: Day;
}

export class HolidayDto {
  @Text('节日名称', { max: 20 })
  name!: string;

  @DayField('放假首日')
  from!: Day;

  @DayField('放假末日')
  to!: Day;
}

export class WorkYearDto implements WorkYear {
  @Int('年份', { min: 2000, max: 2100 })
  year!: number;

  @ListOf('放假安排', () => HolidayDto, { min: 1, max: 20 })
  holidays!: HolidayDto[];

  @Days('调休上班日', { max: 30 })
  makeUpDays!: Day[];
}

export class SettingsInputDto implements SettingsInput {
  @Text('县名', { min: 2, max: 20 })
  countyName!: string;

  @Text('机关名称', { min: 2, max: 40 })
  officeName!: string;

  @ListOf('时令', () => SeasonDto, { max: 30 })
  seasons!: SeasonDto[];

  @ListOf('年度放假安排', () => WorkYearDto, { max: 50 })
  workYears!: WorkYearDto[];
}
