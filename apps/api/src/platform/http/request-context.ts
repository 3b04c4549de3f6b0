import { AsyncLocalStorage } from 'node:async_hooks';
import { HEADERS } from '#contracts';
import type { FastifyInstance } from 'fastify';
import type { SignedRequest } from '../session/access';

/** What code far from the controller may need to know of the request it serves. */
export interface RequestContext {
  correlationId: string;
  request: SignedRequest;
  /** The client's key of one intention; taken by the first transaction of the request. */
  idempotencyKey: string | undefined;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const currentRequest = () => storage.getStore();

/** Gives every request its context, before anything else runs. */
export function trackRequests(fastify: FastifyInstance) {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const key = request.headers[HEADERS.idempotency.toLowerCase()];
    storage.run(
      { correlationId: request.id, request, idempotencyKey: typeof key === 'string' ? key.slice(0, 100) : undefined },
      done,
    );
  });
}
