import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators';
import { TasksModule } from '../tasks';
import { BulletinHits } from './bulletin-hits';
import { DirectiveHits } from './directive-hits';
import { EntriesQueries } from './entries.queries';
import { NamesQueries } from './names.queries';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';
import { TaskHits } from './task-hits';

@Module({
  imports: [TasksModule, IndicatorsModule],
  controllers: [SearchController],
  providers: [EntriesQueries, NamesQueries, TaskHits, DirectiveHits, BulletinHits, SearchService],
})
export class SearchModule {}
