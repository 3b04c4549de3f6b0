import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const app = join(import.meta.dirname, '../apps/web/src/app');
const list = join(app, 'ui.providers.ts');
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => join(app, name))
  .filter((file) => file !== list)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** BarChartOutline → bar-chart */
const wordOf = (name: string) =>
  name
    .replace(/(Outline|Fill)$/, '')
    .replace(/\B[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();
const listed = new Set(
  [...readFileSync(list, 'utf8').matchAll(/^ {2}(\w+(?:Outline|Fill)),$/gm)].map(([, name = '']) => wordOf(name)),
);

/** Words within the attributes that name an icon: as they stand, or as one of an expression's texts. */
const used = new Set(
  [...sources.matchAll(/<(?:nz-icon|app-drop)\b[^>]*?(?:\s|\[)(?:nzType|icon)\]?="([^"]+)"/g)].flatMap(
    ([, value = '']) =>
      /^[a-z-]+$/.test(value) ? [value] : [...value.matchAll(/[?:] '([a-z-]+)'/g)].map(([, word = '']) => word),
  ),
);

it('every icon of a page is listed: another would be asked of the server and never come', () => {
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((word) => !listed.has(word))).toEqual([]);
});

it('every listed icon is on some page', () => {
  expect([...listed].filter((word) => !new RegExp(`['"\`]${word}['"\`]`).test(sources))).toEqual([]);
});
