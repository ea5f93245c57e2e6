import { aLine } from '@weerwoord/orders/testing';
import { CLAIM_KINDS } from './claim';
import type { ClaimKind } from './claim';
import { endOf, rulesOf } from './kind-table';
import { takenBy, takenOver, takersOf } from './takeover';

const ONE = { lines: [aLine({ key: '1' })] };
const TWO = { lines: [aLine({ key: '1' }), aLine({ key: '2' })] };

it.each<[string, ClaimKind, string, ClaimKind[], typeof ONE | null, string | null]>([
  ['a request that became a case', 'EBAY_INR', 'INR_OPEN', ['EBAY_CASE'], ONE, 'CLOSED_WITH_ESCALATION'],
  ['before its order is there', 'EBAY_INR', 'INR_OPEN', ['EBAY_CASE'], null, 'CLOSED_WITH_ESCALATION'],
  ['a return that became a case', 'EBAY_RETURN', 'RET_DISPUTED', ['EBAY_CASE'], ONE, 'CLOSED_WITH_ESCALATION'],
  ['a case whose buyer went to the bank', 'EBAY_CASE', 'CASE_OPEN', ['PAYMENT_DISPUTE', 'EBAY_INR'], ONE, 'CLOSED_EXTERNAL_CLAIM'],
  ['a request with both: the bank has the last word', 'EBAY_INR', 'INR_OPEN', ['EBAY_CASE', 'PAYMENT_DISPUTE'], ONE, 'CLOSED_EXTERNAL_CLAIM'],
  ['a wish to cancel whose buyer went to the bank', 'EBAY_CANCELLATION', 'CANCEL_REQUESTED', ['PAYMENT_DISPUTE'], ONE, 'CLOSED_EXTERNAL_CLAIM'],
  ['one that had ended stays as it ended', 'EBAY_INR', 'REFUNDED', ['EBAY_CASE'], ONE, null],
  ['an order of two lines is for a person', 'EBAY_INR', 'INR_OPEN', ['EBAY_CASE'], TWO, null],
  ['nothing beside it', 'EBAY_INR', 'INR_OPEN', ['EBAY_INR'], ONE, null],
  ['a dispute is taken over by nobody', 'PAYMENT_DISPUTE', 'ACTION_NEEDED', ['EBAY_CASE'], ONE, null],
  ['Amazon’s claim and the bank’s run side by side', 'A_TO_Z', 'ACTION_REQUIRED', ['CHARGEBACK'], ONE, null],
])('%s', (_edge, kind, state, beside, facts, expected) => expect(takenOver(kind, state, beside, facts)?.state ?? null).toBe(expected));

it('whoever is taken over comes to an end there, and knows by whom', () => {
  for (const kind of CLAIM_KINDS)
    for (const by of takersOf(kind)) {
      expect(takenBy(by)).toContain(kind);
      const state = takenOver(kind, rulesOf(kind).openState, [by], ONE)?.state ?? '';
      expect([kind, endOf(kind, state)?.work]).toEqual([kind, 'withdrawn']);
    }
});
