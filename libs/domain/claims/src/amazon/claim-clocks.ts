import type { OrderFacts } from '@weerwoord/orders';
import { hoursLater } from '../clocks/clock-rule';
import type { ClockRule } from '../clocks/clock-rule';
import type { ClockAsk } from '../kind-rules';
import { calendarDaysLater, claimDeadline, windowEnd } from './clocks';

/** A clock of many days: the mail's window or the rule's days, and the safe deadline two days before its end. */
function longClock({ notice, place, number }: ClockAsk, rule: string, otherwise: number, start = notice.receivedAt): ClockRule {
  const hard = notice.window ? windowEnd(start, notice.window, place.zone) : calendarDaysLater(start, number(rule, otherwise), place.zone);
  const early = hoursLater(hard, -number('amazon.claim.safe-before-long-hours', 48));
  return { hard, safe: early > start ? early : hard, rule, fromMail: notice.window !== null, holidaysKnown: true, startedAt: start };
}

/** The answer to the claim, to a request for more, or, once it is decided, the appeal. @source amazon §4.3 */
export function aToZClock(ask: ClockAsk): ClockRule {
  const { notice, place, number } = ask;
  if (notice.event === 'decided') return longClock(ask, 'amazon.claim.appeal-days', 30);
  const rule = notice.event === 'info-requested' ? 'amazon.claim.info-hours' : 'amazon.claim.response-hours';
  const { safe, hard } = claimDeadline({
    receivedAt: notice.receivedAt,
    window: notice.window,
    zone: place.zone,
    fallbackHours: number(rule, 48),
    safeHours: number('amazon.claim.safe-hours', 48),
  });
  return { safe, hard, rule, fromMail: notice.window !== null, holidaysKnown: true };
}

/** @source amazon §5: seven calendar days from the date of the mail */
export const chargebackClock = (ask: ClockAsk): ClockRule => longClock(ask, 'amazon.chargeback.response-days', 7);

/**
 * Since when a SAFE-T claim may be filed: the later of Amazon's refund and the return's delivery scan; for a parcel that got lost, its
 * last scan. Null where the order tells neither.
 *
 * @source amazon §5 (US since 2026-02-16; elsewhere the same start is our convention)
 */
export function safeTStart(facts: Pick<OrderFacts, 'refunds' | 'returns' | 'scans'> | null): Date | null {
  if (facts === null) return null;
  const latest = (instants: readonly (Date | null)[]): Date | null =>
    instants.reduce<Date | null>((found, at) => (at !== null && (found === null || at > found) ? at : found), null);
  const refunded = latest(facts.refunds.filter(({ by }) => by !== 'seller').map(({ at }) => at));
  const back = latest(facts.returns.map(({ deliveredBackAt }) => deliveredBackAt));
  const lost = facts.scans.some(({ status }) => status === 'lost') && facts.returns.length === 0;
  if (lost) return latest(facts.scans.filter(({ physical }) => physical).map(({ at }) => at)) ?? refunded;
  return latest([refunded, back]);
}

/** By when a SAFE-T claim must be filed, or a question about it answered. A start nobody knows is the day we heard of it. */
export function safeTClock(ask: ClockAsk): ClockRule {
  if (ask.notice.event === 'info-requested') {
    const { notice, place, number } = ask;
    const { safe, hard } = claimDeadline({
      receivedAt: notice.receivedAt,
      window: notice.window,
      zone: place.zone,
      fallbackHours: number('amazon.claim.info-hours', 48),
      safeHours: number('amazon.claim.safe-hours', 48),
    });
    return { safe, hard, rule: 'amazon.claim.info-hours', fromMail: notice.window !== null, holidaysKnown: true };
  }
  return longClock(ask, 'amazon.safe-t.days', 30, safeTStart(ask.facts) ?? ask.notice.receivedAt);
}
