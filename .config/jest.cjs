/**
 * Three ways to run a room's specs. A room's jest.config.cjs names one of them:
 *   plain    core, ports, contracts and what else needs no package that is published as ES modules only
 *   esm      rooms that do (Nest 12, file-type); run with `node --experimental-vm-modules`, where `__dirname` and `jest` are no globals
 *   browser  React parts and screens, in jsdom
 */
const { join } = require('node:path');
const { jestAliases, root } = require('./aliases.cjs');

const swc = (type) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
      },
      target: 'es2022',
    },
    module: { type },
    sourceMaps: 'inline',
  },
];

/** `./page.html?raw` is the text of page.html. */
const RAW_NAMES = { '^(.+\\.html)\\?raw$': '$1' };
const RAW = { '\\.html$': join(__dirname, 'jest.raw-text.cjs') };

/** Property tests draw the same cases in every run. */
const SAME_CASES = { '^fast-check$': join(__dirname, 'jest.fast-check.cjs') };

const common = (displayName) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: [join(root, 'dist'), join(root, '.nx'), join(root, '.weerwoord')],
  moduleNameMapper: { ...RAW_NAMES, ...SAME_CASES, ...jestAliases },
  passWithNoTests: true,
  maxWorkers: '50%',
  reporters: ['default', join(__dirname, 'jest-report.cjs')],
});

const commonJs = (displayName) => ({
  ...common(displayName),
  transform: { ...RAW, '^.+\\.[cm]?[jt]sx?$': swc('commonjs') },
});

module.exports = {
  plain: commonJs,
  esm: (displayName) => ({
    ...common(displayName),
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { ...RAW, '^.+\\.tsx?$': swc('es6') },
  }),
  browser: (displayName) => ({
    ...commonJs(displayName),
    testEnvironment: join(__dirname, 'jest.browser-environment.cjs'),
    setupFilesAfterEnv: [join(__dirname, 'jest.browser-setup.cjs')],
    moduleNameMapper: {
      '\\.module\\.css$': join(__dirname, 'jest.css-module.cjs'),
      '\\.(css|svg|png|woff2)(\\?.*)?$': join(__dirname, 'jest.asset.cjs'),
      ...jestAliases,
    },
  }),
};
