import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { AssignmentRef } from '#contracts';
import { type CheckedForm, FormOf } from '../../platform/http/form-of';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { AssignmentTransitions } from './assignment-transitions';
import { Extensions } from './extensions.service';
import { Filings } from './filings.service';
import { ProgressReports } from './progress-reports.service';
import {
  AcceptanceDto,
  AssignmentReopeningDto,
  BasisDto,
  CompletionRequestDto,
  ExtensionDto,
  HandlerDto,
  OpinionDto,
  ProgressReportDto,
  ReasonDto,
  ResumptionDto,
  RulingDto,
  SignatureDto,
  UrgeDto,
} from './transitions.dto';
import { Urges } from './urges.service';

@Controller('assignments/:id')
export class AssignmentsController {
  constructor(
    private readonly transitions: AssignmentTransitions,
    private readonly filings: Filings,
    private readonly reports: ProgressReports,
    private readonly extensions: Extensions,
    private readonly urges: Urges,
  ) {}

  @Needs('assignments.sign')
  @Post('signature')
  @HttpCode(200)
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { handler }: SignatureDto,
  ): Promise<AssignmentRef> {
    return this.filings.sign(actor, id, version, handler);
  }

  @Needs('assignments.object')
  @Post('objection')
  @HttpCode(200)
  object(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<AssignmentRef> {
    return this.filings.object(actor, id, version, reason);
  }

  @Needs('tasks.dispatch')
  @Post('objection-ruling')
  @HttpCode(200)
  rule(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: RulingDto,
  ): Promise<AssignmentRef> {
    return this.filings.rule(actor, id, version, body);
  }

  @Needs('assignments.claim')
  @Post('completion-requests')
  @HttpCode(200)
  claim(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @FormOf(CompletionRequestDto) { body, files }: CheckedForm<CompletionRequestDto>,
  ): Promise<AssignmentRef> {
    return this.filings.claim(actor, id, version, body, files);
  }

  @Needs('assignments.claim')
  @Post('withdrawal')
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'withdraw');
  }

  @Needs('assignments.review')
  @Post('reviews')
  @HttpCode(200)
  review(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: OpinionDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'review', body);
  }

  @Needs('assignments.endorse')
  @Post('endorsement')
  @HttpCode(200)
  endorse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: OpinionDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'endorse', body);
  }

  @Needs('assignments.review')
  @Post('return')
  @HttpCode(200)
  return(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'return', body);
  }

  @Needs('tasks.close')
  @Post('acceptance')
  @HttpCode(200)
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: AcceptanceDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'accept', body);
  }

  @Needs('tasks.close')
  @Post('reopening')
  @HttpCode(200)
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: AssignmentReopeningDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'reopen', body);
  }

  @Needs('tasks.close')
  @Post('suspension')
  @HttpCode(200)
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: BasisDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'suspend', body);
  }

  @Needs('tasks.close')
  @Post('resumption')
  @HttpCode(200)
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ResumptionDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'resume', body);
  }

  @Needs('tasks.close')
  @Post('cancellation')
  @HttpCode(200)
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: BasisDto,
  ): Promise<AssignmentRef> {
    return this.transitions.run(actor, id, version, 'cancel', body);
  }

  @Needs('extensions.request')
  @Post('extension-requests')
  @HttpCode(200)
  requestExtension(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ExtensionDto,
  ): Promise<AssignmentRef> {
    return this.extensions.request(actor, id, version, body);
  }

  @Needs('assignments.sign')
  @Put('handler')
  assignHandler(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { handler }: HandlerDto,
  ): Promise<AssignmentRef> {
    return this.urges.assignHandler(actor, id, version, handler);
  }

  @Needs('assignments.report', 'assignments.review')
  @Post('progress-reports')
  @HttpCode(200)
  report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @FormOf(ProgressReportDto) { body, files }: CheckedForm<ProgressReportDto>,
  ): Promise<AssignmentRef> {
    return this.reports.file(actor, id, body, files);
  }

  @Needs('tasks.urge')
  @Post('urges')
  @HttpCode(200)
  urge(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: UrgeDto): Promise<AssignmentRef> {
    return this.urges.urge(actor, id, body);
  }
}
