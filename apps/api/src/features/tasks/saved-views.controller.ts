import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { ListSettings, SavedView, SavedViews } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { ListSettingsDto, SavedViewDto } from './saved-views.dto';
import { SavedViewsService } from './saved-views.service';

@Controller('task-views')
@Needs('tasks.read')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<SavedViews> {
    return this.views.list(actor);
  }

  @Post()
  create(@CurrentActor() actor: Actor, @Body() body: SavedViewDto): Promise<SavedView> {
    return this.views.create(actor, body);
  }

  @Put('settings')
  set(@CurrentActor() actor: Actor, @Body() body: ListSettingsDto): Promise<ListSettings> {
    return this.views.set(actor, body);
  }

  @Put(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: SavedViewDto,
  ): Promise<SavedView> {
    return this.views.change(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<void> {
    await this.views.remove(actor, id, version);
  }
}
