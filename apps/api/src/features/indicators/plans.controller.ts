import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { PlanCheck, PlanProposal, PlanRef, PlanView } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { PlanInputDto, PlanProposalInputDto, PlanQueryDto } from './indicators.dto';
import { PlansService } from './plans.service';

@Controller('indicators/:id')
export class PlansController {
  constructor(private readonly service: PlansService) {}

  @Needs('indicators.plan')
  @Get('plan')
  view(@Param('id', IdPipe) id: string, @Query() query: PlanQueryDto): Promise<PlanView> {
    return this.service.view(id, query);
  }

  @Needs('indicators.plan')
  @Post('plans')
  create(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() plan: PlanInputDto,
  ): Promise<PlanRef> {
    return this.service.create(actor, id, version, plan);
  }

  @Needs('indicators.plan')
  @Post('plans/check')
  @HttpCode(200)
  check(@Param('id', IdPipe) id: string, @Body() plan: PlanInputDto): Promise<PlanCheck> {
    return this.service.check(id, plan);
  }

  @Needs('indicators.plan')
  @Post('plans/proposal')
  @HttpCode(200)
  propose(@Param('id', IdPipe) id: string, @Body() input: PlanProposalInputDto): Promise<PlanProposal> {
    return this.service.propose(id, input);
  }
}
