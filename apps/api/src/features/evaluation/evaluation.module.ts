import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks';
import { OverviewController } from './overview.controller';
import { OverviewQueries } from './overview.queries';

@Module({
  imports: [TasksModule],
  controllers: [OverviewController],
  providers: [OverviewQueries],
})
export class EvaluationModule {}
