import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import names from './eslint.names.mjs';
import { boundaries, boundariesOfSpecs } from './eslint.rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TS = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];
const TESTING = { group: ['@weerwoord/*/testing'], message: 'Only specs and other `testing` entries build test data.' };
const BARE = { regex: '^\\.\\.?/.*\\.[cm]?[jt]sx?$', message: 'Relative imports stand without their extension.' };
const NODE = { group: ['node:*'], message: 'This room runs without Node.' };

const NAMED_ONLY = [
  { selector: 'ExportAllDeclaration', message: 'List what others may use by name.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];
const passIn = (selector, what) => ({ selector, message: `Pass ${what} in.` });
const NO_CLOCK_NO_DICE = [
  passIn("NewExpression[callee.name='Date'][arguments.length=0]", 'the moment'),
  passIn("MemberExpression[object.name='Date'][property.name='now']", 'the moment'),
  passIn("MemberExpression[object.name='Math'][property.name='random']", 'the choice'),
];

// Features of the web app do not import each other; the list is read from the folder, so none is forgotten.
const featuresFolder = `${root}apps/web/src/features`;
const features = existsSync(featuresFolder) ? readdirSync(featuresFolder) : [];
const featureWalls = features.map((feature) => ({
  files: [`apps/web/src/features/${feature}/**/*.{ts,tsx}`],
  ignores: SPECS,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          TESTING,
          BARE,
          NODE,
          ...features
            .filter((other) => other !== feature)
            .map((other) => ({ regex: `^\\.\\.?/(?!(\\.\\./)*app/)(.*/)?${other}(/|$)`, message: 'Features do not know each other.' })),
        ],
      },
    ],
  },
}));

export default [
  { ignores: ['**/dist', '**/node_modules', '**/.nx', 'test/fixtures'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,tsx,mjs,cjs}'], plugins: { names }, rules: { 'names/say-what-it-is': 'error' } },

  // Plain scripts: what starts before anything is installed, and the presets.
  { ...js.configs.recommended, files: ['**/*.{mjs,cjs}'] },
  {
    files: ['**/*.{mjs,cjs}'],
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module', globals: globals.node } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['.config/jest.browser-*.cjs'], languageOptions: { globals: globals.browser } },

  // TypeScript everywhere.
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: TS })),
  {
    files: TS,
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  { files: SPECS, rules: { '@nx/enforce-module-boundaries': boundariesOfSpecs } },
  { files: ['libs/**/testing/**/*.ts', 'libs/**/testing/**/*.tsx'], rules: { '@nx/enforce-module-boundaries': boundariesOfSpecs } },
  { files: ['apps/cli/src/**/*.ts', 'test/{bench,olist,e2e}/**/*.ts'], rules: { 'no-console': 'off' } },

  // Rooms show what they choose to show, and test data stays in tests.
  { files: ['libs/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...NAMED_ONLY] } },
  {
    files: ['libs/**/src/**/*.{ts,tsx}', 'apps/**/src/**/*.{ts,tsx}'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': ['error', { patterns: [TESTING, BARE] }] },
  },
  {
    files: ['libs/contracts/src/**/*.ts', 'libs/ui/src/**/*.{ts,tsx}', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': ['error', { patterns: [TESTING, BARE, NODE] }] },
  },

  // The core is pure: no clock, no dice, no outside.
  {
    files: ['libs/domain/**/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console', 'crypto', 'Buffer'],
      'no-restricted-imports': ['error', { patterns: [TESTING, BARE, NODE] }],
      'no-restricted-syntax': ['error', ...NAMED_ONLY, ...NO_CLOCK_NO_DICE],
    },
  },

  // Screens.
  { ...jsxA11y.flatConfigs.recommended, files: ['libs/ui/**/*.tsx', 'apps/web/**/*.tsx'] },
  { ...reactHooks.configs.flat.recommended, files: ['libs/ui/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'] },
  ...featureWalls,
];
