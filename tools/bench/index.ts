/**
 * npm run bench: figures, no assertions.
 *   npm run bench                 all of them
 *   npm run bench -- extraction   one of them
 * Writes dist/bench.json beside what it prints.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { api } from './api.ts';
import { bundle } from './bundle.ts';
import { dates } from './dates.ts';
import { extraction } from './extraction.ts';
import { type Figure, print } from './figure.ts';
import { lighthouseScores } from './lighthouse.ts';
import { memory } from './memory.ts';
import { scale } from './scale.ts';
import { search } from './search.ts';
import { usable } from './usable.ts';

const benches: Record<string, { title: string; run: () => Figure[] | Promise<Figure[]> }> = {
  extraction: { title: '提取（Extraction）', run: () => extraction() },
  dates: { title: '期限识别（Due days beside other date libraries）', run: () => dates() },
  bundle: { title: '网页脚本（Web bundle）', run: () => bundle() },
  search: { title: '查找（Search over a million rows on PostgreSQL）', run: search },
  api: { title: '接口延时（API latency, demo county, embedded database）', run: api },
  scale: { title: '十万件（A hundred thousand tasks on PostgreSQL）', run: scale },
  usable: { title: '可用时间（Time to a usable overview）', run: usable },
  memory: { title: '浏览器内存（Script heap over many pages）', run: memory },
  lighthouse: { title: 'Lighthouse', run: lighthouseScores },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`没有这项基准：${unknown.join('、')}。可选：${Object.keys(benches).join('、')}`);
  process.exit(2);
}
const results: Record<string, Figure[]> = {};
for (const [name, { title, run }] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  results[name] = await run();
  print(title, results[name]);
}
mkdirSync('dist', { recursive: true });
writeFileSync(
  'dist/bench.json',
  JSON.stringify({ at: new Date().toISOString(), node: process.version, results }, null, 2),
);
