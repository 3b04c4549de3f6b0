import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { TasksModule } from '../tasks';
import { OverviewController } from './overview.controller';
import { OverviewParts } from './overview-parts';
import { OverviewQueries } from './overview.queries';
import { UnitOverviewQueries } from './unit-overview.queries';

@Module({
  imports: [TasksModule, IndicatorsModule],
  controllers: [OverviewController],
  providers: [OverviewParts, OverviewQueries, UnitOverviewQueries],
})
export class EvaluationModule {}
