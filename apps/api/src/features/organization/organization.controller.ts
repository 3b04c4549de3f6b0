import { Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import type { ImportReport, MentionView } from '#contracts';
import { readSpreadsheet } from '../../platform/files/spreadsheet';
import { type Form, UploadedForm } from '../../platform/files/upload';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { MentionQueryDto } from './organization.dto';
import { OrganizationQueries } from './organization.queries';
import { OrganizationSheetService } from './organization-sheet.service';

@Controller('organization')
export class OrganizationController {
  constructor(
    private readonly queries: OrganizationQueries,
    private readonly sheets: OrganizationSheetService,
  ) {}

  @Needs('organization.read')
  @Get('mentions')
  mention(@Query() { text, day }: MentionQueryDto): Promise<MentionView> {
    return this.queries.mention(text, day);
  }

  @Needs('organization.read')
  @Get('export.xlsx')
  export(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.sheets.export(actor);
  }

  @Needs('organization.write')
  @Get('template.xlsx')
  template(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.sheets.template(actor);
  }

  @Needs('organization.write')
  @Post('import')
  @HttpCode(200)
  import(@CurrentActor() actor: Actor, @UploadedForm() form: Form): Promise<ImportReport> {
    const content = readSpreadsheet(form);
    return form.fields['dryRun'] === 'false' ? this.sheets.import(actor, content) : this.sheets.try(content);
  }
}
