import { Controller, Get } from '@nestjs/common';
import type { NeedsMe } from '#contracts';
import { CurrentActor, SignedIn } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { NeedsQueries } from './needs.queries';

@Controller('needs')
export class NeedsController {
  constructor(private readonly queries: NeedsQueries) {}

  @SignedIn()
  @Get()
  read(@CurrentActor() actor: Actor): Promise<NeedsMe> {
    return this.queries.read(actor);
  }
}
