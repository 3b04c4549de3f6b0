import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { AuditRow, AuditVerification, AuditVocabulary, Page } from '#contracts';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { AuditQueryDto } from './audit.dto';
import { AuditQueries } from './audit.queries';
import { AuditSheetService } from './audit-sheet.service';
import { ChainService } from './chain.service';

@Controller('audit')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly sheets: AuditSheetService,
    private readonly chain: ChainService,
  ) {}

  @Needs('audit.read')
  @Get('events')
  list(@Query() query: AuditQueryDto): Promise<Page<AuditRow>> {
    return this.queries.list(query);
  }

  @Needs('audit.read')
  @Get('events.xlsx')
  export(@CurrentActor() actor: Actor, @Query() query: AuditQueryDto): Promise<StreamableFile> {
    return this.sheets.export(actor, query);
  }

  @Needs('audit.read')
  @Get('vocabulary')
  vocabulary(): Promise<AuditVocabulary> {
    return this.queries.vocabulary();
  }

  @Needs('audit.read')
  @Get('verification')
  verify(): Promise<AuditVerification> {
    return this.chain.verify();
  }
}
