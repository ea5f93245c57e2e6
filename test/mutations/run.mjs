// npm run -s mutations -- [--count 100] [--seed 1] [--only <part of a path>]
//
// Plants mistakes in a copy of the core, one at a time, and runs the specs that should notice. See README.md.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf, sample } from './mutants-of.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Which specs speak for a room, the likeliest first: its own, those that use it, the worked examples of the sheets. */
const ROOMS = ['kernel', 'policies', 'tracking', 'orders', 'evidence', 'metrics', 'claims', 'packs'];
const room = (name) => `libs/domain/${name}`;
const SPECS = {
  kernel: ['kernel', 'tracking', 'metrics', 'claims'].map(room),
  policies: ['policies', 'metrics', 'claims', 'evidence'].map(room),
  tracking: ['tracking', 'evidence', 'orders'].map(room),
  orders: ['orders', 'metrics', 'evidence'].map(room),
  evidence: ['evidence', 'claims', 'packs'].map(room),
  metrics: ['metrics'].map(room),
  claims: ['claims'].map(room),
  packs: ['packs'].map(room),
};
const VECTORS = 'test/vectors';
/** A mistake that makes a spec run for ever is noticed too. */
const PATIENCE_MS = 120_000;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});

function sourcesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && path.basename(name) !== 'index.ts' && !/(-words|\bwords)\.ts$/.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}

/** A tree of our own, so that what is planted never stands in the repository. */
function copyOfTheHouse() {
  const house = mkdtempSync(path.join(tmpdir(), 'weerwoord-mutations-'));
  for (const part of ['libs', VECTORS, '.config', 'tsconfig.base.json', 'package.json', 'nx.json'])
    cpSync(path.join(ROOT, part), path.join(house, part), { recursive: true, filter: (from) => !from.includes('node_modules') });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
  return house;
}

/** Do the specs below `folder` pass? */
function passes(house, folder) {
  return new Promise((resolve) => {
    const shared = path.resolve(ROOT, process.env.WEERWOORD_SHARED ?? '../shared');
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
        '-c',
        `${folder}/jest.config.cjs`,
        '--bail',
        '--silent',
        '--reporters=default',
      ],
      { cwd: house, env: { ...process.env, WEERWOORD_SHARED: shared, CI: 'true' }, stdio: 'ignore', timeout: PATIENCE_MS },
    );
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function survives(house, mutant) {
  const file = path.join(house, mutant.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, mutant.start) + mutant.now + text.slice(mutant.end));
  try {
    const [name] = ROOMS.filter((each) => mutant.file.startsWith(`${room(each)}/`));
    for (const folder of [...SPECS[name], VECTORS]) if (!(await passes(house, folder))) return false;
    return true;
  } finally {
    writeFileSync(file, text);
  }
}

const house = copyOfTheHouse();
process.once('exit', () => rmSync(house, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

for (const folder of [...ROOMS.map(room), VECTORS]) {
  if (existsSync(path.join(house, folder)) && !(await passes(house, folder))) {
    console.error(`${folder}: its specs fail already, without any mistake planted.`);
    process.exit(2);
  }
}
const all = ROOMS.flatMap((name) =>
  sourcesOf(path.join(ROOT, room(name))).flatMap((file) => mutantsOf(path.relative(ROOT, file), readFileSync(file, 'utf8'))),
);
const chosen = sample(
  all.filter(({ file }) => file.includes(values.only)),
  Number(values.count),
  Number(values.seed),
);
console.error(`${all.length} mistakes could be planted; ${chosen.length} are, one at a time.`);
const survivors = [];
for (const [done, mutant] of chosen.entries()) {
  if (await survives(house, mutant)) {
    survivors.push(mutant);
    console.log(
      JSON.stringify({ survived: `${mutant.file}:${mutant.line}`, kind: mutant.kind, was: mutant.was.slice(0, 160), now: mutant.now.slice(0, 160) }),
    );
  }
  if ((done + 1) % 10 === 0) console.error(`${done + 1} of ${chosen.length}, ${survivors.length} survived`);
}
const killed = chosen.length - survivors.length;
console.log(
  JSON.stringify({
    planted: chosen.length,
    killed,
    survived: survivors.length,
    share: chosen.length === 0 ? null : Math.round((killed * 1000) / chosen.length) / 1000,
    seed: Number(values.seed),
  }),
);
process.exitCode = killed >= chosen.length * 0.9 ? 0 : 1;
