import { Controller, Get, Param } from '@nestjs/common';
import type { Overview, UnitOverview } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { OverviewQueries } from './overview.queries';
import { UnitOverviewQueries } from './unit-overview.queries';

@Controller('evaluation')
export class OverviewController {
  constructor(
    private readonly county: OverviewQueries,
    private readonly units: UnitOverviewQueries,
  ) {}

  @Needs('overview.read')
  @Get('overview')
  overview(@CurrentActor() actor: Actor): Promise<Overview> {
    return this.county.read(actor);
  }

  @Needs('overview.read')
  @Get('units/:id')
  unit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UnitOverview> {
    return this.units.read(actor, id);
  }
}
