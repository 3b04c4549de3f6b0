import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { IndicatorRef, IndicatorRow, IndicatorView, Page } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { IndicatorListQueries } from './indicator-list.queries';
import { IndicatorViewQueries } from './indicator-view.queries';
import { IndicatorInputDto, IndicatorQueryDto, IndicatorViewQueryDto } from './indicators.dto';
import { IndicatorsService } from './indicators.service';

@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly lists: IndicatorListQueries,
    private readonly views: IndicatorViewQueries,
    private readonly service: IndicatorsService,
  ) {}

  @Needs('indicators.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: IndicatorQueryDto): Promise<Page<IndicatorRow>> {
    return this.lists.list(actor, query);
  }

  @Needs('indicators.read')
  @Get(':id')
  view(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: IndicatorViewQueryDto,
  ): Promise<IndicatorView> {
    return this.views.view(actor, id, query);
  }

  @Needs('indicators.plan')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() input: IndicatorInputDto): Promise<IndicatorRef> {
    return this.service.create(actor, input);
  }

  @Needs('indicators.plan')
  @Put(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: IndicatorInputDto,
  ): Promise<IndicatorRef> {
    return this.service.change(actor, id, version, input);
  }

  @Needs('indicators.plan')
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<void> {
    return this.service.remove(actor, id, version);
  }
}
