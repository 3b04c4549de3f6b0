import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { PlanCheck, PlanProposal, PlanRef, PlanView } from '#contracts';
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
  view(@Param('id', ParseUUIDPipe) id: string, @Query() query: PlanQueryDto): Promise<PlanView> {
    return this.service.view(id, query);
  }

  @Needs('indicators.plan')
  @Post('plans')
  create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() plan: PlanInputDto,
  ): Promise<PlanRef> {
    return this.service.create(actor, id, version, plan);
  }

  @Needs('indicators.plan')
  @Post('plans/check')
  @HttpCode(200)
  check(@Param('id', ParseUUIDPipe) id: string, @Body() plan: PlanInputDto): Promise<PlanCheck> {
    return this.service.check(id, plan);
  }

  @Needs('indicators.plan')
  @Post('plans/proposal')
  @HttpCode(200)
  propose(@Param('id', ParseUUIDPipe) id: string, @Body() input: PlanProposalInputDto): Promise<PlanProposal> {
    return this.service.propose(id, input);
  }
}
