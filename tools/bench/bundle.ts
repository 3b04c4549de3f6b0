import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

/** Most that the first load may weigh, in kB of compressed script. */
const FIRST_LOAD_LIMIT = 250;

const kB = (bytes: number) => Math.round(bytes / 100) / 10;

/** What a file imports at once, and the routes that it opens with the file of each. */
const IMPORT = /(?:from|import)\s*["`]\.\/([\w-]+\.js)["`]/g;
const ROUTE =
  /path:["`]([^"`]*)["`](?:(?!path:["`]).)*?load(?:Children|Component):\(\)=>import\(["`]\.\/([\w-]+\.js)["`]\)/gs;

/** Sizes of the built web app: what the first page loads, and what each route loads beside it and the shell. */
export function bundle(root = 'dist/web/browser'): Figure[] {
  if (!existsSync(join(root, 'index.html'))) return [{ name: 'web bundle', note: `nothing built in ${root}` }];
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const compressed = (file: string) => {
    const path = join(root, `${file}.br`);
    return statSync(existsSync(path) ? path : join(root, file)).size;
  };
  /** Adds a file with all that it imports at once. */
  const load = (file: string, loaded: Set<string>) => {
    if (loaded.has(file) || !existsSync(join(root, file))) return;
    loaded.add(file);
    for (const [, next = ''] of read(file).matchAll(IMPORT)) load(next, loaded);
  };
  const weight = (files: Iterable<string>) => kB([...files].reduce((sum, file) => sum + compressed(file), 0));
  const first = new Set<string>();
  for (const [, file = ''] of read('index.html').matchAll(/(?:src|href)="([^"]+\.js)"/g)) load(file, first);

  const routes: Figure[] = [];
  const follow = (file: string, path: string, loaded: ReadonlySet<string>, above: ReadonlySet<string>) => {
    for (const [, segment = '', target = ''] of read(file).matchAll(ROUTE)) {
      if (above.has(target)) continue;
      const own = new Set(loaded);
      load(target, own);
      const full = segment === '' ? path : `${path}/${segment}`;
      const before = routes.length;
      follow(target, full, own, new Set([...above, target]));
      if (routes.length === before)
        routes.push({
          name: `route ${full || '/'}`,
          value: weight([...own].filter((one) => !first.has(one))),
          unit: 'kB more',
        });
    }
  };
  for (const file of first) follow(file, '', first, first);
  return [
    { name: 'script on first load (brotli)', value: weight(first), unit: 'kB', limit: `≤ ${FIRST_LOAD_LIMIT} kB` },
    ...routes,
  ];
}
