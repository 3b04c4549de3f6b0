import { Controller, Get } from '@nestjs/common';
import type { Overview } from '#contracts';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { OverviewQueries } from './overview.queries';

@Controller('evaluation')
export class OverviewController {
  constructor(private readonly queries: OverviewQueries) {}

  @Needs('overview.read')
  @Get('overview')
  overview(@CurrentActor() actor: Actor): Promise<Overview> {
    return this.queries.read(actor);
  }
}
