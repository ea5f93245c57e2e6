/**
 * Lints some rooms in one process, with the one configuration, on programs that were put together beforehand.
 *
 *   node lint-share.mjs '{"folders":["libs/ui"],"programs":["…/tsconfig.json"]}'
 *
 * `nx run <room>:lint` starts ESLint and types the rooms below anew for every room; here both happen once.
 */
import nxDevkit from '@nx/devkit';
import { ESLint } from 'eslint';
import { root } from './places.mjs';

const { folders, programs } = JSON.parse(process.argv[2]);
process.chdir(root);
await nxDevkit.createProjectGraphAsync(); // the boundary rule reads it and stays silent without it

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: '.config/eslint.config.mjs',
  overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { projectService: false, project: programs } } }],
});
const results = await eslint.lintFiles(folders);
const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(await formatter.format(results));
process.exit(results.some(({ errorCount, fatalErrorCount }) => errorCount + fatalErrorCount > 0) ? 1 : 0);
