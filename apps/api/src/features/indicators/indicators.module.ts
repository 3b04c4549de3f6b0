import { Module } from '@nestjs/common';
import { IndicatorListQueries } from './indicator-list.queries';
import { IndicatorPaces } from './indicator-paces';
import { IndicatorViewQueries } from './indicator-view.queries';
import { IndicatorsController } from './indicators.controller';
import { IndicatorsService } from './indicators.service';
import { PlansController } from './plans.controller';
import { PlansService } from './plans.service';
import { ReportSheetQueries } from './report-sheet.queries';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  controllers: [IndicatorsController, PlansController, ReportsController],
  providers: [
    IndicatorListQueries,
    IndicatorPaces,
    IndicatorViewQueries,
    IndicatorsService,
    PlansService,
    ReportSheetQueries,
    ReportsService,
  ],
  exports: [IndicatorListQueries, IndicatorPaces],
})
export class IndicatorsModule {}
