import { atDesk } from './desk.ts';
import type { Figure } from './figure.ts';

const NAVIGATIONS = 200;
const EVERY = 50;
/** Milliseconds for a page to load and to be painted. */
const SETTLING = 400;

/** The script heap after garbage collection while somebody goes through all pages by the menu, again and again. */
export const memory = (): Promise<Figure[]> =>
  atDesk(async ({ as }) => {
    const page = await as('ducha1');
    const tools = await page.context().newCDPSession(page);
    await page.goto('/overview');
    await page.locator('nav a[href^="/"]').first().waitFor();
    const paths = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('nav a[href^="/"]')].map((link) => link.getAttribute('href')))]`,
    );
    // Always on the same page, since pages differ in size.
    const every = Math.round(EVERY / paths.length) * paths.length;
    const heap = async () => {
      await tools.send('HeapProfiler.collectGarbage');
      await tools.send('HeapProfiler.collectGarbage');
      return (await tools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const go = async (i: number) => {
      await page
        .locator(`nav a[href="${paths[i % paths.length] ?? ''}"]`)
        .first()
        .click();
      // An answer that is still under way would be counted as kept.
      await page.waitForTimeout(SETTLING);
    };
    // Every part of the program is loaded and compiled before it counts.
    for (let i = 0; i <= 2 * every; i++) await go(i);
    const points: [navigations: number, megabytes: number][] = [[0, await heap()]];
    for (let i = 1; i <= NAVIGATIONS + every / 2; i++) {
      await go(i);
      if (i % every === 0) points.push([i, await heap()]);
    }
    const [[, first] = [0, 0]] = points;
    const [navigations, last] = points.at(-1) ?? [1, first];
    return [
      ...points.map(([n, size]): Figure => ({
        name: `heap after ${n} navigations over ${paths.length} pages`,
        value: Math.round(size * 10) / 10,
        unit: 'MB',
      })),
      {
        name: 'growth',
        value: Math.round(((last - first) * 1e3) / navigations),
        unit: 'kB a navigation',
        limit: '≈ 0',
      },
    ];
  });
