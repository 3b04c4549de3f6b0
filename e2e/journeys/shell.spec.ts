import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, PHONE, signIn, test } from '../fixtures/desk';

const wide = { name: '督办事项', level: 1 } as const;

test('the palette leads everywhere by keyboard', async ({ as }) => {
  const page = await as('ducha1');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /查找/ });
  await expect(field).toBeFocused();
  const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);

  await field.fill('dbsx');
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toContainText('督办事项');
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', wide)).toBeVisible();
  await expect(field).toBeHidden();

  // Where nobody types a slash opens it; Escape leads back to where the keyboard was.
  const find = page.getByRole('banner').getByRole('button', { name: '查找' });
  await find.focus();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const offered = page.getByRole('listbox', { name: '结果' }).getByRole('option');
  await expect(offered.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(find).toBeFocused();

  // A slash in a field is a slash.
  await page.goto('/directives/new');
  const text = page.getByRole('textbox').first();
  await text.focus();
  await page.keyboard.press('/');
  await expect(text).toHaveValue('/');
  await expect(field).toBeHidden();

  await page.keyboard.press('Control+k');
  await field.fill('深色');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('on a phone the palette opens from the bar', async ({ as }) => {
  const page = await as('qingshi', PHONE);
  await page.getByRole('banner').getByRole('button', { name: '查找' }).click();
  await page.getByRole('combobox', { name: /查找/ }).fill('指标');
  await page.getByRole('option', { name: /指标/ }).first().click();
  await expect(page.getByRole('heading', { name: '指标', level: 1 })).toBeVisible();
});

test('the navigation says what waits, in words too, and its number is that of the list', async ({ as }) => {
  const page = await as('ducha1');
  const entry = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /督办事项，\d+ 件待办/ });
  await expect(entry).toBeVisible();
  const count = Number(/\d+/.exec((await entry.getAttribute('aria-label')) ?? '')?.[0]);
  const answer = page.waitForResponse((response) => /\/api\/v1\/tasks\?.*queue=todo/.test(response.url()));
  await page.goto('/tasks?queue=todo');
  expect(((await (await answer).json()) as { total: number }).total).toBe(count);
});

/** A page whose faults are wanted: those of the others fail their test. */
const unruly = async (page: Page, username: string) => {
  await signIn(page, username);
  return page;
};

test('a lost line is told, reads wait for it, and nothing is lost', async ({ page, context }) => {
  await unruly(page, 'ducha1');
  await page.goto('/tasks');
  await expect(page.getByRole('heading', wide)).toBeVisible();
  await page.goto('/directives/new');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const text = page.getByRole('textbox').first();
  await text.fill('县政府常务会议要求，白塔镇要在月底前完成河道清淤。');

  await context.setOffline(true);
  await expect(page.getByText('网络已断开，正在重试')).toBeVisible();
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /督办事项/ })
    .click();
  await expect(page.getByText('没有连上服务器')).toBeHidden();
  await context.setOffline(false);
  await expect(page.getByText('网络已断开，正在重试')).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('row').nth(1)).toBeVisible();

  await page.goto('/directives/new');
  await expect(page.getByRole('textbox').first()).toHaveValue(/白塔镇要在月底前完成河道清淤/);
});

test('a slow answer is told without moving the page', async ({ page }) => {
  await unruly(page, 'ducha1');
  const told = Promise.withResolvers<undefined>();
  await page.route('**/api/v1/indicators?**', async (route) => {
    await told.promise;
    await route.continue();
  });
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^指标/ }).click();
  await expect(page.getByText('响应较慢，请稍候')).toBeVisible();
  told.resolve(undefined);
  await expect(page.getByText('响应较慢，请稍候')).toBeHidden();
});

test('a session that ends in the middle of a form is taken up in place, and the form is sent once', async ({
  page,
}) => {
  await unruly(page, 'ducha1');
  await page.goto('/tasks/new');
  const title = page.getByLabel(/^标题/);
  await title.fill('整修白塔镇至柳河乡的机耕路');
  await page.getByLabel(/^办理要求/).fill('全长六公里的路面全部硬化，沿线涵洞清通，雨后不积水，出具验收单。');
  await page.getByLabel('办理期限').fill('2027-06-30');
  await page.context().clearCookies({ name: 'duban_session' });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/tasks'))
      sent.push(request.headers()['idempotency-key'] ?? '');
  });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /请重新登录/ });
  await expect(dialog).toBeVisible();
  await expect(title).toHaveValue('整修白塔镇至柳河乡的机耕路');
  await dialog.getByLabel('密码').fill(PASSWORD);
  await dialog.getByRole('button', { name: '登录并继续' }).click();
  await expect(page.getByRole('heading', { name: '整修白塔镇至柳河乡的机耕路', level: 1 })).toBeVisible();
  expect([sent.length, new Set(sent).size]).toEqual([2, 1]);
  const answer = await page.request.get(`/api/v1/tasks?text=${encodeURIComponent('机耕路')}`);
  expect(((await answer.json()) as { total: number }).total).toBe(1);
});

test('a part of the program that is gone is fetched by one reload, and told when that does not help', async ({
  page,
}) => {
  await unruly(page, 'ducha1');
  await page.waitForLoadState('networkidle');
  let gone = true;
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  await page.route('**/chunk-*.js', (route) => (gone ? route.fulfill({ status: 404, body: '' }) : route.continue()));
  // The new document brings the addresses of the new parts.
  page.on('request', (request) => {
    if (request.isNavigationRequest()) gone = false;
  });
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^指标/ }).click();
  await expect(page.getByRole('heading', { name: '指标', level: 1 })).toBeVisible();
  expect(loads.filter((url) => url.endsWith('/indicators')).length).toBeGreaterThan(0);

  await page.waitForLoadState('networkidle');
  gone = true;
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^单位/ }).click();
  const dialog = page.getByRole('dialog', { name: '系统已更新' });
  await expect(dialog).toBeVisible();
  gone = false;
  await dialog.getByRole('button', { name: '重新载入' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what nobody expected is told calmly, with the number that stands in the log', async ({ page }) => {
  await unruly(page, 'ducha1');
  await page.waitForLoadState('networkidle');
  const told = page.waitForRequest('**/api/v1/client-errors');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('内部情况');
    });
  });
  const dialog = page.getByRole('dialog', { name: '页面出错了' });
  await expect(dialog).toBeVisible();
  const { number, ...rest } = (await told).postDataJSON() as { number: string };
  await expect(dialog.getByText(number)).toBeVisible();
  expect(JSON.stringify(rest)).not.toContain('内部情况');
  const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('link', { name: '返回首页' }).click();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
});

test('without the program there are words, not a blank screen', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '/');
  await expect(page.locator('noscript p')).toContainText('需要启用 JavaScript');
  await context.close();
});
