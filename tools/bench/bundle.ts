import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

/** Most that the first load may weigh, in kB of compressed script. */
const FIRST_LOAD_LIMIT = 300;

const kB = (bytes: number) => Math.round(bytes / 100) / 10;

/** Sizes of the built web app: what the first page loads, and its heaviest later parts. */
export function bundle(root = 'dist/web/browser'): Figure[] {
  if (!existsSync(join(root, 'index.html'))) return [{ name: 'web bundle', note: `nothing built in ${root}` }];
  const compressed = (file: string) => {
    const path = join(root, `${file}.br`);
    return statSync(existsSync(path) ? path : join(root, file)).size;
  };
  const first = [...readFileSync(join(root, 'index.html'), 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const later = globSync('*.js', { cwd: root })
    .filter((file) => !first.includes(file))
    .map((file) => ({ file, size: compressed(file) }))
    .sort((a, b) => b.size - a.size);
  return [
    {
      name: 'script on first load (brotli)',
      value: kB(first.reduce((sum, file) => sum + compressed(file), 0)),
      unit: 'kB',
      limit: `≤ ${FIRST_LOAD_LIMIT} kB`,
    },
    ...later.slice(0, 5).map(({ file, size }) => ({ name: `later: ${file}`, value: kB(size), unit: 'kB' })),
  ];
}
