import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PHONE, test } from '../fixtures/desk';

const PAGES: [username: string, paths: string[]][] = [
  ['zhuren', ['/overview', '/directives', '/tasks', '/indicators', '/bulletins', '/organization']],
  [
    'ducha1',
    ['/directives/new', '/directives/try', '/directives/corrections', '/tasks/new', '/search?text=防汛', '/overview'],
  ],
  ['qingshi', ['/overview', '/overview/assignments', '/tasks', '/indicators', '/organization', '/forbidden']],
  ['xitong', ['/setup', '/accounts', '/settings']],
  ['anquan', ['/accounts']],
  ['shenjiyuan', ['/audit']],
];

/** Lists whose first row is opened: the pages of single things. */
const FIRST: [username: string, list: string, row: RegExp][] = [
  ['zhuren', '/directives', /^\/directives\/[0-9a-f-]{36}$/],
  ['zhuren', '/tasks', /^\/tasks\/[0-9a-f-]{36}$/],
  ['zhuren', '/bulletins', /^\/bulletins\/[0-9a-f-]{36}$/],
  ['zhuren', '/indicators', /^\/indicators\/[0-9a-f-]{36}$/],
  ['qingshi', '/tasks', /^\/tasks\/[0-9a-f-]{36}$/],
];

/** The page at an address does not scroll sideways and gives axe nothing to say, on a desk and on a phone. */
async function looksRight(page: Page, path: string) {
  for (const viewport of [page.viewportSize() ?? PHONE, PHONE]) {
    await page.setViewportSize(viewport);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(width, `${path} does not scroll sideways at ${viewport.width}`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
}

for (const [username, paths] of PAGES)
  for (const path of paths)
    test(`${path} of ${username} fits a desk and a phone, and is accessible`, async ({ as }) => {
      await looksRight(await as(username), path);
    });

for (const [username, list, row] of FIRST)
  test(`the first of ${list} of ${username} fits a desk and a phone, and is accessible`, async ({ as }) => {
    const page = await as(username);
    await page.goto(list);
    const links = page.locator('main a[href]');
    const first = () => links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    await expect.poll(async () => (await first()).some((href) => row.test(href))).toBe(true);
    await looksRight(page, (await first()).find((href) => row.test(href)) ?? list);
  });
