import { anAccount, aReading } from '../../testing/answers';
import type { Account, Reading } from './today.query';
import { usedUp, worstReading } from './worst-reading';

const reading = (over: object) => aReading(over) as Reading;
const account = (name: string, ...readings: Reading[]) => ({ ...anAccount({ name }), readings }) as Account;

it.each([
  ['half of a limit', { rate: 0.005, limit: 0.01 }, 0.5],
  ['at the limit', { rate: 0.01, limit: 0.01 }, 1],
  ['a minimum is used up from above', { rate: 0.975, limit: 0.95, sense: 'at-least' }, 0.5],
  ['no limit', { limit: null }, 0],
  ['nothing counted', { rate: null }, 0],
])('%s', (_edge, over, share) => {
  expect(usedUp(reading(over))).toBeCloseTo(share);
});

test('standing goes before share: a breach of a wide limit before a watch', () => {
  const breach = reading({ metric: 'amazon.lsr', rate: 0.041, limit: 0.04, status: 'breach' });
  const watch = reading({ rate: 0.0099, status: 'watch' });
  expect(worstReading([account('a', watch), account('b', breach)])?.account.name).toBe('b');
});
test('of two alike the one that has used up more', () => {
  expect(
    worstReading([account('a', reading({ rate: 0.002, status: 'safe' })), account('b', reading({ rate: 0.003, status: 'safe' }))])?.account.name,
  ).toBe('b');
});
test('nothing counted anywhere has no worst', () => {
  expect(worstReading([account('a', reading({ rate: null, status: 'unknown' }))])).toBeNull();
});
