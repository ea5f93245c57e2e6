import { weeksOf } from './weeks-of';

const asked = (rows: readonly { value: string | null; claims: number[] }[], weeks: string[]) =>
  weeksOf({ weeks, rows: rows.map((row) => ({ ...row, total: 0 })) }, '2026-11-16', 3);

test('every week stands there, also one before the first claim, and what nobody decided is no loss', () => {
  const { weeks, sums } = asked(
    [
      { value: 'won', claims: [2, 0] },
      { value: 'withdrawn', claims: [1, 0] },
      { value: 'expired', claims: [1, 0] },
      { value: 'open', claims: [0, 4] },
    ],
    ['2026-11-09', '2026-11-16'],
  );
  expect(weeks).toEqual([
    { week: '2026-11-02', won: 0, lost: 0, other: 0, open: 0 },
    { week: '2026-11-09', won: 2, lost: 0, other: 2, open: 0 },
    { week: '2026-11-16', won: 0, lost: 0, other: 0, open: 4 },
  ]);
  expect(sums).toEqual({ won: 2, lost: 0, other: 2, open: 4 });
});

it.each([
  ['no claims', [], []],
  ['claims of older weeks only', [{ value: 'won', claims: [3] }], ['2026-06-01']],
])('%s: nothing to draw', (_edge, rows, weeks) => {
  expect(asked(rows, weeks).weeks).toEqual([]);
});
