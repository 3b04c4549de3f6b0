import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { COOKIES, type CurrentSession, type SessionRow, type SessionView } from '#contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config';
import { CurrentActor, Public, SignedIn, VisitingActor } from '../../platform/session/access';
import type { Actor } from '../../platform/session/actor';
import { PasswordChangeDto, SignInDto } from './session.dto';
import { SessionService } from './session.service';

@Controller('session')
export class SessionController {
  constructor(
    private readonly service: SessionService,
    private readonly config: Config,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const device = { address: request.ip, agent: request.headers['user-agent'] ?? '' };
    const { token, session } = await this.service.signIn(username, password, device);
    const cookie = { path: '/', sameSite: 'strict', secure: this.config.secureCookies } as const;
    reply.setCookie(COOKIES.session, token, { ...cookie, httpOnly: true });
    reply.setCookie(COOKIES.csrf, session.csrfToken, cookie);
    return this.service.viewOf(session.accountId, session.id);
  }

  /** Open, so that a page may ask who is signed in without provoking an error. */
  @Public()
  @Get()
  async view(@VisitingActor() actor?: Actor): Promise<CurrentSession> {
    return { session: actor ? await this.service.view(actor) : null };
  }

  @SignedIn({ beforePasswordChange: true })
  @Delete()
  @HttpCode(204)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.service.end(actor, actor.sessionId);
    reply.clearCookie(COOKIES.session, { path: '/' }).clearCookie(COOKIES.csrf, { path: '/' });
  }

  @SignedIn({ beforePasswordChange: true })
  @Put('password')
  @HttpCode(204)
  changePassword(@CurrentActor() actor: Actor, @Body() { current, next }: PasswordChangeDto): Promise<void> {
    return this.service.changePassword(actor, current, next);
  }

  @SignedIn()
  @Get('list')
  list(@CurrentActor() actor: Actor): Promise<SessionRow[]> {
    return this.service.list(actor);
  }

  @SignedIn()
  @Delete('list')
  @HttpCode(204)
  endAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.service.end(actor);
  }

  @SignedIn()
  @Delete('list/:id')
  @HttpCode(204)
  endOne(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.service.end(actor, id);
  }
}
