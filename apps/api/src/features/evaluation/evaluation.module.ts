import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { TasksModule } from '../tasks';
import { OverviewController } from './overview.controller';
import { OverviewQueries } from './overview.queries';

@Module({
  imports: [TasksModule, IndicatorsModule],
  controllers: [OverviewController],
  providers: [OverviewQueries],
})
export class EvaluationModule {}
