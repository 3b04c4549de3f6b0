import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../platform/session/actor';
import { AccountListsService } from './account-lists.service';
import { AccountsController } from './accounts.controller';
import { AccountsQueries } from './accounts.queries';
import { AccountsService } from './accounts.service';
import { AccountActorSource } from './actor-source';
import { FirstAdministrators } from './first-administrators';
import { Passwords } from './passwords';
import { RolesService } from './roles.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SetupController } from './setup.controller';
import { SetupService } from './setup.service';

/** Global, since the guard of every route asks it who is calling. */
@Global()
@Module({
  controllers: [SessionController, AccountsController, SetupController],
  providers: [
    AccountListsService,
    AccountsQueries,
    AccountsService,
    FirstAdministrators,
    Passwords,
    RolesService,
    SessionService,
    SetupService,
    { provide: ActorSource, useClass: AccountActorSource },
  ],
  exports: [AccountsQueries, ActorSource, FirstAdministrators, Passwords],
})
export class AccountsModule {}
