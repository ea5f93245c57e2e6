import { aReading } from '../../testing/answers';
import type { Reading } from './metrics.query';
import { worstFirst } from './worst-first';

const reading = (metric: string, over: object): Reading => aReading({ metric, ...over }) as Reading;
const order = (...readings: Reading[]) => worstFirst(readings).map(({ metric }) => metric);

it('fails, close, used up most of its limit, and without a limit last', () => {
  expect(
    order(
      reading('unlimited', { status: 'unknown', limit: null, rate: 0.4 }),
      reading('little', { status: 'safe', limit: 0.04, rate: 0.01 }),
      reading('minimum', { status: 'safe', limit: 0.95, sense: 'at-least', rate: 0.97 }),
      reading('close', { status: 'watch', limit: 0.01, rate: 0.008 }),
      reading('over', { status: 'breach', limit: 0.04, rate: 0.05 }),
    ),
  ).toEqual(['over', 'close', 'minimum', 'little', 'unlimited']);
});
it('alike ones keep their order', () => {
  expect(order(reading('a', { limit: null, status: 'unknown' }), reading('b', { limit: null, status: 'unknown' }))).toEqual(['a', 'b']);
});
