import { timeLeft, timeLeftText } from './time-left';

const utc = (iso: string) => new Date(iso);
const EN = { day: 'd', hour: 'h', minute: 'm' };
const NL = { day: 'd', hour: 'u', minute: 'm' };
const deadline = utc('2026-11-20T11:24:00Z');
const read = (now: string, units = EN) => timeLeftText(timeLeft(deadline, utc(now)), units);

it.each([
  ['a whole number of minutes stays', '2026-11-20T08:12:00Z', '3 h 12 m'],
  ['one second more than a minute is not a minute', '2026-11-20T08:11:01Z', '3 h 12 m'],
  ['one second less loses the minute', '2026-11-20T08:12:01Z', '3 h 11 m'],
  ['59 m 59 s is 59 m', '2026-11-20T10:24:01Z', '59 m'],
  ['an exact hour has no minutes', '2026-11-20T10:24:00Z', '1 h'],
  ['23 h 59 m is not yet a day', '2026-11-19T11:25:00Z', '23 h 59 m'],
  ['24 h is 1 d', '2026-11-19T11:24:00Z', '1 d'],
  ['minutes beside days are left out, not rounded up', '2026-11-16T19:25:00Z', '3 d 15 h'],
  ['a day and 59 minutes is 1 d', '2026-11-19T10:25:00Z', '1 d'],
  ['under a minute is 0 m, never 1', '2026-11-20T11:23:30Z', '0 m'],
])('%s', (_edge, now, words) => {
  expect(read(now)).toBe(words);
});

test('the deadline’s own instant is late, by 0 minutes', () => {
  expect(timeLeft(deadline, deadline)).toEqual({ late: true, days: 0, hours: 0, minutes: 0 });
});

test('one millisecond after is late, by 0 minutes', () => {
  expect(timeLeft(deadline, utc('2026-11-20T11:24:00.001Z'))).toEqual({ late: true, days: 0, hours: 0, minutes: 0 });
});

test('lateness rounds down too', () => {
  expect(timeLeftText(timeLeft(deadline, utc('2026-11-20T13:24:59Z')), EN)).toBe('2 h');
});

test('units are the language’s', () => {
  expect(read('2026-11-20T08:12:00Z', NL)).toBe('3 u 12 m');
});
