import { PLAIN_ENDS } from '../../kind-rules';
import { PAYPAL_MOVES, STRIPE_MOVES } from '../payments/moves';

const MOVES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { STRIPE_DISPUTE: STRIPE_MOVES, PAYPAL_DISPUTE: PAYPAL_MOVES };

/** Is this a dispute about the payment that still runs? A state nobody knows counts as running: a refund beside it may pay twice (webshop §2). */
export function isPaymentDisputeOpen(kind: string, state: string): boolean {
  const moves = MOVES[kind];
  if (!moves || state in PLAIN_ENDS || state.startsWith('RESOLVED')) return false;
  return moves[state]?.length !== 0;
}
