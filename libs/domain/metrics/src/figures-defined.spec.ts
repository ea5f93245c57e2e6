import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHANNELS } from '@weerwoord/kernel';
import { GENERIC_DEFAULTS, SHOP_DEFAULTS } from './generic/generic-defaults';
import { componentsOf, metricsOf } from './registry';

/** Ids in the table "Figures" of the README; a component is written as its last word after its whole. */
function defined(): string[] {
  const readme = readFileSync(path.join(__dirname, '../README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('## Figures'), readme.indexOf('## Arithmetic'));
  return table.split('\n').flatMap((line) => {
    const names = /^\| (`[^|]+)\|/.exec(line)?.[1]?.split(/, parts? /)[0] ?? '';
    const [first = '', ...others] = [...names.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id).filter((id) => /^\.?[a-z]+[a-z.-]*$/.test(id));
    const whole = first.replace(/\.[^.]+$/, '');
    return [first, ...others.map((id) => `${whole}${id}`)].filter((id) => id !== '');
  });
}
const measured = new Set(
  CHANNELS.flatMap((channel) => metricsOf(channel, [...GENERIC_DEFAULTS, ...SHOP_DEFAULTS])).flatMap(({ id }) => [
    id,
    ...componentsOf(id).map((component) => component.id),
  ]),
);

it('every figure the README defines is measured for some account, and every one that is measured is defined there', () => {
  expect([...new Set(defined())].sort()).toEqual([...measured].sort());
});
