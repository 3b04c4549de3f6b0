import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const libraries = readdirSync('libs').filter((name) => name !== 'ui');

/** One test project for each library, one for the tools (what holds for all sheets of style and icons) and one for the API; the web app's tests run through Angular's builder. */
export default defineConfig({
  test: {
    projects: [
      ...libraries.map((name) => ({
        extends: true as const,
        test: { name, root: `libs/${name}`, include: ['src/**/*.spec.ts'] },
      })),
      { extends: true as const, test: { name: 'tools', root: 'tools', include: ['*.spec.ts'] } },
      {
        extends: true as const,
        test: {
          name: 'api',
          root: 'apps/api',
          include: ['src/**/*.spec.ts'],
          globalSetup: ['src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
