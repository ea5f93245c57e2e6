import { ebayEvaluation } from './ebay-evaluation';

/** SS-2, SS-4: on the 20th, about the whole months before it. */
it.each([
  ['the day before', '2026-11-19', '2026-10-20', '2026-11-20', '2026-10-31'],
  ['on the day itself it has been', '2026-11-20', '2026-11-20', '2026-12-20', '2026-11-30'],
  ['the day after', '2026-11-21', '2026-11-20', '2026-12-20', '2026-11-30'],
  ['at the end of a long month the next is next month, not the one after', '2026-01-31', '2026-01-20', '2026-02-20', '2026-01-31'],
  ['on the first of March the last was in February', '2026-03-01', '2026-02-20', '2026-03-20', '2026-02-28'],
  ['over the end of a year', '2026-12-31', '2026-12-20', '2027-01-20', '2026-12-31'],
  ['at its beginning', '2027-01-01', '2026-12-20', '2027-01-20', '2026-12-31'],
])('%s', (_edge, asOf, last, next, to) => {
  const told = ebayEvaluation(asOf);
  expect([told.last, told.next]).toEqual([last, next]);
  expect(told.windows.map(({ range }) => range.to)).toEqual(told.windows.map(() => to));
});
