import { nextEvaluation } from './evaluation';

const sold = (day: string, counted: number) => ({ day, counted, hit: 0 });

it.each([
  ['before the 20th: this month, about the months before it', '2026-11-12', '2026-11-20', '2026-10-31', true],
  ['on the 20th: today', '2026-11-20', '2026-11-20', '2026-10-31', true],
  ['after it: next month, with this month still running', '2026-11-21', '2026-12-20', '2026-11-30', false],
  ['over the end of a year', '2026-12-31', '2027-01-20', '2026-12-31', false],
])('%s', (_edge, asOf, day, to, closed) => {
  expect(nextEvaluation(asOf, [], 0)).toMatchObject({ day, closed, range: { to } });
});

it.each([
  ['399 transactions in three months: twelve months', 399, 0, '12m', '2025-11-01'],
  ['400: three months', 400, 0, '3m', '2026-08-01'],
  ['300 so far, and at this pace more than 400 by the end of the month', 300, 12, '3m', '2026-08-01'],
  ['300 so far, and at this pace not 400', 300, 2, '12m', '2025-11-01'],
])('%s', (_edge, transactions, pace, key, from) => {
  expect(nextEvaluation('2026-10-21', [sold('2026-08-15', transactions)], pace)).toMatchObject({
    day: '2026-11-20',
    window: { key },
    range: { from, to: '2026-10-31' },
  });
});
it('the day of the month is a policy row, so that an account can set another', () => {
  const own = {
    id: 'ebay.evaluation.day-of-month',
    channel: 'ebay' as const,
    site: '*',
    value: 22,
    unit: 'day',
    validFrom: '2026-01-01',
    validTo: null,
    source: 'said on the phone',
    readOn: '2026-01-01',
    confidence: 'convention' as const,
  };
  expect(nextEvaluation('2026-11-21', [], 0, [own]).day).toBe('2026-11-22');
});
