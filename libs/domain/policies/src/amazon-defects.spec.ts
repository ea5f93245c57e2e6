import { A_TO_Z_STATES, chargebackVerdict, claimVerdict, feedbackVerdict } from './amazon-defects';

/** amazon.md §7.1, the A-to-z rows: state, confirmed figure, does the seller pay. */
const TABLE: readonly (readonly [string, 'YES' | 'NO' | 'PENDING', boolean | null])[] = [
  ['ACTION_REQUIRED', 'PENDING', false],
  ['UNDER_REVIEW', 'PENDING', false],
  ['WITHDRAWN_BEFORE_DECISION', 'NO', false],
  ['WITHDRAWN_AFTER_GRANT', 'YES', true],
  ['DENIED', 'NO', false],
  ['REFUNDED_BY_SELLER_AFTER_FILING', 'YES', true],
  ['GRANTED_SELLER_FUNDED', 'YES', true],
  ['GRANTED_AMAZON_FUNDED', 'NO', false],
  ['AUTO_REFUND_REFUSED_RETURNING', 'NO', true],
  ['AUTO_GRANTED_NOT_SHIPPED', 'YES', true],
  ['AUTO_GRANTED_NO_TRACKING', 'YES', true],
  ['AUTO_GRANTED_NO_REPLY', 'YES', true],
  ['ORDER_CANCELLED_AFTER_FILING', 'YES', true],
  ['APPEAL_PENDING', 'YES', true],
  ['APPEAL_LOST', 'YES', true],
  ['APPEAL_WON_METRIC_ONLY', 'NO', true],
  ['APPEAL_WON_MONEY_ONLY', 'YES', false],
  ['APPEAL_WON_BOTH', 'NO', false],
];
const SAYS = { COUNTED: 'YES', NOT_COUNTED: 'NO' } as const;

it('the table names every state once', () => {
  expect(A_TO_Z_STATES.length).toBe(new Set(A_TO_Z_STATES).size);
  expect([...A_TO_Z_STATES].sort()).toEqual(TABLE.map(([state]) => state).sort());
});
it.each([...TABLE, ['SOMETHING_NEW', 'PENDING', null], ['GRANTED', 'PENDING', null]] as const)('%s: %s', (state, odr, sellerPays) => {
  expect(claimVerdict(state)).toMatchObject({ odr, sellerPays });
  // Amazon's own word beats the table in every state (R-M1), and never touches the money.
  for (const [says, verdict] of Object.entries(SAYS))
    expect(claimVerdict(state, says as keyof typeof SAYS)).toMatchObject({ odr: verdict, sellerPays });
});
it('chargebacks: every type, state and word of Amazon’s (R-M10)', () => {
  for (const type of ['FRAUD', 'SERVICE', 'UNKNOWN'] as const)
    for (const state of ['OPEN', 'SELLER_RESPONSIBLE', 'LOST', 'RESOLVED_FOR_SELLER', 'AMAZON_FUNDED', 'SOMETHING_NEW']) {
      const [lost, won] = [['SELLER_RESPONSIBLE', 'LOST'].includes(state), ['RESOLVED_FOR_SELLER', 'AMAZON_FUNDED'].includes(state)];
      const expected = type === 'FRAUD' || won ? 'NO' : lost && type === 'SERVICE' ? 'YES' : 'PENDING';
      expect([type, state, chargebackVerdict(type, state).odr]).toEqual([type, state, expected]);
      for (const [says, verdict] of Object.entries(SAYS)) expect(chargebackVerdict(type, state, says as keyof typeof SAYS).odr).toBe(verdict);
    }
});
it('feedback: every number of stars, standing or gone', () => {
  for (const stars of [1, 2, 3, 4, 5])
    for (const removed of [true, false]) expect(feedbackVerdict(stars, removed, 2).odr).toBe(stars <= 2 && !removed ? 'YES' : 'NO');
});
