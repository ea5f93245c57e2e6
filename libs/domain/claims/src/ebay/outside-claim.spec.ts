import type { Moves } from '../moves/may-move';
import { EBAY_CASE_MOVES, EBAY_INR_MOVES, EBAY_RETURN_MOVES } from './moves';
import { afterOutsideClaim } from './outside-claim';
import type { OutsideClaim } from './outside-claim';

const dispute: OutsideClaim = { type: 'PAYMENT_DISPUTE_OPENED', sameTransaction: true };

it.each<[string, string, OutsideClaim, readonly unknown[]]>([
  ['about another order: state and clock stay', 'INR_OPEN', { ...dispute, sameTransaction: false }, ['INR_OPEN', true, 'SELLER_RESPOND']],
  [
    'about another order, in eBay’s own word',
    'WAITING_BUYER_RESPONSE',
    { ...dispute, sameTransaction: false },
    ['WAITING_BUYER_RESPONSE', true, 'ESCALATE_BY'],
  ],
  ['about another order, a case with eBay', 'CASE_OPEN', { ...dispute, sameTransaction: false }, ['CASE_OPEN', true, 'EBAY_DECISION']],
  ['about another order, a closed request', 'CLOSED', { ...dispute, sameTransaction: false }, ['CLOSED', true, null]],
  ['a request already closed stays as it was closed', 'AUTO_CLOSED', dispute, ['AUTO_CLOSED', false, 'PAYMENT_DISPUTE']],
  ['closed in eBay’s own word', 'CLOSED', dispute, ['CLOSED', false, 'PAYMENT_DISPUTE']],
  [
    'PayPal’s claim is one of §8 too',
    'RET_ACCEPTED',
    { ...dispute, type: 'EXTERNAL_CLAIM_OPENED' },
    ['CLOSED_EXTERNAL_CLAIM', false, 'PAYMENT_DISPUTE'],
  ],
  ['a decided case stays decided', 'CASE_BUYER_WON_FAULT', dispute, ['CASE_BUYER_WON_FAULT', false, 'PAYMENT_DISPUTE']],
  ['a word nobody knows counts as running', 'SOMETHING_NEW', dispute, ['CLOSED_EXTERNAL_CLAIM', false, 'PAYMENT_DISPUTE']],
])('%s', (_edge, state, event, expected) => {
  const after = afterOutsideClaim(state, event);
  expect([after.state, after.mbgEligible, after.activeClock]).toEqual(expected);
});

it('leaves no request running: every state of every table is closed by it or was closed before', () => {
  const tables: readonly Moves[] = [EBAY_INR_MOVES, EBAY_RETURN_MOVES, EBAY_CASE_MOVES];
  for (const moves of tables) {
    for (const [state, next] of Object.entries(moves)) {
      const decided = next.length === 0 || /^(INR_NONE|REFUNDED|UNKNOWN_FAULT|CASE_.*WON.*|APPEALED)$/.test(state);
      expect([state, afterOutsideClaim(state, dispute).state]).toEqual([state, decided ? state : 'CLOSED_EXTERNAL_CLAIM']);
    }
  }
});
