import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PHONE, test } from '../fixtures/desk';

/** Nothing for axe to object to, with whatever is open. @param part of a sheet that lies over the page: that alone */
async function accessible(page: Page, part = 'body') {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

const views = (page: Page) => page.getByRole('button', { name: /^视图：/ });
const choose = async (page: Page, name: string) => {
  await views(page).click();
  await page.getByRole('group', { name: '视图' }).getByRole('button', { name, exact: true }).click();
};
const boxes = (page: Page) => page.getByRole('checkbox', { name: /^选择：/ });

test('a list is kept as a view, shared, opened by its link and taken away', async ({ as }) => {
  const page = await as('ducha1');
  await page.goto('/tasks');
  await choose(page, '逾期');
  await expect(views(page)).toContainText('逾期');
  await expect(page).toHaveURL(/view=overdue.*overdue=true/);

  // Another order, and it is no longer the view as it is kept.
  await page.getByRole('columnheader', { name: '期限' }).getByRole('button').click();
  await expect(page.getByText('已修改')).toBeVisible();
  await page.getByRole('button', { name: '另存为' }).click();
  const dialog = page.getByRole('dialog');
  await accessible(page);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('请填写视图名称')).toBeVisible();
  await expect(dialog.getByLabel('名称')).toBeFocused();
  await dialog.getByLabel('名称').fill('逾期按期限');
  await dialog.getByLabel('共享给督查室和县领导查看').check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(views(page)).toContainText('逾期按期限');

  // A colleague opens it by nothing but its id.
  const id = new URL(page.url()).searchParams.get('view') ?? '';
  const other = await as('zhuren');
  await other.goto(`/tasks?view=${id}`);
  await expect(views(other)).toContainText('逾期按期限');
  await expect(other).toHaveURL(/overdue=true/);
  await views(other).click();
  await accessible(other, 'app-view-bar');
  await expect(other.getByRole('button', { name: '删除此视图…' })).toHaveCount(0);

  await views(page).click();
  await page.getByRole('button', { name: '打开列表时默认用此视图' }).click();
  await page.goto('/tasks');
  await expect(page).toHaveURL(/overdue=true/);
  await views(page).click();
  await page.getByRole('button', { name: '删除此视图…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(views(page)).toContainText('全部');
});

test('columns are chosen, moved, kept for the account and taken back', async ({ as }) => {
  const page = await as('zhuren');
  await page.goto('/tasks');
  const heads = () => page.getByRole('columnheader').allInnerTexts();
  await page.getByRole('button', { name: '显示的列' }).click();
  await page.getByRole('checkbox', { name: '拟办人' }).check();
  await page.getByRole('button', { name: '拟办人左移' }).click();
  await page.getByRole('radio', { name: '紧凑' }).check();
  await accessible(page, 'app-column-menu');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await heads()).slice(-2).join(' ')).toMatch(/拟办人.*办结/s);
  await page.reload();
  await expect.poll(async () => (await heads()).slice(-2).join(' ')).toMatch(/拟办人.*办结/s);
  await page.getByRole('columnheader', { name: '拟办人' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=drafter/);
  await page.getByRole('button', { name: '显示的列' }).click();
  await page.getByRole('radio', { name: '宽松' }).check();
  await page.getByRole('button', { name: '恢复默认列' }).click();
  await expect(page.getByRole('columnheader', { name: '拟办人' })).toHaveCount(0);
});

test('several tasks are chosen by keyboard and handled together', async ({ as }) => {
  const page = await as('ducha1');
  await page.goto('/tasks?status=active&sort=due');
  const bar = page.getByRole('region', { name: '批量办理' });
  await boxes(page).nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+X');
  await expect(bar).toContainText('已选 3 件');
  await page.keyboard.press('x');
  await expect(bar).toContainText('已选 2 件');
  await boxes(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('已选 5 件');

  await page.getByRole('checkbox', { name: '选择本页全部事项' }).check();
  await bar.getByRole('button', { name: /^催办（/ }).click();
  const form = page.getByRole('dialog');
  await accessible(page);
  await form.getByLabel('催办内容').fill('');
  await form.getByRole('button', { name: '催办', exact: true }).click();
  await expect(form.getByLabel('催办内容')).toBeFocused();
  await form.getByLabel('催办内容').fill('请于周五下班前报送最新进展。');
  await form.getByRole('radio', { name: /只催逾期的单位/ }).check();
  await form.getByRole('button', { name: '催办', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText(/\d+ 件已催办，共 \d+ 个单位次；\d+ 件未办/)).toBeVisible();
  await expect(page.getByText('没有逾期未办结的单位。').first()).toBeVisible();

  const download = page.waitForEvent('download');
  await bar.getByRole('button', { name: '导出所选' }).click();
  expect((await download).suggestedFilename()).toContain('.xlsx');
  await bar.getByRole('button', { name: '取消选择' }).click();
  await expect(bar).toBeHidden();
});

test('the list is found by where its tasks come from, and bears a phone', async ({ as }) => {
  const page = await as('ducha1');
  await page.goto('/tasks');
  await page.getByRole('button', { name: '更多筛选' }).click();
  await page.getByLabel('来源', { exact: true }).click();
  await page.getByLabel('来源', { exact: true }).fill('冬季');
  await page.locator('nz-option-item').first().click();
  await expect(page).toHaveURL(/directiveId=/);
  await page.reload();
  await expect(page.getByRole('button', { name: '更多筛选（1）', expanded: true })).toBeVisible();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '办理过程' })).toBeVisible();
  await expect(page.getByText('拟办立项').first()).toBeVisible();

  const phone = await as('ducha1', PHONE);
  await phone.goto('/tasks');
  await boxes(phone).first().check();
  await expect(phone.getByRole('region', { name: '批量办理' })).toBeInViewport();
  await views(phone).click();
  await accessible(phone, 'app-view-bar');
  const width = await phone.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(width).toBeLessThanOrEqual(0);
});
