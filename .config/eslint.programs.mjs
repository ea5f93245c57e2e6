/**
 * The same rules, on programs that were put together beforehand (apps/local/type-programs.mjs): a JSON list of tsconfig files in
 * WEERWOORD_LINT_PROGRAMS. For `npm test`, where a room linted by itself would type all rooms below it once more.
 *
 * Run by ESLint's own command: the boundary rule reads Nx's graph once there, and anew for every file elsewhere.
 */
import nxDevkit from '@nx/devkit';
import base from './eslint.config.mjs';

await nxDevkit.createProjectGraphAsync();
nxDevkit.readCachedProjectGraph(); // throws without a graph, where the boundary rule would only stay silent

const project = JSON.parse(process.env.WEERWOORD_LINT_PROGRAMS);
export default [...base, { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { projectService: false, project } } }];
