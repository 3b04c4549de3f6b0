import { Controller, Get, Query } from '@nestjs/common';
import type { AssignmentListRow, Page } from '#contracts';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { AssignmentQueryDto } from './assignment-list.dto';
import { AssignmentListQueries } from './assignment-list.queries';

@Controller('assignments')
export class AssignmentListController {
  constructor(private readonly queries: AssignmentListQueries) {}

  @Needs('tasks.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: AssignmentQueryDto): Promise<Page<AssignmentListRow>> {
    return this.queries.list(actor, query);
  }
}
