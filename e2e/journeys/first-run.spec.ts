import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { act, expect, PHONE, test } from '../fixtures/desk';
import { Product } from '../fixtures/process';

const OWN_PASSWORD = 'Luming-2031-xi';

/** Signs in with a first password and sets one's own. */
async function enter(page: Page, home: string, username: string, password: string) {
  await page.goto(home);
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('现在的密码').fill(password);
  await page.getByLabel(/^新密码/).fill(OWN_PASSWORD);
  await page.getByLabel('再次输入新密码').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page).not.toHaveURL(/password/);
}

test('an empty system becomes a working one, led by the product alone', async ({ browser, stranger }) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'duban-first-'));
  const product = await Product.start({ DATA_DIR: folder });
  const home = new URL('/', product.base).href;
  const to = (path: string) => new URL(path, home).href;
  const told = (name: string) => new RegExp(`用户名 ${name}\\s+初始密码 (\\S+)`).exec(product.output)?.[1] ?? '';
  try {
    const system = await stranger();
    const passwords = new Map<string, string>();

    await test.step('the system administrator is led from the county’s name to its first accounts', async () => {
      await enter(system, home, 'sysadmin', told('sysadmin'));
      await expect(system.getByRole('heading', { name: '开始使用' })).toBeVisible();
      await system.getByLabel('县名').fill('云溪县');
      await system.getByLabel('机关名称').fill('云溪县委县政府督查室');
      await system.getByRole('button', { name: '保存，下一步' }).click();

      const list = system.getByLabel('或者在这里一行写一个单位');
      await list.fill('青石镇人民政府\n云溪县水利局\n云溪县住房和城乡建设局\n云溪县水利局');
      await system.getByRole('button', { name: '识别' }).click();
      await expect(system.getByLabel('第 3 行简称')).toHaveValue('住建局');
      await system.reload(); // nothing typed is lost
      await expect(system.getByLabel('第 1 行类别')).toHaveValue('乡镇');
      await system.getByRole('button', { name: '保存这 4 个单位' }).click();
      await expect(system.getByText(/与第 \d 行.*重复/).first()).toBeVisible();
      await system.getByRole('button', { name: '移除 云溪县水利局' }).last().click();
      await system.getByRole('button', { name: '保存这 3 个单位' }).click();
      await expect(system.getByText('已新增 3 个单位')).toBeVisible();
      await system.getByRole('button', { name: '下一步' }).click();

      const people = system.getByLabel('或者在这里一行写一人');
      await people.fill('沈严，督查员\n秦山，督查室主任\n陆青，青石镇');
      await system.getByRole('button', { name: '识别' }).click();
      await expect(system.getByLabel('第 3 行拟任角色')).toHaveValue('单位联络员');
      await expect(system.getByLabel('第 3 行用户名')).toHaveValue('luqing');
      await system.getByRole('button', { name: '新建这 3 个账号' }).click();
      const given = system.getByRole('status').filter({ hasText: '初始密码只显示这一次' });
      for (const name of ['shenyan', 'qinshan', 'luqing']) {
        const row = given.getByRole('row').filter({ hasText: name });
        passwords.set(name, (await row.locator('code').textContent()) ?? '');
      }
      const file = system.waitForEvent('download');
      await given.getByRole('button', { name: '下载初始密码表' }).click();
      expect((await file).suggestedFilename()).toBe('初始密码.csv');
      await system.reload();
      await expect(system.getByText(passwords.get('shenyan') ?? '')).toHaveCount(0);
    });

    await test.step('another person grants the roles that were asked for, all at once', async () => {
      const security = await stranger();
      await enter(security, home, 'secadmin', told('secadmin'));
      await expect(security.getByText('有 3 个账号待授权')).toBeVisible();
      await security.getByRole('button', { name: '查看待授权' }).click();
      await security.getByRole('button', { name: '授权 3 人' }).click();
      await security.getByRole('dialog').getByRole('button', { name: '授权', exact: true }).click();
      await expect(security.getByText('已授权 3 人')).toBeVisible();
      await system.goto(to('/setup'));
      await expect(system.getByText('准备工作已完成')).toBeVisible();
    });

    await test.step('the inspector tries without a trace, then takes in the first text', async () => {
      const inspector = await stranger();
      await enter(inspector, home, 'shenyan', passwords.get('shenyan') ?? '');
      await inspector.goto(to('/directives'));
      await inspector.getByRole('link', { name: '先试一试' }).click();
      await inspector.getByRole('button', { name: '读取要求' }).click();
      const read = inspector.getByRole('region', { name: '读出的要求' });
      await expect(read.getByText('青石镇').first()).toBeVisible();
      await expect(read.getByRole('checkbox')).toHaveCount(0);
      await inspector.goto(to('/directives'));
      await expect(inspector.getByText('还没有来文')).toBeVisible();

      await inspector.goto(to('/directives/new'));
      await inspector.getByLabel('粘贴正文').fill('会议要求，青石镇要抓紧完成集镇路灯改造，2031年12月31日前投入使用。');
      await inspector.getByRole('button', { name: '读取要求' }).click();
      await inspector.getByRole('checkbox', { name: /选定第 1 条/ }).check();
      await inspector.getByRole('button', { name: '立项', exact: true }).click();
      await inspector.getByRole('dialog').getByRole('button', { name: '立项', exact: true }).click();
      await inspector.getByRole('link', { name: /^拟办稿/ }).click();
      await expect(inspector).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
      await act(inspector, '提交审定');
      const chief = await stranger();
      await enter(chief, home, 'qinshan', passwords.get('qinshan') ?? '');
      await chief.goto(inspector.url());
      await act(chief, '同意立项');
      await inspector.reload();
      await act(inspector, '交办');
    });

    await test.step('the unit signs and reports on a phone', async () => {
      const unit = await stranger();
      await unit.setViewportSize(PHONE);
      await enter(unit, home, 'luqing', passwords.get('luqing') ?? '');
      await unit.goto(to('/tasks'));
      await unit.getByRole('button', { name: /^签收/ }).click();
      await unit.getByRole('link', { name: /^反馈进展/ }).click();
      const form = unit.getByRole('dialog');
      await form.getByLabel('进展情况').fill('已安装路灯四十盏，余下的月底装完。');
      await form.getByLabel('审签人').fill('陆青');
      await form.getByRole('button', { name: '反馈进展', exact: true }).click();
      await expect(unit.getByText('已安装路灯四十盏').first()).toBeVisible();
    });
  } finally {
    // The pages first: what they still ask would find nobody.
    for (const context of browser.contexts()) await context.close();
    await product.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
});
