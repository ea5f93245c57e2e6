import { utc } from '../testing';
import { keptPromise } from './promise';

const promised = { deliverFrom: utc('2026-10-29T23:00:00Z'), deliverBy: utc('2026-11-03T22:59:59Z') };
it.each([
  ['on the first day', '2026-10-30T12:27:00Z', promised, 'first-day'],
  ['on the last day', '2026-11-03T22:59:59Z', promised, 'within'],
  ['the day after', '2026-11-03T23:00:00Z', promised, 'late'],
  ['the day before the first', '2026-10-29T22:59:59Z', promised, 'early'],
  ['on the only day', '2026-10-30T12:27:00Z', { ...promised, deliverBy: utc('2026-10-30T22:59:59Z') }, 'within'],
  ['on a last day told as the next midnight', '2026-11-03T20:00:00Z', { ...promised, deliverBy: utc('2026-11-03T23:00:00Z') }, 'within'],
  ['the day after one told as midnight', '2026-11-03T23:00:00Z', { ...promised, deliverBy: utc('2026-11-03T23:00:00Z') }, 'late'],
  ['without a first day', '2026-10-30T12:27:00Z', { ...promised, deliverFrom: null }, 'within'],
  ['without a promise', '2026-10-30T12:27:00Z', { deliverFrom: null, deliverBy: null }, 'unknown'],
])('delivered %s', (_edge, at, promise, kept) => {
  expect(keptPromise(utc(at), promise, 'Europe/Berlin')).toBe(kept);
});
