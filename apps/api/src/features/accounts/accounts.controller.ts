import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import type { AccountDeed, AccountDrafts, AccountRow, AccountWithPassword, Page, RoleBatchResult } from '#contracts';
import { readSpreadsheet } from '../../platform/files/spreadsheet';
import { type Form, UploadedForm } from '../../platform/files/upload';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { AccountListsService } from './account-lists.service';
import {
  AccountBatchDto,
  AccountCreateDto,
  accountDeeds,
  AccountEditDto,
  AccountsQueryDto,
  PasswordResetDto,
  RoleBatchDto,
  RoleGrantDto,
} from './accounts.dto';
import { AccountsQueries } from './accounts.queries';
import { AccountsService } from './accounts.service';
import { RolesService } from './roles.service';

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly service: AccountsService,
    private readonly roles: RolesService,
    private readonly lists: AccountListsService,
  ) {}

  @Needs('accounts.read')
  @Get()
  list(@Query() query: AccountsQueryDto): Promise<Page<AccountRow>> {
    return this.queries.list(query);
  }

  @Needs('accounts.write')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() input: AccountCreateDto): Promise<AccountWithPassword> {
    return this.service.create(actor, input);
  }

  @Needs('accounts.write')
  @Get('template.xlsx')
  template(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.lists.template(actor);
  }

  @Needs('accounts.write')
  @Post('drafts')
  @HttpCode(200)
  check(@Body() { rows }: AccountBatchDto): Promise<AccountDrafts> {
    return this.lists.check(rows);
  }

  @Needs('accounts.write')
  @Post('drafts/upload')
  @HttpCode(200)
  checkSheet(@UploadedForm() form: Form): Promise<AccountDrafts> {
    return this.lists.checkSheet(readSpreadsheet(form));
  }

  @Needs('accounts.write')
  @Post('batch')
  createAll(@CurrentActor() actor: Actor, @Body() { rows }: AccountBatchDto): Promise<AccountWithPassword[]> {
    return this.lists.create(actor, rows);
  }

  @Needs('roles.write')
  @Post('roles/batch')
  @HttpCode(200)
  grantWished(@CurrentActor() actor: Actor, @Body() { accounts }: RoleBatchDto): Promise<RoleBatchResult> {
    return this.roles.grantWished(actor, accounts);
  }

  @Needs('accounts.write')
  @Put(':id')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: AccountEditDto,
  ): Promise<AccountRow> {
    return this.service.change(actor, id, version, input);
  }

  @Needs('roles.write')
  @Put(':id/role')
  grant(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() grant: RoleGrantDto,
  ): Promise<AccountRow> {
    return this.roles.grant(actor, id, version, grant);
  }

  @Needs('accounts.write')
  @Post(':id/password')
  @HttpCode(200)
  resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { password }: PasswordResetDto,
  ): Promise<AccountWithPassword> {
    return this.service.resetPassword(actor, id, version, password);
  }

  @Needs('accounts.write')
  @Post(':id/:deed')
  @HttpCode(200)
  carryOut(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Param('deed', new ParseEnumPipe(accountDeeds)) deed: AccountDeed,
  ): Promise<AccountRow> {
    return this.service.carryOut(actor, id, version, deed);
  }
}
