import { judgeWithdrawal, WITHDRAWAL_CONDITIONS } from './withdrawal';
import type { WithdrawalFacts } from './withdrawal';

const ALL = WITHDRAWAL_CONDITIONS.reduce<Partial<WithdrawalFacts>[]>(
  (all, condition) => all.flatMap((facts) => [true, false, null].map((value) => ({ ...facts, [condition]: value }))),
  [{}],
) as WithdrawalFacts[];

it('over all 243 combinations: one false contests, all true refunds, the rest is asked', () => {
  expect(ALL).toHaveLength(243);
  for (const facts of ALL) {
    const values = Object.values(facts);
    const expected = values.includes(false) ? 'contest' : values.includes(null) ? 'ask-person' : 'refund';
    const told = judgeWithdrawal(facts);
    expect([told.action, told.failing.length, told.unknown.length]).toEqual([
      expected,
      values.filter((value) => value === false).length,
      values.filter((value) => value === null).length,
    ]);
  }
});
