/**
 * Lints texts as if they stood at given paths, with the real configuration, and says which rules refused them.
 *
 * stdin:  [{ path, text }]
 * stdout: [[ruleId, …], …] in the same order
 *
 * The rules that need types are left out: the paths need not exist. Used by test/contract/boundaries.spec.ts, which cannot load
 * the configuration itself (it is an ES module, the spec is not).
 */
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import nxDevkit from '@nx/devkit';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('..', import.meta.url));
process.chdir(cwd);
await nxDevkit.createProjectGraphAsync(); // the boundary rule reads it and stays silent without it

const { languageOptions, rules } = tseslint.configs.disableTypeChecked;
const eslint = new ESLint({
  cwd,
  overrideConfigFile: '.config/eslint.config.mjs',
  overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { ...languageOptions, parserOptions: { projectService: false } }, rules }],
});

const refusals = [];
for (const { path, text } of JSON.parse(await readAll(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  if (!result) throw new Error(`${path} is not linted at all`);
  refusals.push(result.messages.map((message) => message.ruleId ?? message.message));
}
console.log(JSON.stringify(refusals));
