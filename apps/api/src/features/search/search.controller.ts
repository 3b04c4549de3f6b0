import { Controller, Get, Query } from '@nestjs/common';
import type { SearchAnswer } from '#contracts';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { SearchQueryDto } from './search.dto';
import { SearchService } from './search.service';

@Controller('search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Needs('search.read')
  @Get()
  search(@CurrentActor() actor: Actor, @Query() query: SearchQueryDto): Promise<SearchAnswer> {
    return this.service.search(actor, query);
  }
}
