/**
 * Writes preload.json into a built web app: for each page's address the files that the browser finds out about only one
 * after the other, each by running the one before. The server names them in the document, so that they come at once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtRoutes } from './built-routes.ts';

/** NG-ZORRO's sheet, loaded by the script that names it; see apps/web/src/app/ui.styles.ts. */
const SHEET = 'zorro.css';

const [root = 'dist/web/browser'] = process.argv.slice(2);
const { first, routes } = builtRoutes(root);
/** The house around the pages is the route that has no path of its own; signing in does without. */
const shell = routes.find(({ path }) => path === '')?.files ?? [];

// What is found nowhere needs no haste.
const preload = routes
  .filter(({ path }) => path !== '**')
  .map(({ path, files }) => {
    const all = new Set([...(path === 'sign-in' ? [] : shell), ...files]);
    const late = [...all].filter((file) => !first.has(file));
    const styled = late.some((file) => readFileSync(join(root, file), 'utf8').includes(SHEET));
    return { path, files: styled ? [SHEET, ...late] : late };
  });
writeFileSync(join(root, 'preload.json'), JSON.stringify(preload));
