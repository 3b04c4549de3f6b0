import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../platform/session/actor';
import { AccountActorSource } from './actor-source';
import { Passwords } from './passwords';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';

/** Global, since the guard of every route asks it who is calling. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [Passwords, SessionService, { provide: ActorSource, useClass: AccountActorSource }],
  exports: [ActorSource, Passwords],
})
export class AccountsModule {}
