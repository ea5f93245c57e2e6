import { utc } from '../../testing';
import { quietWindowAt } from './quiet-hours';

const window = (from: string, to: string, zone: string, at: string): string | null => {
  const found = quietWindowAt({ from, to, zone }, utc(at));
  return found && `${found.start.toISOString().slice(5, 16)} ${found.end.toISOString().slice(5, 16)}`;
};

it.each([
  ['the minute before', '2026-11-20T20:59:59Z', null],
  ['its first second', '2026-11-20T21:00:00Z', '11-20T21:00 11-21T06:00'],
  ['after midnight', '2026-11-21T03:00:00Z', '11-20T21:00 11-21T06:00'],
  ['its last second', '2026-11-21T05:59:59Z', '11-20T21:00 11-21T06:00'],
  ['its end is no longer quiet', '2026-11-21T06:00:00Z', null],
])('22:00 to 07:00 in Amsterdam, %s', (_edge, at, expected) => expect(window('22:00', '07:00', 'Europe/Amsterdam', at)).toBe(expected));

it.each([
  ['summer time begins in it: an hour shorter', '22:00', '07:00', '2026-03-29T03:00:00Z', '03-28T21:00 03-29T05:00'],
  ['winter time begins in it: an hour longer', '22:00', '07:00', '2026-10-25T03:00:00Z', '10-24T20:00 10-25T06:00'],
  ['an end that is skipped is the first instant after the gap', '22:00', '02:30', '2026-03-29T00:30:00Z', '03-28T21:00 03-29T01:00'],
  ['an end that comes twice is its first time', '22:00', '02:30', '2026-10-25T00:10:00Z', '10-24T20:00 10-25T00:30'],
  ['a lunch', '12:00', '13:00', '2026-11-20T11:30:00Z', '11-20T11:00 11-20T12:00'],
])('in Amsterdam, %s', (_edge, from, to, at, expected) => expect(window(from, to, 'Europe/Amsterdam', at)).toBe(expected));

it('half-hour zones and the other hemisphere', () =>
  expect(window('22:00', '07:00', 'Australia/Lord_Howe', '2026-10-03T13:00:00Z')).toBe('10-03T11:30 10-03T20:00'));
it('nobody set any', () => expect(quietWindowAt(null, utc('2026-11-20T23:00:00Z'))).toBeNull());
