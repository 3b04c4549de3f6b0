import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtRoutes } from '../built-routes.ts';
import type { Figure } from './figure.ts';

/** Most that the first load may weigh, in kB of compressed script. */
const FIRST_LOAD_LIMIT = 250;

const kB = (bytes: number) => Math.round(bytes / 100) / 10;

/** Sizes of the built web app: what the first page loads, and what each route loads beside it and the shell. */
export function bundle(root = 'dist/web/browser'): Figure[] {
  if (!existsSync(join(root, 'index.html'))) return [{ name: 'web bundle', note: `nothing built in ${root}` }];
  const compressed = (file: string) => {
    const path = join(root, `${file}.br`);
    return statSync(existsSync(path) ? path : join(root, file)).size;
  };
  const weight = (files: Iterable<string>) => kB([...files].reduce((sum, file) => sum + compressed(file), 0));
  const { first, routes } = builtRoutes(root);
  return [
    { name: 'script on first load (brotli)', value: weight(first), unit: 'kB', limit: `≤ ${FIRST_LOAD_LIMIT} kB` },
    ...routes.map(({ path, files }) => ({
      name: `route ${path || '/'}`,
      value: weight([...files].filter((one) => !first.has(one))),
      unit: 'kB more',
    })),
  ];
}
