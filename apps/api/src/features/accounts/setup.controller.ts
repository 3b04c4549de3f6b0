import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { SetupView } from '#contracts';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { SetupService } from './setup.service';

@Controller('setup')
export class SetupController {
  constructor(private readonly service: SetupService) {}

  @Needs('settings.write')
  @Get()
  view(): Promise<SetupView> {
    return this.service.view();
  }

  @Needs('settings.write')
  @Post('dismissal')
  @HttpCode(200)
  dismiss(@CurrentActor() actor: Actor): Promise<SetupView> {
    return this.service.dismiss(actor);
  }
}
