import { Matches } from 'class-validator';
import type { Day } from '#calendar';
import type { AuditQuery } from '#contracts';
import { DayField, Text } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';

const word = (label: string) => Matches(/^[a-zA-Z.-]{1,60}$/, { message: `${label}不在可选范围内，请重新选择` });

export class AuditQueryDto extends PageQueryDto implements AuditQuery {
  @DayField('起始日期', { optional: true })
  from?: Day;

  @DayField('截止日期', { optional: true })
  to?: Day;

  @Text('关键词', { max: 50, optional: true })
  keyword?: string;

  @word('操作')
  @Text('操作', { max: 60, optional: true })
  action?: string;

  @word('对象')
  @Text('对象', { max: 60, optional: true })
  entity?: string;
}
