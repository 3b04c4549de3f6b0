import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { COOKIES, HEADERS } from '#contracts';
import { problem } from '../errors/problem';
import { ACCESS, type Access, type SignedRequest } from './access';
import { ActorSource } from './actor';
import { Sessions } from './sessions';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const same = (a: string, b: string) => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/** A browser says which page a write comes from; another site's is refused even where cookies would travel. */
const foreign = (request: SignedRequest) => {
  const origin = request.headers.origin;
  return origin !== undefined && URL.parse(origin)?.host !== request.headers.host;
};

/** Closed by default: a route is open only as far as it declares (`Public`, `SignedIn`, `Needs`). */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const writes = !READS.has(request.method);
    if (writes && foreign(request)) throw problem('csrf', '请求来源不是本系统页面，已拒绝。请从系统页面重新操作。');
    const token = request.cookies[COOKIES.session];
    const session = token ? await this.sessions.find(token) : undefined;
    const actor = session && (await this.actors.load(session.accountId, session.id));
    if (access?.kind === 'public') {
      if (actor) request.actor = actor;
      return true;
    }
    if (!session || !actor) throw problem('unauthenticated', '尚未登录或登录已失效，请重新登录。');
    const csrf = request.headers[HEADERS.csrf.toLowerCase()];
    if (writes && (typeof csrf !== 'string' || !same(csrf, session.csrfToken)))
      throw problem('csrf', '页面校验信息已过期，请刷新页面后重试。');
    if (actor.mustChangePassword && !access?.beforePasswordChange)
      throw problem('passwordChangeRequired', '首次登录须先修改密码。');
    if (!access || (access.kind === 'permission' && !access.permissions.some((p) => actor.permissions.has(p))))
      throw problem('forbidden', '您的岗位没有此项权限。如确需办理，请联系督查室或系统管理员。');
    request.actor = actor;
    request.session = session;
    return true;
  }
}
