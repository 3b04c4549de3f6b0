import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Product, signIn } from '../fixtures/process';

const PASSWORD = 'Baihe-2031-qiu';

test('keeps every acknowledged write through kill -9, and refuses a second process on its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-kill-'));
  try {
    let product = await Product.start({ DATA_DIR: folder });
    const first = /用户名 (sysadmin)\s+初始密码 (\S+)/.exec(product.output);
    if (!first?.[1] || !first[2]) throw new Error(`No first administrator in:\n${product.output}`);
    await expect(Product.start({ DATA_DIR: folder })).rejects.toThrow('正被另一个进程使用');

    const before = await signIn(product.base, first[1], first[2]);
    const changed = await fetch(`${product.base}/session/password`, {
      method: 'PUT',
      headers: before.headers,
      body: JSON.stringify({ current: first[2], next: PASSWORD }),
    });
    expect(changed.status).toBe(204);

    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      const { headers } = await signIn(product.base, 'sysadmin', PASSWORD);
      const from = round * 1000;
      const writing = (async () => {
        for (let n = from; ; n++) {
          const answer = await fetch(`${product.base}/accounts`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ username: `person${n}`, displayName: `某某${n}`, phone: null, password: PASSWORD }),
          }).catch(() => undefined);
          if (!answer) return;
          if (answer.status === 201) acknowledged++;
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 700 + round * 311));
      await product.end('SIGKILL');
      await writing;
      product = await Product.start({ DATA_DIR: folder });
      const again = await signIn(product.base, 'sysadmin', PASSWORD);
      const list = await fetch(`${product.base}/accounts?pageSize=1`, { headers: again.headers });
      const { total } = (await list.json()) as { total: number };
      // Three administrators, the acknowledged ones, and at most one a round that was written but not yet answered.
      expect(total - 3).toBeGreaterThanOrEqual(acknowledged);
      expect(total - 3).toBeLessThanOrEqual(acknowledged + round + 1);
    }
    expect(acknowledged).toBeGreaterThan(3);
    await product.end('SIGTERM');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
