import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { ReviewChange } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { AdditionDto, MergeDto, RejectionDto, RequirementChangeDto, SplitDto } from './directives.dto';
import { RegroupService } from './regroup.service';
import { RequirementsService } from './requirements.service';

const IdParam = () => Param('id', IdPipe);

@Controller('directives/requirements')
export class RequirementsController {
  constructor(
    private readonly service: RequirementsService,
    private readonly regroup: RegroupService,
  ) {}

  @Needs('directives.write')
  @Post()
  add(@CurrentActor() actor: Actor, @Body() input: AdditionDto): Promise<ReviewChange> {
    return this.regroup.add(actor, input);
  }

  @Needs('directives.write')
  @Delete(':id')
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<ReviewChange> {
    return this.regroup.remove(actor, id, version);
  }

  @Needs('directives.write')
  @Post('merge')
  @HttpCode(200)
  merge(@CurrentActor() actor: Actor, @Body() input: MergeDto): Promise<ReviewChange> {
    return this.regroup.merge(actor, input);
  }

  @Needs('directives.write')
  @Delete(':id/merge')
  unmerge(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<ReviewChange> {
    return this.regroup.unmerge(actor, id, version);
  }

  @Needs('directives.write')
  @Post(':id/split')
  @HttpCode(200)
  split(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Version() version: number,
    @Body() input: SplitDto,
  ): Promise<ReviewChange> {
    return this.regroup.split(actor, id, version, input);
  }

  @Needs('directives.write')
  @Delete(':id/split')
  join(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<ReviewChange> {
    return this.regroup.join(actor, id, version);
  }

  @Needs('directives.write')
  @Patch(':id')
  change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Version() version: number,
    @Body() input: RequirementChangeDto,
  ): Promise<ReviewChange> {
    return this.service.change(actor, id, version, input);
  }

  @Needs('directives.write')
  @Post(':id/rejection')
  @HttpCode(200)
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Version() version: number,
    @Body() { reason }: RejectionDto,
  ): Promise<ReviewChange> {
    return this.service.reject(actor, id, version, reason);
  }

  @Needs('directives.write')
  @Delete(':id/rejection')
  restore(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<ReviewChange> {
    return this.service.restore(actor, id, version);
  }
}
