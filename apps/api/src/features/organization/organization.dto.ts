import { Text, DayField, Flag } from '../../platform/http/fields';

export class UnitsQueryDto {
  @Flag('是否含已停用单位', { optional: true })
  ended?: boolean;
}

export class MentionQueryDto {
  @Text('单位称谓', { max: 200 })
  text!: string;

  @DayField('日期', { optional: true })
  day?: string;
}
