import { dayOf } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { endOfDayLater } from '../../clocks/clock-rule';
import { shopNumber } from '../shop-number';

type Place = { /** IANA zone of the shop. */ readonly zone: string; readonly overrides?: readonly PolicyRow[] };

/** Last second of the n-th local day after `start`, n being the policy row's number: the start day does not count (not verified). */
export const policyDaysLater = (start: Date, rule: string, { zone, overrides = [] }: Place): Date =>
  endOfDayLater(start, shopNumber(rule, dayOf(start, zone), overrides), zone);

/**
 * Clocks of a dispute at WebwinkelKeur. From the mail that the form was sent in, the shop has seven days to solve it itself; from the
 * mediator's mail nothing is published, and only our own target stands.
 *
 * Both end with a local day, so a change of the clocks moves no deadline.
 * @param at when the mail was sent
 * @source webshop §4 steps 2, 3, 5, W20, W21
 */
export function mediationClocks(
  event: 'dispute-mail' | 'mediator-mail',
  at: Date,
  place: Place,
): { readonly selfSolveDue: Date | null; readonly target: Date } {
  return event === 'dispute-mail'
    ? { selfSolveDue: policyDaysLater(at, 'shop.complaint.self-solve-days', place), target: policyDaysLater(at, 'shop.complaint.target-days', place) }
    : { selfSolveDue: null, target: policyDaysLater(at, 'shop.mediation.answer-days', place) };
}

/**
 * Clocks of DigiDispuut: by when a claim must be filed after mediation came to nothing, by when the other side answers, and when a ruling
 * may be expected. A clock whose start is not known is null. The committee may give more time for the defence on request.
 * @source webshop §4 steps 6, 7, 9, W22
 */
export function digiDispuutClocks(
  {
    mediationEndedAt,
    claimFiledAt,
    defenceInvitedAt,
  }: { readonly mediationEndedAt: Date | null; readonly claimFiledAt: Date | null; readonly defenceInvitedAt: Date | null },
  place: Place,
): { readonly filingDue: Date | null; readonly defenceDue: Date | null; readonly rulingTarget: Date | null } {
  const later = (start: Date | null, rule: string): Date | null => (start === null ? null : policyDaysLater(start, rule, place));
  return {
    filingDue: later(mediationEndedAt, 'shop.digidispuut.filing-days'),
    defenceDue: later(defenceInvitedAt, 'shop.digidispuut.defence-days'),
    rulingTarget: later(claimFiledAt, 'shop.digidispuut.ruling-days'),
  };
}
