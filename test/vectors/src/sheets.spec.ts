import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ADAPTERS, SHEETS } from './adapters';
import { runVector } from './run-vector';
import { readVectors, ruleOf } from './vector';

/** The reference sheets lie beside the repository unless WEERWOORD_SHARED says otherwise. Jest runs from its root. */
const FOLDER = join(resolve(process.cwd(), process.env['WEERWOORD_SHARED'] ?? '../shared'), 'domain');
/** Vectors a sheet holds: fewer would mean that our reader lost some. */
const HELD = { amazon: 20, ebay: 25, aliexpress: 24, webshop: 58, tracking: 43 };

it('no two sheets use one name for two rules', () => {
  const names = Object.values(SHEETS).flatMap((rules) => Object.keys(rules));
  expect(names.length).toBe(new Set(names).size);
});

describe.each(Object.entries(HELD))('%s', (sheet, held) => {
  const file = join(FOLDER, `${sheet}.md`);
  if (!existsSync(file)) {
    it.skip(`needs WEERWOORD_SHARED: domain/${sheet}.md is not there`, () => undefined);
    return;
  }
  const { vectors, problems } = readVectors(file, readFileSync(file, 'utf8'));
  it('has all its vectors', () => {
    expect(problems).toEqual([]);
    expect(vectors.length).toBeGreaterThanOrEqual(held);
  });
  it.each(vectors.map((vector): [string, string, typeof vector] => [vector.id, ruleOf(vector) ?? '?', vector]))('%s %s', (_id, _rule, vector) => {
    const { pass, why, got } = runVector(vector, ADAPTERS);
    expect({ pass, why: pass ? '' : why, got: pass ? '' : got }).toEqual({ pass: true, why: '', got: '' });
  });
});
