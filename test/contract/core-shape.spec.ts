import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICIES, stalePolicies } from '@weerwoord/policies';

const CORE = fileURLToPath(new URL('../../libs/domain', import.meta.url));

/** Lines of every file of the core that is no spec, longest first. */
const lengths = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => ({ name, lines: readFileSync(join(CORE, name), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => b.lines - a.lines);

it('nine of ten files of the core have at most 150 lines', () => {
  const tooLong = lengths.filter(({ lines }) => lines > 150);
  expect(tooLong.length).toBeLessThanOrEqual(Math.floor(lengths.length / 10));
});

it('none of them has more than 250: it would be two things', () => {
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
});

describe('what the marketplaces publish', () => {
  it('has its source, the day it was read and how sure we are, row by row', () => {
    const incomplete = POLICIES.filter(
      ({ source, readOn, confidence, unit }) =>
        source.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(readOn) || confidence === undefined || unit === '',
    );
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('has no two rows for one rule, place and day', () => {
    const keys = POLICIES.map(({ id, channel, site, validFrom }) => [id, channel, site, validFrom].join(' '));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('is listed for reading again once it was read more than six months ago', () => {
    const newest = POLICIES.reduce((latest, { readOn }) => (readOn > latest ? readOn : latest), '');
    expect(stalePolicies(POLICIES, newest).map(({ id }) => id)).toEqual([]);
    const [year = 0] = newest.split('-').map(Number);
    expect(stalePolicies(POLICIES, `${year + 1}${newest.slice(4)}`)).toHaveLength(POLICIES.length);
  });
});
