import type { Day } from '#calendar';
import type { DueIn, TaskQuery, TaskQueue } from '#contracts';
import {
  type AssignmentStatus,
  assignmentStatuses,
  type CountState,
  countStates,
  type Level,
  levels,
  type TaskStatus,
  taskStatuses,
  urgencies,
  type Urgency,
} from '#domain';
import { type Light, lights } from '#evaluation';
import { AnyOf, DayField, Flag, Id, OneOf, Text } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/page-query';
import { taskQueues } from './queues';
import { dueSpans } from './task-selection';

export class TaskQueryDto extends PageQueryDto implements TaskQuery {
  @Text('查找内容', { min: 0, max: 200, optional: true })
  text?: string;

  @AnyOf('状态', taskStatuses)
  status?: TaskStatus[];

  @AnyOf('单位办理状态', assignmentStatuses)
  assignmentStatus?: AssignmentStatus[];

  @AnyOf('灯色', lights)
  light?: Light[];

  @AnyOf('紧急程度', urgencies)
  urgency?: Urgency[];

  @AnyOf('重要程度', levels)
  level?: Level[];

  @Id('单位', { optional: true })
  unitId?: string;

  @Id('来源', { optional: true })
  directiveId?: string;

  @Id('来文', { optional: true })
  sourceTextId?: string;

  @DayField('期限起', { optional: true })
  dueFrom?: Day;

  @DayField('期限止', { optional: true })
  dueTo?: Day;

  @OneOf('到期时间', dueSpans, { optional: true })
  dueIn?: DueIn;

  @OneOf('待办类别', taskQueues, { optional: true })
  queue?: TaskQueue;

  @Flag('逾期', { optional: true })
  overdue?: boolean;

  @Flag('临期', { optional: true })
  nearDue?: boolean;

  @Flag('超时未签收', { optional: true })
  unsigned?: boolean;

  @Flag('我拟办的', { optional: true })
  mine?: boolean;

  @AnyOf('统计状态', countStates)
  state?: CountState[];
}
