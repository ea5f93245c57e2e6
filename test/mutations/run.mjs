// npm run -s mutations -- [--count 100] [--seed 1] [--only <part of a path>] [--own] [--any]
//
// Plants mistakes in a copy of the core and asks, one at a time, whether the specs notice. See README.md.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiler } from './compiler.mjs';
import { drawn, mutantsOf, sample } from './mutants-of.mjs';
import { planted } from './planted.mjs';
import { specRunner } from './spec-runner.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Which specs speak for a room: its own, those of rooms that use it, the worked examples of the sheets. */
const ROOMS = ['kernel', 'policies', 'tracking', 'orders', 'evidence', 'metrics', 'claims', 'packs'];
const SPECS = {
  kernel: ['kernel', 'tracking', 'metrics', 'claims'],
  policies: ['policies', 'metrics', 'claims', 'evidence'],
  tracking: ['tracking', 'evidence', 'orders'],
  orders: ['orders', 'metrics', 'evidence'],
  evidence: ['evidence', 'claims', 'packs'],
  metrics: ['metrics'],
  claims: ['claims'],
  packs: ['packs'],
};
const VECTORS = 'test/vectors';
/** How long a spec takes that nobody has run yet. */
const UNKNOWN_MS = 15_000;
const room = (name) => `libs/domain/${name}`;
const speakFor = (home) => (values.own ? [room(home)] : [...SPECS[home].map(room), VECTORS]);
const roomOf = (file) => ROOMS.find((name) => file.startsWith(`${room(name)}/`));

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    own: { type: 'boolean', default: false },
    any: { type: 'boolean', default: false },
  },
});

const filesBelow = (folder, fits) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(fits)
    .map((name) => path.join(folder, name))
    .sort();
const isSpec = (name) => name.endsWith('.spec.ts');
/** Lists of words are left alone: a wrong word is no wrong rule; and what builds examples for specs is none. */
const isRule = (name) =>
  name.startsWith('src') && name.endsWith('.ts') && !isSpec(name) && path.basename(name) !== 'index.ts' && !/(-words|\bwords)\.ts$/.test(name);

/** A tree of our own, with every chosen mistake in it behind its switch, so that nothing planted ever stands in the repository. */
function copyOfTheHouse(mistakes) {
  const house = mkdtempSync(path.join(tmpdir(), 'weerwoord-mutations-'));
  for (const part of ['libs', VECTORS, '.config', 'tsconfig.base.json', 'package.json', 'nx.json'])
    cpSync(path.join(ROOT, part), path.join(house, part), { recursive: true, filter: (from) => !from.includes('node_modules') });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
  for (const [file, ofFile] of groupedByFile(mistakes)) {
    const text = readFileSync(path.join(house, file), 'utf8');
    writeFileSync(path.join(house, file), planted(text, ofFile));
  }
  return house;
}

function groupedByFile(mistakes) {
  const groups = new Map();
  for (const mistake of mistakes) groups.set(mistake.file, [...(groups.get(mistake.file) ?? []), mistake]);
  return groups;
}

/** Runs every spec once without any mistake: which of its tests pass which places, and how long does it take? */
async function survey(runner, folders) {
  const specs = [];
  for (const folder of folders) {
    for (const file of filesBelow(folder, isSpec)) {
      const seen = await runner.run({ folder, file, mistake: -1, only: null, usualMs: UNKNOWN_MS });
      if (seen === 'never-ended' || !seen.ok) {
        console.error(`${file}: fails already, without any mistake.\n${seen.why ?? ''}`);
        process.exit(2);
      }
      specs.push({ folder, file, ms: seen.ms, outside: new Set(seen.outside), tests: seen.tests.map((passed) => new Set(passed)) });
    }
    console.error(`${folder}: read`);
  }
  return specs;
}

/** The specs that come near a mistake, the likeliest to notice and the quickest first, each with the tests that matter (null: all). */
function witnessesOf(mistake, specs) {
  const home = roomOf(mistake.file);
  return specs
    .filter(({ folder }) => speakFor(home).includes(folder))
    .map((spec) => {
      const tests = spec.tests.flatMap((passed, index) => (passed.has(mistake.id) ? [index] : []));
      const only = spec.outside.has(mistake.id) ? null : tests;
      const isBeside = path.dirname(spec.file) === path.dirname(mistake.file);
      const distance = (isBeside ? 0 : 4) + (spec.folder === room(home) ? 0 : 2) + (only === null ? 1 : 0);
      return { ...spec, only, distance };
    })
    .filter(({ only }) => only === null || only.length > 0)
    .sort((a, b) => a.distance - b.distance || a.ms - b.ms);
}

async function isNoticed(runner, mistake, specs) {
  for (const { folder, file, only, ms } of witnessesOf(mistake, specs)) {
    const answer = await runner.run({ folder, file, mistake: mistake.id, only, usualMs: ms });
    if (answer === 'never-ended' || !answer.ok) return true;
  }
  return false;
}

const texts = new Map(ROOMS.flatMap((name) => filesBelow(room(name), isRule)).map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
const all = [...texts].flatMap(([file, text]) => mutantsOf(file, text));
const among = all.filter(({ file }) => file.includes(values.only));
/** The first that the compiler lets pass. */
function compiling(count) {
  const { refuses } = compiler(ROOT, [...texts.keys()]);
  const found = [];
  for (const mistake of drawn(among, Number(values.seed))) {
    if (found.length === count) break;
    if (!refuses(mistake, texts.get(mistake.file))) found.push(mistake);
  }
  return found;
}
const chosen = sample(values.any ? among : compiling(Number(values.count)), Number(values.count), Number(values.seed)).map((mistake, id) => ({
  ...mistake,
  id,
}));
console.error(`${all.length} mistakes could be planted; ${chosen.length} are, one at a time.`);

const house = copyOfTheHouse(chosen);
const runner = specRunner(house, path.resolve(ROOT, process.env.WEERWOORD_SHARED ?? '../shared'));
process.once('exit', () => {
  runner.end();
  rmSync(house, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const specs = await survey(runner, [...new Set(chosen.flatMap(({ file }) => speakFor(roomOf(file))))]);
const survivors = [];
for (const [done, mistake] of chosen.entries()) {
  if (!(await isNoticed(runner, mistake, specs))) {
    survivors.push(mistake);
    const isMet = witnessesOf(mistake, specs).length > 0;
    const [was, now] = [mistake.was, mistake.now].map((text) => text.slice(0, 160));
    console.log(JSON.stringify({ survived: `${mistake.file}:${mistake.line}`, kind: mistake.kind, was, now, isMet }));
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
process.exit(killed >= chosen.length * 0.9 ? 0 : 1);
