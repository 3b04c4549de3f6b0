import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import type { BulletinRef, BulletinRow, BulletinView, Page } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { BulletinDownloads } from './bulletin-downloads';
import { BulletinChangeDto, BulletinDraftDto, BulletinQueryDto } from './bulletins.dto';
import { BulletinsQueries } from './bulletins.queries';
import { BulletinsService } from './bulletins.service';

@Controller('bulletins')
export class BulletinsController {
  constructor(
    private readonly queries: BulletinsQueries,
    private readonly service: BulletinsService,
    private readonly downloads: BulletinDownloads,
  ) {}

  @Needs('bulletins.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: BulletinQueryDto): Promise<Page<BulletinRow>> {
    return this.queries.list(actor, query);
  }

  @Needs('bulletins.write')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() { weekOf }: BulletinDraftDto): Promise<BulletinRef> {
    return this.service.create(actor, weekOf);
  }

  @Needs('bulletins.read')
  @Get(':id')
  view(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BulletinView> {
    return this.queries.view(actor, id);
  }

  @Needs('bulletins.write')
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() change: BulletinChangeDto,
  ): Promise<BulletinRef> {
    return this.service.edit(actor, id, version, change);
  }

  @Needs('bulletins.issue')
  @Post(':id/issue')
  @HttpCode(200)
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<BulletinRef> {
    return this.service.issue(actor, id, version);
  }

  @Needs('bulletins.write')
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<void> {
    return this.service.remove(actor, id, version);
  }

  @Needs('bulletins.read')
  @Get(':id/bulletin.docx')
  docx(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.downloads.download(actor, id, 'docx');
  }

  @Needs('bulletins.read')
  @Get(':id/bulletin.xlsx')
  xlsx(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.downloads.download(actor, id, 'xlsx');
  }
}
