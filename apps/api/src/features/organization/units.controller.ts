import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { ImportReport, UnitProposal, UnitRow } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { UnitBatchDto, UnitEndDto, UnitInputDto, UnitOrderDto, UnitsQueryDto, UnitTextDto } from './organization.dto';
import { OrganizationQueries } from './organization.queries';
import { OrganizationSheetService } from './organization-sheet.service';
import { UnitsService } from './units.service';

@Controller('organization/units')
export class UnitsController {
  constructor(
    private readonly queries: OrganizationQueries,
    private readonly service: UnitsService,
    private readonly sheets: OrganizationSheetService,
  ) {}

  @Needs('organization.read')
  @Get()
  list(@Query() query: UnitsQueryDto): Promise<UnitRow[]> {
    return this.queries.units(query);
  }

  @Needs('organization.write')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() input: UnitInputDto): Promise<UnitRow> {
    return this.service.create(actor, input);
  }

  @Needs('organization.write')
  @Post('proposals')
  @HttpCode(200)
  propose(@Body() { text }: UnitTextDto): Promise<UnitProposal[]> {
    return this.queries.propose(text);
  }

  @Needs('organization.write')
  @Post('batch')
  @HttpCode(200)
  createAll(@CurrentActor() actor: Actor, @Body() { units, dryRun }: UnitBatchDto): Promise<ImportReport> {
    return this.sheets.typed(actor, units, dryRun);
  }

  @Needs('organization.write')
  @Put('order')
  @HttpCode(204)
  reorder(@CurrentActor() actor: Actor, @Body() { unitIds }: UnitOrderDto): Promise<void> {
    return this.service.reorder(actor, unitIds);
  }

  @Needs('organization.write')
  @Put(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: UnitInputDto,
  ): Promise<UnitRow> {
    return this.service.change(actor, id, version, input);
  }

  @Needs('organization.write')
  @Post(':id/end')
  @HttpCode(200)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: UnitEndDto,
  ): Promise<UnitRow> {
    return this.service.end(actor, id, version, input);
  }

  @Needs('organization.write')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<UnitRow> {
    return this.service.restore(actor, id, version);
  }
}
