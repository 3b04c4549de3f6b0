import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { TasksModule } from '../tasks';
import { NeedsController } from './needs.controller';
import { NeedsQueries } from './needs.queries';

@Module({
  imports: [TasksModule, IndicatorsModule],
  controllers: [NeedsController],
  providers: [NeedsQueries],
})
export class NeedsModule {}
