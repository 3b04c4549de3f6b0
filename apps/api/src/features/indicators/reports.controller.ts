import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { ReportRef, ReportSheet } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { ReportInputDto, SheetQueryDto } from './indicators.dto';
import { ReportSheetQueries } from './report-sheet.queries';
import { ReportsService } from './reports.service';

@Controller('indicators/:id/reports')
export class ReportsController {
  constructor(
    private readonly sheets: ReportSheetQueries,
    private readonly service: ReportsService,
  ) {}

  @Needs('indicators.read')
  @Get()
  sheet(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: SheetQueryDto,
  ): Promise<ReportSheet> {
    return this.sheets.sheet(actor, id, query);
  }

  @Needs('indicators.report')
  @Post()
  report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() seen: number,
    @Body() input: ReportInputDto,
  ): Promise<ReportRef> {
    return this.service.report(actor, id, seen, input);
  }
}
