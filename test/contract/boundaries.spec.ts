import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WALL = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';
const NAMES = 'names/say-what-it-is';

const uses = (what: string): string => `import { thing } from '${what}';\nexport const mine = thing;\n`;
type Case = readonly [claim: string, path: string, text: string, refusedBy: string | null];

const CASES: readonly Case[] = [
  // The core: in room order, nothing from npm, no outside.
  ['kernel does not know metrics', 'libs/domain/kernel/src/planted.ts', uses('@weerwoord/metrics'), WALL],
  ['policies do not know orders', 'libs/domain/policies/src/planted.ts', uses('@weerwoord/orders'), WALL],
  ['tracking does not know orders', 'libs/domain/tracking/src/planted.ts', uses('@weerwoord/orders'), WALL],
  ['orders do not know policies', 'libs/domain/orders/src/planted.ts', uses('@weerwoord/policies'), WALL],
  ['metrics do not know evidence', 'libs/domain/metrics/src/planted.ts', uses('@weerwoord/evidence'), WALL],
  ['evidence does not know metrics', 'libs/domain/evidence/src/planted.ts', uses('@weerwoord/metrics'), WALL],
  ['claims do not know packs', 'libs/domain/claims/src/planted.ts', uses('@weerwoord/packs'), WALL],
  ['packs do not know metrics', 'libs/domain/packs/src/planted.ts', uses('@weerwoord/metrics'), WALL],
  ['the core does not know ports', 'libs/domain/orders/src/planted.ts', uses('@weerwoord/ports'), WALL],
  ['the core takes nothing from npm', 'libs/domain/metrics/src/planted.ts', uses('zod'), WALL],
  ['fast-check stays out of the core itself', 'libs/domain/metrics/src/planted.ts', uses('fast-check'), WALL],
  ['the core does not touch Node', 'libs/domain/kernel/src/planted.ts', uses('node:crypto'), IMPORTS],
  ['the core has no clock', 'libs/domain/claims/src/planted.ts', 'export const now = (): Date => new Date();\n', SYNTAX],
  ['the core has no clock, by number', 'libs/domain/claims/src/planted.ts', 'export const now = (): number => Date.now();\n', SYNTAX],
  ['the core has no dice', 'libs/domain/packs/src/planted.ts', 'export const roll = (): number => Math.random();\n', SYNTAX],
  ['the core does not fetch', 'libs/domain/orders/src/planted.ts', "export const go = () => fetch('/');\n", 'no-restricted-globals'],

  // Around the core.
  ['ports do not know contracts', 'libs/ports/src/planted.ts', uses('@weerwoord/contracts'), WALL],
  ['ports take nothing from npm', 'libs/ports/src/planted.ts', uses('pg'), WALL],
  ['contracts know zod only', 'libs/contracts/src/planted.ts', uses('papaparse'), WALL],
  ['the pipeline does not know persistence', 'libs/pipeline/src/planted.ts', uses('@weerwoord/persistence'), WALL],
  ['the pipeline does not know Nest', 'libs/pipeline/src/planted.ts', uses('@nestjs/common'), WALL],
  ['the pipeline does not know Bull', 'libs/pipeline/src/planted.ts', uses('bull'), WALL],
  ['a connector does not know the pipeline', 'libs/connectors/files/src/planted.ts', uses('@weerwoord/pipeline'), WALL],
  ['one connector does not know another', 'libs/connectors/carriers/src/planted.ts', uses('@weerwoord/files'), WALL],
  ['a connector does not know TypeORM', 'libs/connectors/files/src/planted.ts', uses('typeorm'), WALL],
  ['a connector does not know another', 'libs/connectors/aliexpress/src/planted.ts', uses('@weerwoord/files'), WALL],
  ['documents do not know persistence', 'libs/documents/src/planted.ts', uses('@weerwoord/persistence'), WALL],
  ['persistence does not know Bull', 'libs/persistence/src/planted.ts', uses('bull'), WALL],
  ['persistence does not know the pipeline', 'libs/persistence/src/planted.ts', uses('@weerwoord/pipeline'), WALL],
  ['worlds enter by the front door', 'libs/worlds/src/planted.ts', uses('@weerwoord/persistence'), WALL],
  ['ui does not fetch through Query', 'libs/ui/src/planted.tsx', uses('@tanstack/react-query'), WALL],

  // What starts.
  ['api does not know persistence', 'apps/api/src/planted.ts', uses('@weerwoord/persistence'), WALL],
  ['api does not know TypeORM', 'apps/api/src/planted.ts', uses('typeorm'), WALL],
  ['api makes no world up', 'apps/api/src/planted.ts', uses('@weerwoord/worlds'), WALL],
  ['worker makes no world up', 'apps/worker/src/planted.ts', uses('@weerwoord/worlds'), WALL],
  ['worker does not know connectors', 'apps/worker/src/planted.ts', uses('@weerwoord/files'), WALL],
  ['web does not know wiring', 'apps/web/src/planted.ts', uses('@weerwoord/wiring'), WALL],
  ['web does not know Nest', 'apps/web/src/planted.ts', uses('@nestjs/common'), WALL],
  ['web does not touch Node', 'apps/web/src/planted.ts', uses('node:fs'), IMPORTS],

  // Everywhere.
  ['no way round by a relative path', 'libs/pipeline/src/planted.ts', uses('../../persistence/src/index'), WALL],
  ['test data stays out of the product', 'libs/pipeline/src/planted.ts', uses('@weerwoord/orders/testing'), IMPORTS],
  ['relative imports without extension', 'libs/ports/src/planted.ts', uses('./clock.js'), IMPORTS],
  ['exports are listed by name', 'libs/ports/src/planted.ts', "export * from './clock';\n", SYNTAX],
  ['no default export', 'libs/ports/src/planted.ts', 'export default 1;\n', SYNTAX],
  ['no any', 'libs/ports/src/planted.ts', 'export const x = (y: any): unknown => y;\n', '@typescript-eslint/no-explicit-any'],
  ['no silenced compiler', 'libs/ports/src/planted.ts', '// @ts-ignore\nexport const x = 1;\n', '@typescript-eslint/ban-ts-comment'],
  ['no file called utils', 'libs/ports/src/utils.ts', 'export const x = 1;\n', NAMES],
  ['no folder called shared', 'apps/web/src/shared/x.ts', 'export const x = 1;\n', NAMES],
  ['no file called date-helpers', 'apps/local/date-helpers.mjs', 'export const x = 1;\n', NAMES],

  // And what must go through, so that the walls are not simply shut.
  ['metrics know policies', 'libs/domain/metrics/src/planted.ts', uses('@weerwoord/policies'), null],
  ['packs know claims', 'libs/domain/packs/src/planted.ts', uses('@weerwoord/claims'), null],
  ['a spec of the core uses fast-check', 'libs/domain/metrics/src/planted.spec.ts', uses('fast-check'), null],
  ['a spec of the core uses builders', 'libs/domain/metrics/src/planted.spec.ts', uses('@weerwoord/orders/testing'), null],
  ['a connector knows the core', 'libs/connectors/carriers/src/planted.ts', uses('@weerwoord/tracking'), null],
  ['contracts know zod', 'libs/contracts/src/planted.ts', uses('zod'), null],
  ['wiring knows persistence', 'libs/wiring/src/planted.ts', uses('@weerwoord/persistence'), null],
  ['persistence knows pg', 'libs/persistence/src/planted.ts', uses('pg'), null],
  [
    'api knows Nest and wiring',
    'apps/api/src/planted.ts',
    uses('@nestjs/common') + uses('@weerwoord/wiring').replace('thing }', 'thing as two }').replace('mine = thing', 'yours = two'),
    null,
  ],
  ['cli makes a world up for the demo', 'apps/cli/src/planted.ts', uses('@weerwoord/worlds'), null],
  ['web knows the core', 'apps/web/src/planted.ts', uses('@weerwoord/claims'), null],
];

// Screen groups are read from the folder, by the rule as well as here: each is tried against its neighbour.
const folder = join(root, 'apps/web/src/features');
const features = existsSync(folder) ? readdirSync(folder) : [];
const WALLS: readonly Case[] =
  features.length < 2
    ? []
    : features.map((feature, at) => {
        const other = features[(at + 1) % features.length] ?? '';
        return [`${feature} does not know ${other}`, `apps/web/src/features/${feature}/planted.tsx`, uses(`../${other}/planted`), IMPORTS];
      });
const ALL = [...CASES, ...WALLS];

let refusals: string[][] = [];

beforeAll(() => {
  const run = spawnSync(process.execPath, [join(root, '.config/boundaries.check.mjs')], {
    cwd: root,
    input: JSON.stringify(ALL.map(([, path, text]) => ({ path, text }))),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  refusals = JSON.parse(run.stdout) as string[][];
}, 120_000);

it.each(ALL.map((row, at) => [row[0], at] as const))('%s', (_claim, at) => {
  const [, , , refusedBy] = ALL[at] as Case;
  if (refusedBy === null) expect(refusals[at]).toEqual([]);
  else expect(refusals[at]).toContain(refusedBy);
});
