import { endOfDayLater, earlierOf } from '../clocks/clock-rule';
import { windowEnd } from '../amazon/clocks';
import { guard, row } from '../advice/guard-rows';
import { buyerLetter } from '../draft/buyer-letters';
import { NOT_A_METRIC, PLAIN_ENDS, PLAIN_STATES, plainOutcome } from '../kind-rules';
import type { ClockAsk, KindRules } from '../kind-rules';
import type { ClockRule } from '../clocks/clock-rule';

/** Seven days to solve it before mediation may start; our own target is the third (webshop §4). */
function complaintClock({ notice, place }: ClockAsk): ClockRule {
  const start = notice.receivedAt;
  const hard = notice.window ? windowEnd(start, notice.window, place.zone) : endOfDayLater(start, 7, place.zone);
  return {
    safe: earlierOf(endOfDayLater(start, 3, place.zone), hard),
    hard,
    rule: 'shop.complaint.self-solve-days',
    fromMail: notice.window !== null,
    holidaysKnown: true,
  };
}

export const SHOP_COMPLAINT: KindRules = {
  openState: 'OPEN',
  moves: { OPEN: ['WON', 'LOST', 'WITHDRAWN'], WON: [], LOST: [], WITHDRAWN: [] },
  ends: PLAIN_ENDS,
  stateFor: plainOutcome(PLAIN_STATES),
  clock: complaintClock,
  advice: () => [],
  guard: () => guard('safe', [row('metric', 'not-a-metric', 'not-a-metric'), row('money', 'money-lost', 'money-open')]),
  draftKind: () => 'buyer-message',
  recipe: buyerLetter,
  metric: NOT_A_METRIC,
  isOrderFact: false,
};
