import { type Page } from '@playwright/test';
import { expect, PHONE, test } from '../fixtures/desk';

/** The links of the overview that lead to lists, with the number that each shows. */
const figures = (page: Page) =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('app-figure a, app-figure-cards a, app-assignment-rows a.count')]
      .filter((link) => link.checkVisibility())
      .map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number(/(\d+)\s*[件份项]?\s*$/.exec((link.querySelector('.value') ?? link).textContent.trim())?.[1]),
      })),
  );

/** The first figure of each kind of list: the numbers themselves are compared one by one in the API's own tests. */
const oneOfEach = (links: { href: string; count: number }[]) => [
  ...new Map(
    links
      .filter(({ count }) => count > 0)
      .map((link) => [link.href.replace(/=[^&]*/g, '').replace(/&?unitId/, ''), link] as const),
  ).values(),
];

// How many kinds there are hangs on the day: a unit that has done everything in time has few.
for (const [username, viewport, least] of [
  ['xianling', undefined, 5],
  ['ducha1', PHONE, 5],
  ['baita', undefined, 3],
] as const)
  test(`${username} goes from figures of the overview to their rows and back to the same place`, async ({ as }) => {
    const page = await as(username, viewport);
    await page.goto('/overview');
    await expect(page.getByRole('heading', { name: '统计口径' })).toBeVisible();
    const closed = page.locator('ui-chart details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    const links = oneOfEach(await figures(page));
    expect(links.length).toBeGreaterThanOrEqual(least);
    for (const { href, count } of links) {
      const link = page.locator(`main a[href="${href}"]`).first();
      await link.scrollIntoViewIfNeeded();
      const before = await page.evaluate<number>('scrollY');
      await link.click();
      await expect(page.locator('.subtitle')).toHaveText(new RegExp(`共 ${count} [件份项]`));
      await page.goBack();
      await expect(page).toHaveURL(/\/overview$/);
      await expect.poll(() => page.evaluate<number>('scrollY'), { message: `back from ${href}` }).toBe(before);
    }
  });

test('a unit sees what waits for it, and nothing of others', async ({ as }) => {
  const page = await as('baita');
  await page.goto('/');
  await expect(page).toHaveURL(/\/overview$/);
  const needs = page.locator('app-needs-panel');
  const first = needs.getByRole('link').first();
  // Whether something waits hangs on the day on which the county was founded.
  await expect(first.or(needs.getByText('没有等您办理的事'))).toBeVisible();
  if (await first.isVisible()) {
    await first.click();
    await expect(page).toHaveURL(/\/tasks\?queue=/);
    await page.goBack();
    await expect(needs).toBeVisible();
  }
  await expect(page.locator('main')).not.toContainText('青石镇');
});

test('the leader goes from a ranked unit to its own page', async ({ as }) => {
  const page = await as('xianling');
  await page.goto('/overview');
  const first = page.locator('app-rank-panel tbody a[href^="/overview/units/"]').first();
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('app-needs-panel')).toHaveCount(0);
});
