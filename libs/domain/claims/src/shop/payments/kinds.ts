import { PLAIN_ENDS, plainOutcome } from '../../kind-rules';
import type { KindRules } from '../../kind-rules';
import { paypalClock, stripeClock } from './clock';
import { paypalGuard, stripeGuard } from './guard';
import { PAYPAL_LETTER, STRIPE_LETTER } from './letters';
import { PAYPAL_MOVES, STRIPE_MOVES } from './moves';
import { PAYPAL_ADVICE } from './paypal-advice';
import { STRIPE_ADVICE } from './stripe-advice';

const won = { work: 'won', paidBy: 'NONE' } as const;
const lost = { work: 'lost', paidBy: 'SELLER' } as const;
const withdrawn = { work: 'withdrawn', paidBy: 'NONE' } as const;

/**
 * Until somebody says it is only an inquiry it counts as a dispute: the money may be gone already. `prevented` decides nothing by itself:
 * the sheet does not say whether a refund did it.
 */
export const STRIPE_DISPUTE: KindRules = {
  openState: 'needs_response',
  moves: STRIPE_MOVES,
  ends: { ...PLAIN_ENDS, won, lost, warning_closed: withdrawn, WITHDRAWN: withdrawn, charge_refunded: lost },
  stateFor: plainOutcome({ won: 'won', lost: 'lost', withdrawn: 'WITHDRAWN' }),
  clock: stripeClock,
  advice: () => STRIPE_ADVICE,
  guard: stripeGuard,
  draftKind: () => 'stripe-evidence',
  recipe: () => STRIPE_LETTER,
  // Every dispute counts in the shop's own dispute rate, however it ends.
  metric: () => ({ verdict: 'YES', rule: 'generic.disputes' }),
  isOrderFact: true,
};

/**
 * An inquiry until somebody says it is a claim would understate it: a form without a stage is a claim. `RESOLVED_WITH_PAYOUT`, `ACCEPTED`
 * and `DENIED` decide nothing by themselves: the sheet does not say who pays, so a person records it.
 */
export const PAYPAL_DISPUTE: KindRules = {
  ...STRIPE_DISPUTE,
  openState: 'CHARGEBACK',
  moves: PAYPAL_MOVES,
  ends: { ...PLAIN_ENDS, RESOLVED_SELLER_FAVOUR: won, RESOLVED_BUYER_FAVOUR: lost, CANCELED_BY_BUYER: withdrawn },
  stateFor: plainOutcome({ won: 'RESOLVED_SELLER_FAVOUR', lost: 'RESOLVED_BUYER_FAVOUR', withdrawn: 'CANCELED_BY_BUYER' }),
  clock: paypalClock,
  advice: () => PAYPAL_ADVICE,
  guard: paypalGuard,
  // What PayPal decided for the buyer may be appealed; the appeal is the stage before arbitration (webshop §7).
  draftKind: (_reason, state) =>
    state === 'RESOLVED_BUYER_FAVOUR' || state === 'PRE_ARBITRATION' || state === 'LOST' ? 'appeal' : 'paypal-evidence',
  recipe: () => PAYPAL_LETTER,
};
