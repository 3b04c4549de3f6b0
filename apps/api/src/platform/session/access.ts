import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Permission } from '#domain';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';
import type { SessionEntity } from './session.entity';

export interface Access {
  kind: 'public' | 'signedIn' | 'permission';
  permissions: Permission[];
  /** May be called before a first password is changed. */
  beforePasswordChange?: boolean;
}

export const ACCESS = 'access';

/** Open to strangers; `VisitingActor` tells who calls, if anybody is signed in. */
export const Public = () => SetMetadata<string, Access>(ACCESS, { kind: 'public', permissions: [] });

/** Open to everybody who is signed in. */
export const SignedIn = (options: { beforePasswordChange?: boolean } = {}) =>
  SetMetadata<string, Access>(ACCESS, { kind: 'signedIn', permissions: [], ...options });

/** Open to whoever has one of these permissions. A route that declares nothing is open to nobody. */
export const Needs = (...permissions: [Permission, ...Permission[]]) =>
  SetMetadata<string, Access>(ACCESS, { kind: 'permission', permissions });

export type SignedRequest = FastifyRequest & { actor?: Actor; session?: SessionEntity };

/** The actor of the request; only in routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedRequest>();
  if (!actor) throw new Error('A public route asks for its actor.');
  return actor;
});

/** The actor of a request to a public route; undefined for a stranger. */
export const VisitingActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<SignedRequest>().actor,
);
