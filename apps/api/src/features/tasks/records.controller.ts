import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import type { AssignmentRef } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { Evidence } from './evidence';
import { Extensions } from './extensions.service';
import { ProgressReports } from './progress-reports.service';
import { ExtensionDecisionDto, ReasonDto, UrgeReplyDto } from './transitions.dto';
import { Urges } from './urges.service';

/** What is done with the records of assignments, each named by its own id. */
@Controller()
export class RecordsController {
  constructor(
    private readonly reports: ProgressReports,
    private readonly extensions: Extensions,
    private readonly urges: Urges,
    private readonly evidence: Evidence,
  ) {}

  @Needs('assignments.review')
  @Post('progress-reports/:id/bounce')
  @HttpCode(200)
  bounce(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<AssignmentRef> {
    return this.reports.bounce(actor, id, reason);
  }

  @Needs('extensions.request')
  @Post('extension-requests/:id/withdrawal')
  @HttpCode(200)
  withdrawExtension(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<AssignmentRef> {
    return this.extensions.withdraw(actor, id, version);
  }

  @Needs('extensions.decide')
  @Post('extension-requests/:id/decision')
  @HttpCode(200)
  decideExtension(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ExtensionDecisionDto,
  ): Promise<AssignmentRef> {
    return this.extensions.decide(actor, id, version, body);
  }

  @Needs('assignments.report')
  @Post('urges/:id/reply')
  @HttpCode(200)
  replyToUrge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reply }: UrgeReplyDto,
  ): Promise<AssignmentRef> {
    return this.urges.reply(actor, id, reply);
  }

  @Needs('tasks.read')
  @Get('evidence/:id')
  download(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.evidence.download(actor, id);
  }
}
