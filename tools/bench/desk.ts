import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { serve, signIn } from './server.ts';

const PROGRAM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** A browser before a demo county of its own. */
export interface Desk {
  base: string;
  browser: Browser;
  /** A page of somebody who is signed in, in a browser profile of its own. */
  as: (username: string) => Promise<Page>;
  cookie: (username: string) => Promise<string>;
}

/**
 * Lets a measurement run before the built product. BENCH_COUNTY names the folder of a county that is founded already.
 * @param port for the tools that steer the browser from outside
 */
export async function atDesk(measure: (desk: Desk) => Promise<Figure[]>, port?: number): Promise<Figure[]> {
  const missing = ['dist/api/demo.js', 'dist/web/browser/index.html', PROGRAM].find((path) => !existsSync(path));
  if (missing !== undefined) return [{ name: 'browser', note: `no ${missing}: nothing measured` }];
  const kept = process.env['BENCH_COUNTY'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const server = await serve('demo', { DATA_DIR: folder });
  const { base } = server;
  try {
    const browser = await chromium.launch({
      executablePath: PROGRAM,
      args: ['--no-sandbox', '--disable-gpu', ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
    });
    try {
      const as = async (username: string) => {
        const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
        const pairs = (await signIn(base, username)).split('; ').map((pair) => pair.split(/=(.*)/s));
        await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: base })));
        return context.newPage();
      };
      return await measure({ base, browser, as, cookie: (username) => signIn(base, username) });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
