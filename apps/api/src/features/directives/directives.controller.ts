import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import type {
  CorrectionsView,
  DirectiveRow,
  Page,
  ReviewChange,
  SourcePreview,
  SourceRef,
  SourceRow,
  SourceView,
} from '#contracts';
import { type Form, UploadedForm } from '../../platform/files/upload';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import {
  ChoiceDto,
  CorrectionsQueryDto,
  DirectiveQueryDto,
  SourceChangeDto,
  SourceInputDto,
  SourceQueryDto,
} from './directives.dto';
import { CorrectionsQueries } from './corrections.queries';
import { DirectivesQueries } from './directives.queries';
import { PreviewService } from './preview.service';
import { RequirementsService } from './requirements.service';
import { SourcesService } from './sources.service';
import { TakeInService } from './take-in.service';

const IdParam = () => Param('id', IdPipe);

@Controller('directives')
export class DirectivesController {
  constructor(
    private readonly queries: DirectivesQueries,
    private readonly corrections: CorrectionsQueries,
    private readonly takeIn: TakeInService,
    private readonly previews: PreviewService,
    private readonly service: SourcesService,
    private readonly requirements: RequirementsService,
  ) {}

  @Needs('directives.read')
  @Get()
  directives(@Query() query: DirectiveQueryDto): Promise<Page<DirectiveRow>> {
    return this.queries.directives(query);
  }

  @Needs('directives.read')
  @Get('sources')
  sources(@Query() query: SourceQueryDto): Promise<Page<SourceRow>> {
    return this.queries.sources(query);
  }

  @Needs('directives.read')
  @Post('preview')
  @HttpCode(200)
  preview(@Body() input: SourceInputDto): Promise<SourcePreview> {
    return this.previews.preview(input);
  }

  @Needs('directives.write')
  @Post('sources')
  paste(@CurrentActor() actor: Actor, @Body() input: SourceInputDto): Promise<SourceRef> {
    return this.takeIn.paste(actor, input);
  }

  @Needs('directives.write')
  @Post('sources/upload')
  upload(@CurrentActor() actor: Actor, @UploadedForm() form: Form): Promise<SourceRef> {
    return this.takeIn.upload(actor, form);
  }

  @Needs('directives.learn')
  @Get('corrections')
  corrected(@Query() { months }: CorrectionsQueryDto): Promise<CorrectionsView> {
    return this.corrections.view(months);
  }

  @Needs('directives.read')
  @Get('sources/:id')
  source(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SourceView> {
    return this.queries.source(actor, id);
  }

  @Needs('directives.read')
  @Get('sources/:id/file')
  file(@IdParam() id: string): Promise<StreamableFile> {
    return this.queries.file(id);
  }

  @Needs('directives.write')
  @Patch('sources/:id')
  change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Version() version: number,
    @Body() input: SourceChangeDto,
  ): Promise<SourceRef> {
    return this.service.change(actor, id, version, input);
  }

  @Needs('directives.write')
  @Delete('sources/:id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<void> {
    await this.service.remove(actor, id, version);
  }

  @Needs('directives.write')
  @Put('sources/:id/choice')
  choose(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: ChoiceDto): Promise<ReviewChange> {
    return this.requirements.choose(actor, id, input);
  }

  @Needs('directives.write')
  @Post('sources/:id/completion')
  @HttpCode(200)
  complete(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<SourceRef> {
    return this.service.complete(actor, id, version);
  }

  @Needs('directives.write')
  @Delete('sources/:id/completion')
  reopen(@CurrentActor() actor: Actor, @IdParam() id: string, @Version() version: number): Promise<SourceRef> {
    return this.service.reopen(actor, id, version);
  }
}
