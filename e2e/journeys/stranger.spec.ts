import { expect, test } from '../fixtures/desk';

const PAGES = [
  '/overview',
  '/directives',
  '/tasks',
  '/indicators',
  '/bulletins',
  '/organization',
  '/accounts',
  '/audit',
];

test('a stranger gets nowhere', async ({ stranger }) => {
  const page = await stranger();
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
  }
});

test('a unit sees nothing of the county, an administrator nothing of the business', async ({ as }) => {
  const liaison = await as('baita');
  const admin = await as('xitong');
  for (const [page, path] of [
    [liaison, '/directives'],
    [liaison, '/bulletins'],
    [liaison, '/audit'],
    [admin, '/tasks'],
    [admin, '/directives'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(/没有.*权限|无权/).first()).toBeVisible();
  }
});
