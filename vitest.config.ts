import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** One test project for each library and one for the API; the web app's tests run through Angular's builder. */
const roots = [
  ...readdirSync('libs')
    .filter((name) => name !== 'ui')
    .map((name) => `libs/${name}`),
  'apps/api',
];

export default defineConfig({
  test: {
    projects: roots.map((root) => ({
      extends: true,
      test: { name: root.slice(root.indexOf('/') + 1), root, include: ['src/**/*.spec.ts'] },
    })),
  },
});
