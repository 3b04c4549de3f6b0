import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/desk';

test('an exporter issues the weekly report and downloads it', async ({ as }) => {
  const chief = await as('zhuren');
  await chief.goto('/bulletins');
  await chief.getByRole('link', { name: /草稿/ }).first().click();
  await expect(chief.getByText('一、总体情况')).toBeVisible();
  await chief.getByRole('button', { name: '签发' }).click();
  await chief.getByRole('dialog').getByRole('button', { name: '签发' }).click();
  await expect(chief.getByText(/第\d+期/).first()).toBeVisible();
  await expect(chief.getByRole('button', { name: '签发' })).toHaveCount(0);

  for (const [button, magic] of [
    ['Word', 'PK'],
    ['Excel', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      chief.waitForEvent('download'),
      chief.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^督查周报\d{4}年第\d+期\.(docx|xlsx)$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe(magic);
  }
});
