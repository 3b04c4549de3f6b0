import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import type {
  BulkAnswer,
  BulkUrgeAnswer,
  Page,
  Registered,
  TaskCount,
  TaskRef,
  TaskRow,
  TaskSelection,
  TaskView,
} from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { RecipientsChangeDto, RegistrationsDto, TaskChangeDto, TaskDraftDto } from './drafts.dto';
import { Drafts } from './drafts.service';
import { RegistrationService } from './registrations.service';
import { TaskListQueries } from './task-list.queries';
import { TaskQueryDto } from './task-query.dto';
import { TaskSheetService } from './task-sheet.service';
import { TaskTransitions } from './task-transitions';
import { TaskViewQueries } from './task-view.queries';
import {
  BasisDto,
  BulkDto,
  BulkUrgeDto,
  ChosenTasksDto,
  ClosureDto,
  ReasonDto,
  ResumptionDto,
  TaskReopeningDto,
} from './transitions.dto';
import { Urges } from './urges.service';

@Controller('tasks')
export class TasksController {
  constructor(
    private readonly lists: TaskListQueries,
    private readonly sheets: TaskSheetService,
    private readonly views: TaskViewQueries,
    private readonly drafts: Drafts,
    private readonly registrations: RegistrationService,
    private readonly transitions: TaskTransitions,
    private readonly urges: Urges,
  ) {}

  @Needs('tasks.read')
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: TaskQueryDto): Promise<Page<TaskRow>> {
    return this.lists.list(actor, query);
  }

  @Needs('tasks.read')
  @Get('counts')
  counts(@CurrentActor() actor: Actor): Promise<TaskCount[]> {
    return this.lists.counts(actor);
  }

  @Needs('tasks.read')
  @Get('sheet')
  sheet(@CurrentActor() actor: Actor, @Query() query: TaskQueryDto): Promise<StreamableFile> {
    return this.sheets.export(actor, query);
  }

  @Needs('tasks.read')
  @Post('sheet')
  @HttpCode(200)
  sheetOf(@CurrentActor() actor: Actor, @Body() { ids }: ChosenTasksDto): Promise<StreamableFile> {
    return this.sheets.export(actor, new TaskQueryDto(), ids);
  }

  @Needs('tasks.read')
  @Get('selection')
  selection(@CurrentActor() actor: Actor, @Query() query: TaskQueryDto): Promise<TaskSelection> {
    return this.lists.selection(actor, query);
  }

  @Needs('tasks.read')
  @Get(':id')
  view(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskView> {
    return this.views.view(actor, id);
  }

  @Needs('tasks.draft')
  @Post()
  draft(@CurrentActor() actor: Actor, @Body() body: TaskDraftDto): Promise<TaskRef> {
    return this.drafts.create(actor, body);
  }

  @Needs('tasks.draft')
  @Post('registrations')
  register(@CurrentActor() actor: Actor, @Body() body: RegistrationsDto): Promise<Registered> {
    return this.registrations.register(actor, body);
  }

  @Needs('tasks.approve')
  @Post('approvals')
  @HttpCode(200)
  approveAll(@CurrentActor() actor: Actor, @Body() body: BulkDto): Promise<BulkAnswer> {
    return this.transitions.runAll(actor, body, 'approve');
  }

  @Needs('tasks.dispatch')
  @Post('dispatches')
  @HttpCode(200)
  dispatchAll(@CurrentActor() actor: Actor, @Body() body: BulkDto): Promise<BulkAnswer> {
    return this.transitions.runAll(actor, body, 'dispatch');
  }

  @Needs('tasks.draft')
  @Post('submissions')
  @HttpCode(200)
  submitAll(@CurrentActor() actor: Actor, @Body() body: BulkDto): Promise<BulkAnswer> {
    return this.transitions.runAll(actor, body, 'submit');
  }

  @Needs('tasks.dispatch')
  @Post('archives')
  @HttpCode(200)
  archiveAll(@CurrentActor() actor: Actor, @Body() body: BulkDto): Promise<BulkAnswer> {
    return this.transitions.runAll(actor, body, 'archive');
  }

  @Needs('tasks.urge')
  @Post('urges')
  @HttpCode(200)
  urgeAll(@CurrentActor() actor: Actor, @Body() body: BulkUrgeDto): Promise<BulkUrgeAnswer> {
    return this.urges.urgeAll(actor, body);
  }

  @Needs('tasks.draft')
  @Patch(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: TaskChangeDto,
  ): Promise<TaskRef> {
    return this.drafts.change(actor, id, version, body);
  }

  @Needs('tasks.draft')
  @Put(':id/recipients')
  changeRecipients(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: RecipientsChangeDto,
  ): Promise<TaskRef> {
    return this.drafts.changeRecipients(actor, id, version, body);
  }

  @Needs('tasks.draft')
  @Post(':id/submission')
  @HttpCode(200)
  submit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'submit');
  }

  @Needs('tasks.approve')
  @Post(':id/approval')
  @HttpCode(200)
  approve(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'approve');
  }

  @Needs('tasks.approve')
  @Post(':id/return')
  @HttpCode(200)
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'sendBack', body);
  }

  @Needs('tasks.approve')
  @Post(':id/rejection')
  @HttpCode(200)
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'reject', body);
  }

  @Needs('tasks.dispatch')
  @Post(':id/dispatch')
  @HttpCode(200)
  dispatch(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'dispatch');
  }

  @Needs('tasks.close')
  @Post(':id/closure')
  @HttpCode(200)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ClosureDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'close', body);
  }

  @Needs('tasks.dispatch')
  @Post(':id/archive')
  @HttpCode(200)
  archive(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Version() version: number): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'archive');
  }

  @Needs('tasks.close')
  @Post(':id/reopening')
  @HttpCode(200)
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: TaskReopeningDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'reopen', body);
  }

  @Needs('tasks.close')
  @Post(':id/suspension')
  @HttpCode(200)
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: BasisDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'suspend', body);
  }

  @Needs('tasks.close')
  @Post(':id/resumption')
  @HttpCode(200)
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: ResumptionDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'resume', body);
  }

  @Needs('tasks.close')
  @Post(':id/cancellation')
  @HttpCode(200)
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: BasisDto,
  ): Promise<TaskRef> {
    return this.transitions.run(actor, id, version, 'cancel', body);
  }
}
