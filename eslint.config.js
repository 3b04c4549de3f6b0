import js from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * Which libraries each project may import: the architecture as a table. `types` lists those of which it may import the
 * types alone. tools/canary.ts proves that what is not listed is refused.
 */
const allowed = {
  'libs/calendar': { libs: [] },
  'libs/extraction': { libs: ['calendar'] },
  'libs/domain': { libs: ['calendar'] },
  'libs/evaluation': { libs: ['calendar', 'domain'] },
  'libs/bulletin': { libs: ['calendar', 'domain', 'evaluation'] },
  'libs/office': { libs: [], types: ['bulletin'] },
  'libs/contracts': { libs: [], types: ['calendar', 'extraction', 'domain', 'evaluation', 'bulletin'] },
  'libs/ui': { libs: ['domain'] },
  'apps/api': { libs: ['calendar', 'extraction', 'domain', 'evaluation', 'bulletin', 'office', 'contracts'] },
  'apps/web': { libs: ['calendar', 'domain', 'contracts', 'ui'] },
};

/** Libraries that run in any engine: no Node module and, but for those named, no package. */
const pure = {
  'libs/calendar': [],
  'libs/extraction': [],
  'libs/domain': [],
  'libs/evaluation': ['big.js'],
  'libs/bulletin': ['big.js'],
  'libs/contracts': [],
};

/** The features of the API: each may import those before it. */
const river = [
  'organization',
  'accounts',
  'directives',
  'tasks',
  'indicators',
  'evaluation',
  'bulletins',
  'needs',
  'search',
  'audit',
];

const features = (upstream) => [
  {
    regex: `^(\\.\\./)+(${river.join('|')})/(?!index$)`,
    message: 'Import another feature by its index.',
  },
  {
    regex: `^(\\.\\./)+(${river.filter((noun) => !upstream.includes(noun)).join('|')})(/|$)`,
    message: `Upstream are: ${upstream.join(', ') || 'none'}.`,
  },
];

const boundaries = (root, { libs, types = [] }) => {
  const patterns = [
    {
      regex: `^#(?!(${[...libs, ...types].join('|')})$)`,
      message: `${root} may import only: ${[...libs, ...types].join(', ') || 'no library'}.`,
    },
    { regex: '\\.\\./.*(apps|libs|src)/', message: 'Import another project by its # name.' },
  ];
  if (types.length > 0)
    patterns.push({
      regex: `^#(${types.join('|')})$`,
      allowTypeImports: true,
      message: `${root} may import only types from it.`,
    });
  if (pure[root])
    patterns.push({
      regex: `^(?![.#])(?!(${pure[root].join('|')})$)`,
      message: `${root} is pure: it may import no Node module and only these packages: ${pure[root].join(', ') || 'none'}.`,
    });
  return patterns;
};

export default defineConfig(
  { ignores: ['dist', '.nx', '.angular', 'test-results', 'playwright-report', 'data', 'coverage'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  Object.entries(allowed).map(([root, row]) => ({
    files: [`${root}/**/*.ts`],
    ignores: pure[root] ? ['**/*.spec.ts'] : [],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: boundaries(root, row) }] },
  })),
  ...river.map((noun, at) => ({
    files: [`apps/api/src/features/${noun}/**/*.ts`],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: features(river.slice(0, at)) }] },
  })),
  {
    files: ['apps/api/src/platform/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '/features/', message: 'No feature here.' }] }] },
  },
);
