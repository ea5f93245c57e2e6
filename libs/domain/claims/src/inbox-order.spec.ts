import * as fc from 'fast-check';
import { utc } from '../testing';
import { inboxOrder } from './inbox-order';

const NOW = utc('2026-05-20T12:00:00Z');
const items = fc.uniqueArray(
  fc.record({ id: fc.integer(), due: fc.option(fc.integer({ min: -3, max: 3 }).map((hours) => new Date(NOW.getTime() + hours * 3_600_000))) }),
  { selector: ({ id }) => id },
);

it.each([
  ['due exactly now is overdue', NOW, 'overdue'],
  ['a second later it is open', new Date(NOW.getTime() + 1000), 'open'],
  ['no clock stands apart', null, 'noClock'],
] as const)('%s', (_edge, due, side) => {
  expect(inboxOrder([{ due }], NOW)[side]).toEqual([{ due }]);
});
it('what is due at the same instant stays as it came', () => {
  const same = ['b', 'a', 'c'].map((id) => ({ id, due: NOW }));
  expect(inboxOrder(same, NOW).overdue).toEqual(same);
});
it('loses nothing, doubles nothing, and puts the earliest first', () => {
  fc.assert(
    fc.property(items, (given) => {
      const { overdue, open, noClock } = inboxOrder(given, NOW);
      expect([...overdue, ...open, ...noClock].map(({ id }) => id).sort((a, b) => a - b)).toEqual(given.map(({ id }) => id).sort((a, b) => a - b));
      const times = [...overdue, ...open].map(({ due }) => due?.getTime() ?? Number.NaN);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const { due } of overdue) expect(due && due <= NOW).toBe(true);
      for (const { due } of open) expect(due && due > NOW).toBe(true);
    }),
  );
});
