import { answerDue } from './answer-due';

it.each([
  ['an ordinary day', '2026-11-20T09:00:00Z', 'Europe/Amsterdam', '2026-12-20T22:59:59.000Z'],
  ['the 31st before a short month', '2026-01-31T09:00:00Z', 'Europe/Amsterdam', '2026-02-28T22:59:59.000Z'],
  ['the same in a leap year', '2028-01-31T09:00:00Z', 'Europe/Amsterdam', '2028-02-29T22:59:59.000Z'],
  ['over the end of the year', '2026-12-15T09:00:00Z', 'Europe/Amsterdam', '2027-01-15T22:59:59.000Z'],
  ['late in the evening: the next day already in the zone', '2026-11-20T23:30:00Z', 'Europe/Amsterdam', '2026-12-21T22:59:59.000Z'],
  ['into summer time', '2026-03-15T09:00:00Z', 'Europe/Amsterdam', '2026-04-15T21:59:59.000Z'],
])('%s', (_edge, askedAt, zone, due) => expect(answerDue(new Date(askedAt), zone).toISOString()).toBe(due));
