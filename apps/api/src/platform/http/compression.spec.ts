import { gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { compressAnswers } from './compression';

const list = { items: Array.from({ length: 200 }, (_, i) => ({ id: i, title: '整治乱堆乱放' })) };

const answer = async (url: string, accepted?: string) => {
  const app = fastify();
  compressAnswers(app);
  app.get('/list', () => list);
  app.get('/short', () => ({ items: [] }));
  app.get('/file', (_, reply) => reply.type('text/csv').send('一,二\n'.repeat(1000)));
  return app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });
};

it('packs long answers for who takes them so', async () => {
  const { headers, rawPayload } = await answer('/list', 'gzip, deflate, br');
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(rawPayload.length).toBe(Number(headers['content-length']));
  expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(list);
});

it.each([
  ['/list', undefined],
  ['/list', 'br'],
  ['/short', 'gzip'],
  ['/file', 'gzip'],
])('leaves %s as it is for who accepts %s', async (url, accepted) => {
  expect((await answer(url, accepted)).headers['content-encoding']).toBeUndefined();
});
