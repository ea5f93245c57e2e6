import { clockReading } from './clock-reading';

const utc = (iso: string) => new Date(iso);
const claim = { openedAt: utc('2026-11-18T11:24:00Z'), safeAt: utc('2026-11-20T11:24:00Z'), hardAt: utc('2026-11-21T11:24:00Z') };

it.each([
  ['more than 24 h before the safe deadline', '2026-11-19T11:23:59Z', 'safe'],
  ['exactly 24 h', '2026-11-19T11:24:00Z', 'safe'],
  ['one second under 24 h', '2026-11-19T11:24:01Z', 'watch'],
  ['exactly 8 h', '2026-11-20T03:24:00Z', 'watch'],
  ['one second under 8 h', '2026-11-20T03:24:01Z', 'breach'],
  ['one second before the safe deadline', '2026-11-20T11:23:59Z', 'breach'],
  ['the safe deadline itself', '2026-11-20T11:24:00Z', 'past-safe'],
  ['one second before the hard deadline', '2026-11-21T11:23:59Z', 'past-safe'],
  ['the hard deadline itself', '2026-11-21T11:24:00Z', 'missed'],
])('%s', (_edge, now, state) => {
  expect(clockReading(claim, utc(now)).state).toBe(state);
});

test('past the safe deadline the time left runs to the hard one', () => {
  expect(clockReading(claim, utc('2026-11-20T12:24:00Z')).left).toEqual({ late: false, days: 0, hours: 23, minutes: 0 });
});

test('the bar runs from the opening to the hard deadline', () => {
  const { nowShare, safeShare } = clockReading(claim, utc('2026-11-19T23:24:00Z'));
  expect(nowShare).toBeCloseTo(0.5, 5);
  expect(safeShare).toBeCloseTo(2 / 3, 5);
});

test('one known deadline is both', () => {
  expect(clockReading({ ...claim, safeAt: null }, utc('2026-11-21T11:25:00Z')).state).toBe('missed');
});

test('without an opening moment the bar still has a scale', () => {
  const { nowShare, safeShare } = clockReading({ ...claim, openedAt: null }, utc('2026-11-20T08:12:00Z'));
  expect(nowShare).toBeGreaterThan(0);
  expect(nowShare).toBeLessThan(safeShare);
});

it.each([
  ['someone else decides', { ...claim, clock: 'nobody' as const }, 'none'],
  ['no data', { ...claim, clock: 'unknown' as const }, 'unknown'],
  ['no deadline at all', { openedAt: claim.openedAt, safeAt: null, hardAt: null }, 'unknown'],
])('no clock: %s', (_edge, facts, state) => {
  const reading = clockReading(facts, utc('2026-11-20T08:12:00Z'));
  expect(reading.state).toBe(state);
  expect(reading.left).toBeNull();
});
