import type { EvidenceCode, Figures } from '@weerwoord/evidence';
import { anItem } from '@weerwoord/evidence/testing';
import { aClaim } from '../../testing';
import type { ClaimKind } from '../claim';
import { judgeWithdrawal, withdrawalFacts, WITHDRAWAL_CONDITIONS } from './withdrawal';
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

describe('what the evidence says of them', () => {
  const facts = (kind: ClaimKind, items: readonly (readonly [EvidenceCode, Figures?])[]): WithdrawalFacts => {
    const held = items.map(([code, figures = {}]) => anItem(code, { figures }));
    const item = (code: EvidenceCode) => held.find((one) => one.code === code);
    return withdrawalFacts({ claim: aClaim({ kind }), item, has: (code) => item(code) !== undefined });
  };
  const nobodyKnows: WithdrawalFacts = { W1: null, W2: true, W3: null, W4: null, W5: null };
  it.each<[string, readonly (readonly [EvidenceCode, Figures?])[], Partial<WithdrawalFacts>]>([
    ['nothing', [], {}],
    ['terms are not yet that they grant it', [['POLICY_TEXT']], {}],
    ['out of our return period', [['RETURN_OUT_OF_POLICY']], { W3: false }],
    ['came back as it was sent', [['RETURN_INSPECTION', { finding: 'as-sent' }]], { W4: true }],
    ['came back otherwise', [['RETURN_INSPECTION', { finding: 'used' }]], { W4: false }],
    ['looked at, and nothing said', [['RETURN_INSPECTION']], {}],
    ['on its way, tracked', [['RETURN_TRACKING']], { W5: true }],
    ['never sent', [['RETURN_NOT_SHIPPED']], { W5: false }],
    ['never sent, whatever number was given', [['RETURN_NOT_SHIPPED'], ['RETURN_TRACKING']], { W5: false }],
  ])('%s', (_edge, items, expected) => expect(facts('EBAY_RETURN', items)).toEqual({ ...nobodyKnows, ...expected }));
  it('was asked through eBay’s flow where it is eBay’s return or case', () => {
    expect((['EBAY_RETURN', 'EBAY_CASE', 'EBAY_INR', 'PAYMENT_DISPUTE'] as const).map((kind) => facts(kind, []).W2)).toEqual([
      true,
      true,
      null,
      null,
    ]);
  });
});
