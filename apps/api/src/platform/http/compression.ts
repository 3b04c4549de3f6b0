import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const packed = promisify(gzip);

/** Characters below which packing gains nothing. */
const LEAST = 1024;

/**
 * Sends JSON answers compressed to who takes them so: lists shrink to a tenth, which is what slow lines feel. Static
 * files come compressed from the build; documents for download are compressed in themselves.
 */
export function compressAnswers(fastify: FastifyInstance) {
  fastify.addHook('onSend', async ({ headers }, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < LEAST) return payload;
    if (!String(reply.getHeader('content-type')).includes('json')) return payload;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return payload;
    // A handler may have told the length of what it sent.
    reply.removeHeader('content-length').header('content-encoding', 'gzip');
    return packed(payload);
  });
}
