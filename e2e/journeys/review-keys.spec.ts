import { expect, test } from '../fixtures/desk';
import { thirtyDemands } from '../fixtures/texts';

/** One key a second is slow; so many keys fit into two minutes. */
const KEYS_IN_TWO_MINUTES = 120;

test('thirty requirements are reviewed by keys alone, and nothing is lost by a reload', async ({ as }) => {
  const page = await as('ducha1');
  await page.goto('/directives/new');
  await page.getByLabel('粘贴正文').fill(thirtyDemands());
  await page.getByRole('button', { name: '读取要求' }).click();
  const items = page.getByRole('region', { name: '拟立项的要求' });
  const cards = items.locator('app-item-card[data-state=proposed]');
  await expect(cards).toHaveCount(30);

  let keys = 0;
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys += 1;
      await page.keyboard.press(name);
    }
  };
  /** Chinese text; each character takes three keys or so. */
  const type = async (text: string) => {
    keys += text.length * 3;
    await page.keyboard.type(text);
  };
  const active = items.locator('app-item-card.active');
  const chosen = page.getByText('已选定');
  const saved = () => expect(page.getByText('各项修改已保存')).toBeVisible();

  await test.step('the sheet of keys opens and closes by a key', async () => {
    await press('?');
    await expect(page.getByRole('dialog', { name: '键盘操作' })).toContainText('不予立项');
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('the first ten are agreed to', async () => {
    await press('j');
    await expect(active).toHaveAttribute('aria-label', /^第 1 条/);
    for (let i = 0; i < 10; i++) await press('a');
    await expect(chosen).toContainText('已选定 10 条');
  });

  await test.step('a unit is added to one, and another gets a later day', async () => {
    await press('o');
    await type('水利局');
    await press('Enter');
    await expect(active.locator('app-owner-tags')).toContainText('水利局');
    await press('Escape', 'a', 'd');
    await expect(active.getByLabel('期限')).toBeFocused();
    // Eight digits; whether the year comes first depends on the language of the browser.
    keys += 8;
    await active.getByLabel('期限').fill('2030-12-16');
    await press('Escape');
    await expect(active.locator('dl').first()).toContainText('2030-12-16');
    await press('a');
    await expect(chosen).toContainText('已选定 12 条');
  });

  await test.step('one is set aside by mistake, and taken back', async () => {
    await press('r');
    await expect(items.locator('app-item-card[data-state=rejected]')).toHaveCount(1);
    await press('u');
    await expect(items.locator('app-item-card[data-state=rejected]')).toHaveCount(0);
    await expect(active).toHaveAttribute('aria-label', /^第 13 条/);
  });

  await test.step('the rest is agreed to but the last, which is set aside; slogans are stepped over', async () => {
    for (let i = 13; i < 30; i++) await press('a');
    await press('r');
    await expect(chosen).toContainText('已选定 29 条');
    await saved();
    expect(keys).toBeLessThanOrEqual(KEYS_IN_TWO_MINUTES);
  });

  await test.step('after a reload all of it is there, and the last step can still be taken back', async () => {
    await page.reload();
    await expect(chosen).toContainText('已选定 29 条');
    await expect(cards.filter({ hasText: '2030-12-16' })).toHaveCount(1);
    await expect(items.locator('app-item-card[data-state=rejected]')).toHaveCount(1);
    await press('u');
    await expect(items.locator('app-item-card[data-state=rejected]')).toHaveCount(0);
    await press('u');
    await expect(chosen).toContainText('已选定 28 条');
    await saved();
  });

  await test.step('slogans are folded away with their number, and unfold', async () => {
    const slogans = items.locator('app-item-card[data-state=vague]');
    await expect(slogans.first()).toBeHidden();
    const fold = items.getByText(/^原则性要求 2 条/);
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect(slogans).toHaveCount(2);
    await expect(slogans.last()).toBeVisible();
  });

  await test.step('what is being typed when the page is left goes on where it was', async () => {
    await press('j', 'e');
    await expect(active.getByLabel('要求内容')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type('，并报送台账');
    await page.reload();
    await expect(active.getByLabel('要求内容')).toHaveValue(/，并报送台账$/);
    await saved();
  });
});
