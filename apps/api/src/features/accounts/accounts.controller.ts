import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, Post, Put, Query } from '@nestjs/common';
import type { AccountDeed, AccountRow, AccountWithPassword, Page } from '#contracts';
import { IdPipe } from '../../platform/http/id-pipe';
import { Version } from '../../platform/http/version';
import { CurrentActor, Needs } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import {
  AccountCreateDto,
  accountDeeds,
  AccountEditDto,
  AccountsQueryDto,
  PasswordResetDto,
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
