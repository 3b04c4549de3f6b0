import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preloads } from './preload';

const built = () => {
  const root = mkdtempSync(join(tmpdir(), 'duban-web-'));
  const page = (path: string, ...files: string[]) => ({ path, files });
  writeFileSync(
    join(root, 'preload.json'),
    JSON.stringify([
      page('sign-in', 'sign.js'),
      page('', 'home.js'),
      page('tasks', 'zorro.css', 'list.js'),
      page('tasks/new', 'new.js'),
      page('tasks/:id', 'task.js'),
    ]),
  );
  return root;
};

describe('what a page is going to need', () => {
  it.each([
    ['/tasks', true, 'list.js'],
    ['/tasks?queue=sign', true, 'list.js'],
    ['/tasks/new', true, 'new.js'],
    ['/tasks/0198', true, 'task.js'],
    ['/', true, 'home.js'],
    ['/tasks', false, 'sign.js'],
  ])('names the script of %s (signed in: %s)', (url, signedIn, script) => {
    const tags = preloads(built())(url, signedIn);
    expect([...tags.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, file]) => file)).toEqual([script]);
    expect(tags).toContain('href="/api/v1/session"');
  });

  it('names the style sheet as one', () => {
    expect(preloads(built())('/tasks', true)).toContain('<link rel="preload" as="style" href="zorro.css">');
  });

  it('does without a list, and for addresses that no list has', () => {
    expect(preloads(tmpdir())('/tasks', true)).not.toContain('modulepreload');
    expect(preloads(built())('/tasks/1/2', true)).not.toContain('modulepreload');
  });
});
