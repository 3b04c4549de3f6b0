import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { PostRow } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { PostInputDto } from './organization.dto';
import { PostsService } from './posts.service';

@Controller('organization/posts')
export class PostsController {
  constructor(private readonly service: PostsService) {}

  @Needs('organization.read')
  @Get()
  list(): Promise<PostRow[]> {
    return this.service.list();
  }

  @Needs('organization.write')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() input: PostInputDto): Promise<PostRow> {
    return this.service.create(actor, input);
  }

  @Needs('organization.write')
  @Put(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: PostInputDto,
  ): Promise<PostRow> {
    return this.service.change(actor, id, version, input);
  }

  @Needs('organization.write')
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<void> {
    return this.service.remove(actor, id, version);
  }
}
