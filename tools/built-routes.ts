/** Reads in the built web app which files each address needs: for the bench of sizes and for loading them early. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page's address with `:name` for what varies, and the scripts that it loads before it can be shown. */
export interface BuiltRoute {
  path: string;
  files: Set<string>;
}

/** What a file imports at once, and the routes that it opens with the file of each. */
const IMPORT = /(?:from|import)\s*["`]\.\/([\w-]+\.js)["`]/g;
const ROUTE =
  /path:["`]([^"`]*)["`](?:(?!path:["`]).)*?load(?:Children|Component):\(\)=>import\(["`]\.\/([\w-]+\.js)["`]\)/gs;

/**
 * @param root folder of the built index.html
 * @returns `first`: what every page loads; `routes`: each page in the router's order with all of its files, `first` too
 */
export function builtRoutes(root: string): { first: Set<string>; routes: BuiltRoute[] } {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  /** Adds a file with all that it imports at once. */
  const load = (file: string, loaded: Set<string>) => {
    if (loaded.has(file) || !existsSync(join(root, file))) return;
    loaded.add(file);
    for (const [, next = ''] of read(file).matchAll(IMPORT)) load(next, loaded);
  };
  const first = new Set<string>();
  for (const [, file = ''] of read('index.html').matchAll(/(?:src|href)="([^"]+\.js)"/g)) load(file, first);

  const routes: BuiltRoute[] = [];
  const follow = (file: string, path: string, loaded: ReadonlySet<string>, above: ReadonlySet<string>) => {
    for (const [, segment = '', target = ''] of read(file).matchAll(ROUTE)) {
      if (above.has(target)) continue;
      const files = new Set(loaded);
      load(target, files);
      const full = [path, segment].filter((part) => part !== '').join('/');
      const before = routes.length;
      follow(target, full, files, new Set([...above, target]));
      if (routes.length === before) routes.push({ path: full, files });
    }
  };
  for (const file of first) follow(file, '', first, first);
  return { first, routes };
}
