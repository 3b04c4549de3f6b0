import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { BulletinDownloads } from './bulletin-downloads';
import { BulletinsController } from './bulletins.controller';
import { BulletinsQueries } from './bulletins.queries';
import { BulletinsService } from './bulletins.service';
import { WeekFigures } from './figures';
import { TasksOnDay } from './tasks-on-day';

@Module({
  imports: [IndicatorsModule],
  controllers: [BulletinsController],
  providers: [BulletinDownloads, BulletinsQueries, BulletinsService, TasksOnDay, WeekFigures],
})
export class BulletinsModule {}
