import { act, evidence, expect, PHONE, test } from '../fixtures/desk';
import { newspaperPage, oneDemand } from '../fixtures/texts';

test('a newspaper page becomes registered and dispatched tasks', async ({ as }) => {
  const inspector = await as('ducha1');
  await inspector.goto('/directives/new');
  await inspector.getByLabel('粘贴正文').fill(newspaperPage());
  await inspector.getByRole('button', { name: '读取要求' }).click();
  await expect(inspector).toHaveURL(/\/directives\/[0-9a-f-]{36}/);
  const items = inspector.getByRole('region', { name: '拟立项的要求' });
  await expect(items.getByText('各乡镇').first()).toBeVisible();

  // What is read is linked both ways, and survives a closed browser: nothing is a task yet.
  await inspector.reload();
  const card = items
    .locator('app-item-card')
    .filter({ hasText: '各乡镇' })
    .filter({ has: inspector.getByRole('checkbox') })
    .first();
  await card.getByRole('checkbox').check();
  await inspector.getByRole('button', { name: '立项', exact: true }).click();
  await inspector.getByRole('dialog').getByRole('button', { name: '立项', exact: true }).click();
  const link = items.getByRole('link', { name: /^拟办稿/ }).first();
  await expect(link).toBeVisible();
  await link.click();
  await expect(inspector).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
  const address = inspector.url();

  await expect(inspector.getByRole('region', { name: '当前情况' })).toBeVisible();
  if (await inspector.getByText('未定期限').isVisible()) await setDue(inspector);
  await act(inspector, '提交审定');
  const chief = await as('zhuren');
  await chief.goto(address);
  await act(chief, '同意立项');
  await expect(chief.getByText(/督办〔\d{4}〕\d+号/).first()).toBeVisible();

  await inspector.reload();
  await act(inspector, '交办');
  await expect(inspector.getByRole('row', { name: /青石镇/ })).toContainText('待签收');
  await expect(inspector.getByRole('row', { name: /云顶乡/ })).toContainText('待签收');
});

async function setDue(page: import('@playwright/test').Page) {
  await page.getByRole('link', { name: '修改' }).click();
  await page.getByLabel('办理期限').first().fill('2030-12-31');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}$/);
}

test('one task goes down the whole river, on the desk and on a phone', async ({ as }) => {
  const what = `农贸市场改造${Date.now() % 100_000}`;
  const inspector = await as('ducha1');
  const chief = await as('zhuren');
  const liaison = await as('qingshi', PHONE);
  let address = '';

  await test.step('the inspector registers it', async () => {
    await inspector.goto('/directives/new');
    await inspector.getByLabel('粘贴正文').fill(oneDemand(what));
    await inspector.getByRole('button', { name: '读取要求' }).click();
    await inspector.getByRole('checkbox', { name: /选定第 1 条/ }).check();
    await inspector.getByRole('button', { name: '立项', exact: true }).click();
    await inspector.getByRole('dialog').getByRole('button', { name: '立项', exact: true }).click();
    await inspector.getByRole('link', { name: /^拟办稿/ }).click();
    await expect(inspector).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
    address = inspector.url();
    await act(inspector, '提交审定');
  });

  await test.step('nobody approves his own draft; the chief approves, the inspector dispatches', async () => {
    await expect(inspector.getByRole('button', { name: '同意立项' })).toHaveCount(0);
    await chief.goto(address);
    await act(chief, '同意立项');
    await inspector.reload();
    await act(inspector, '交办');
  });

  await test.step('the liaison signs, reports with a file and claims, on a phone', async () => {
    await liaison.goto('/tasks');
    await liaison.getByRole('button', { name: new RegExp(`签收.*${what}`) }).click();
    await expect(liaison.getByRole('link', { name: new RegExp(`反馈进展.*${what}`) })).toBeVisible();
    await liaison.goto(address);
    await act(liaison, '反馈进展', async (form) => {
      await form.getByLabel('进展情况').fill('主体改造完成，正在安装水电。');
      await form.getByLabel('审签人').fill('程景行');
      await form.getByLabel('佐证材料').setInputFiles(evidence('进展照片说明.txt'));
    });
    await expect(liaison.getByText('主体改造完成，正在安装水电。').first()).toBeVisible();
    await claim(liaison, '已全部完成并投入使用。');
  });

  await test.step('the chief returns it once; it comes back and is accepted and closed', async () => {
    await inspector.reload();
    await act(inspector, '初审', (form) => form.getByLabel('审核意见').fill('材料基本齐全。'));
    await chief.reload();
    await act(chief, '退回', (form) => form.getByLabel('理由').fill('请补充竣工验收记录。'));
    await liaison.reload();
    await claim(liaison, '已补充竣工验收记录。');
    await inspector.reload();
    await act(inspector, '初审', (form) => form.getByLabel('审核意见').fill('同意办结。'));
    await chief.reload();
    await act(chief, '同意办结', (form) => form.getByLabel('良好').check());
    await act(chief, '销号', (form) => form.getByLabel('销号意见').fill('已全部落实，同意销号。'));
    await expect(chief.getByText('已销号').first()).toBeVisible();
  });

  await test.step('the story tells it all', async () => {
    for (const words of ['同意立项', '签收', '退回', '销号'])
      await expect(chief.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  });
});

async function claim(page: import('@playwright/test').Page, summary: string) {
  await act(page, '申请办结', async (form) => {
    await form.getByLabel('办结情况').fill(summary);
    await form.getByLabel('审签人').fill('程景行');
    await form.getByLabel('佐证材料').setInputFiles(evidence('验收记录.txt'));
  });
}
