import type { ClockAsk } from '../../kind-rules';
import { windowEnd } from '../../amazon/clocks';
import { endOfDayLater, hoursLater } from '../../clocks/clock-rule';
import type { ClockRule } from '../../clocks/clock-rule';

/**
 * The provider's own instant where anybody named it, else the mail's window, else the shortest number of days published, to the end of
 * that local day. We mean to have answered some hours before, but never before the dispute began.
 * @source webshop §6 (due_by, internal target), §7 (seller_response_due_date)
 */
const providerClock =
  (provider: 'stripe' | 'paypal', days: number) =>
  ({ notice, place, due, number }: ClockAsk): ClockRule => {
    const start = notice.receivedAt;
    const rule = `shop.${provider}.response-days`;
    const window = notice.window ? windowEnd(start, notice.window, place.zone) : null;
    const hard = due ?? window ?? endOfDayLater(start, number(rule, days), place.zone);
    const target = hoursLater(hard, -number(`shop.${provider}.internal-target-hours`, 48));
    return { hard, safe: target > start ? target : start < hard ? start : hard, rule, fromMail: window !== null, holidaysKnown: true };
  };
export const stripeClock = providerClock('stripe', 7);
export const paypalClock = providerClock('paypal', 10);
