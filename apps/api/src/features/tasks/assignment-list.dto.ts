import type { Day } from '#calendar';
import type { AssignmentQuery } from '#contracts';
import {
  type AssignmentStatus,
  assignmentStatuses,
  type CountState,
  countStates,
  type UnitKind,
  unitKinds,
} from '#domain';
import { type Light, lights } from '#evaluation';
import { AnyOf, DayField, Flag, Id, Text } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';

export class AssignmentQueryDto extends PageQueryDto implements AssignmentQuery {
  @Text('查找内容', { min: 0, max: 200, optional: true })
  text?: string;

  @Id('单位', { optional: true })
  unitId?: string;

  @AnyOf('单位类别', unitKinds)
  unitKind?: UnitKind[];

  @AnyOf('办理状态', assignmentStatuses)
  status?: AssignmentStatus[];

  @AnyOf('灯色', lights)
  light?: Light[];

  @AnyOf('统计状态', countStates)
  state?: CountState[];

  @Flag('应办', { optional: true })
  required?: boolean;

  @Flag('有期限', { optional: true })
  timed?: boolean;

  @DayField('期限起', { optional: true })
  dueFrom?: Day;

  @DayField('期限止', { optional: true })
  dueTo?: Day;

  @DayField('交办日期起', { optional: true })
  dispatchedFrom?: Day;

  @DayField('交办日期止', { optional: true })
  dispatchedTo?: Day;

  @DayField('办结日期起', { optional: true })
  completedFrom?: Day;

  @DayField('办结日期止', { optional: true })
  completedTo?: Day;

  @DayField('逾期日期', { optional: true })
  overdueOn?: Day;

  @DayField('对比日期', { optional: true })
  worsenedSince?: Day;
}
