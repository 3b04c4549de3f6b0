import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type Api, type Client, startApi } from '../../testing/api';
import { seedCounty } from '../../testing/county';
import { Clock } from '../clock';
import { LINES_PER_MINUTE } from './client-errors.controller';

const number = '7d3c0a1e-55a1-4f6b-9d0e-2f9a6f0b1c2d';
const error = { number, name: 'TypeError', places: ['chunk-QX12AB34.js:3:1201'] };

let api: Api;
let client: Client;
const log = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  api = await startApi();
  api.app.get(Clock).travel(new Date('2026-03-10T02:00:00Z'));
  client = await (await seedCounty(api)).as('baita');
});
afterAll(() => api.close());
afterEach(() => log.mockClear());

it.each([
  [{ ...error, name: '青石镇的内部情况' }, 'name'],
  [{ ...error, places: ['标题：青石镇'] }, 'places'],
  [{ ...error, places: Array.from({ length: 7 }, () => error.places[0]) }, 'places'],
  [{ ...error, number: '1' }, 'number'],
])('refuses what could carry content: %j', async (body, field) => {
  const answer = await client.post('/client-errors', body);
  expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
  expect(log).not.toHaveBeenCalled();
});

it('writes the number and the place into the log, within bounds', async () => {
  const clock = api.app.get(Clock);
  clock.travel(new Date('2026-03-10T02:10:00Z'));
  for (let i = 0; i < LINES_PER_MINUTE + 3; i++) expect((await client.post('/client-errors', error)).status).toBe(204);
  expect(log).toHaveBeenCalledWith({ correlationId: number, name: 'TypeError', places: error.places });
  expect(log).toHaveBeenCalledTimes(LINES_PER_MINUTE);
  clock.travel(new Date('2026-03-10T02:11:00Z'));
  await client.post('/client-errors', error);
  expect(log).toHaveBeenCalledTimes(LINES_PER_MINUTE + 1);
});

it('is closed to strangers', async () => {
  expect((await api.client().post('/client-errors', error)).status).toBe(401);
});
