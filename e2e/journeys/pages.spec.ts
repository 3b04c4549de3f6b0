import AxeBuilder from '@axe-core/playwright';
import { expect, PHONE, test } from '../fixtures/desk';

const PAGES: [username: string, paths: string[]][] = [
  ['zhuren', ['/overview', '/directives', '/tasks', '/indicators', '/bulletins', '/organization']],
  ['ducha1', ['/directives/new', '/directives/corrections', '/tasks/new', '/search?text=防汛', '/overview']],
  ['qingshi', ['/overview', '/overview/assignments', '/tasks', '/indicators', '/organization']],
  ['xitong', ['/accounts', '/settings']],
  ['shenjiyuan', ['/audit']],
];

for (const [username, paths] of PAGES)
  test(`the pages of ${username} fit a desk and a phone, and are accessible`, async ({ as }) => {
    for (const viewport of [undefined, PHONE]) {
      const page = await as(username, viewport);
      for (const path of paths) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect(width, `${path} does not scroll sideways`).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
    }
  });
