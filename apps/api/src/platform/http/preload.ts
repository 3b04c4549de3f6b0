import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Files that a page of the web app needs beside those of every page; `:name` in the path stands for one segment. */
interface PageFiles {
  path: string;
  files: string[];
}

const link = (file: string) =>
  file.endsWith('.css')
    ? `<link rel="preload" as="style" href="${file}">`
    : `<link rel="modulepreload" href="${file}">`;

const pattern = (path: string) => new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}/?$`);

/**
 * The list that the build has left (tools/preload.ts), as tags for the document; without it pages come
 * all the same, only later.
 * @param root folder of the built web app
 * @returns for an address (a query may follow) the tags of its files and of the question who is signed in
 */
export function preloads(root: string): (url: string, signedIn: boolean) => string {
  const list = resolve(root, 'preload.json');
  const pages = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as PageFiles[]) : [];
  const known = pages.map(({ path, files }) => ({ path: pattern(path), tags: files.map(link).join('') }));
  return (url, signedIn) => {
    // Who is not signed in is led there from everywhere.
    const [address = ''] = signedIn ? url.split('?') : ['/sign-in'];
    const tags = known.find(({ path }) => path.test(address))?.tags ?? '';
    return `<link rel="preload" as="fetch" crossorigin href="/api/v1/session">${tags}`;
  };
}
