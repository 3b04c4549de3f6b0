import { atDesk } from './desk.ts';
import { type Figure, quantile } from './figure.ts';

const ROUNDS = 5;
const SLOWER = 4;

/** From the address to the headline figures of the overview, with an empty cache and the processor slowed down. */
export const usable = (): Promise<Figure[]> =>
  atDesk(async ({ as }) => {
    const figures: Figure[] = [];
    for (const [who, username] of [
      ['county leader', 'xianling'],
      ['unit', 'qingshi'],
    ] as const) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const page = await as(username);
        const tools = await page.context().newCDPSession(page);
        await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        const started = performance.now();
        await page.goto('/overview', { waitUntil: 'commit' });
        await page.locator('.value').first().waitFor();
        times.push(performance.now() - started);
        await page.context().close();
      }
      figures.push({
        name: `figures of the overview painted, ${who}, processor ${SLOWER} times slower`,
        value: Math.round(quantile(times, 0.5)),
        unit: 'ms',
        note: `slowest of ${ROUNDS}: ${Math.round(Math.max(...times))} ms`,
      });
    }
    return figures;
  });
