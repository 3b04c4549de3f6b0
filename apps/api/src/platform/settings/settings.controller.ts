import { Body, Controller, Get, Put } from '@nestjs/common';
import type { SettingsView } from '#contracts';
import { Version } from '../http/version';
import { CurrentActor, Needs } from '../session/access';
import type { Actor } from '../session/actor';
import { SettingsInputDto } from './settings.dto';
import { SettingsService } from './settings.service';

@Controller('settings')
export class SettingsController {
  constructor(private readonly service: SettingsService) {}

  @Needs('settings.write')
  @Get()
  view(): Promise<SettingsView> {
    return this.service.view();
  }

  @Needs('settings.write')
  @Put()
  replace(
    @CurrentActor() actor: Actor,
    @Version() version: number,
    @Body() input: SettingsInputDto,
  ): Promise<SettingsView> {
    return this.service.replace(actor, version, input);
  }
}
