import type { Channel, Site } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay } from '@weerwoord/kernel';
import type { MoreHolidays, PolicyRow } from '@weerwoord/policies';
import { amazonMarketplace, ebaySite, policyNumber } from '@weerwoord/policies';
import type { ClaimClock, ClaimNotice } from '../claim';
import { calendarDaysLater, claimDeadline, earlierOf, hoursLater, windowEnd } from './amazon-clocks';
import { businessDayClock, calendarDayClock } from './ebay-clocks';

export type ClockContext = {
  /** Zone of a site we have no table row for: the account's. */
  readonly zone?: string;
  /** The marketplace's own instant, from its API; beats everything. */
  readonly marketplaceRespondBy?: Date;
  readonly moreHolidays?: MoreHolidays;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
};
type Rule = { readonly safe: Date; readonly hard: Date; readonly rule: string; readonly fromMail: boolean; readonly holidaysKnown: boolean };

/** Hours between our safe deadline and the end of a clock that runs for a week or more (our own; the sheet for card disputes does the same). */
const SAFE_BEFORE_LONG_HOURS = 48;

/** Zone in which a site's days end; UTC when neither the site nor the account tells one. */
export const zoneOfSite = (site: Site, zone?: string): string => amazonMarketplace(site)?.zone ?? ebaySite(site)?.zone ?? zone ?? 'UTC';

/**
 * By when must this notice be answered, and who says so: the marketplace's own instant, else an instant or window in the mail,
 * else our dated rule. The safe deadline drives queue and alarms and is never later than the hard one.
 *
 * An Amazon decision that debits the seller starts the clock of the appeal.
 * @param site the claim's site (`amazon.de`, `EBAY_NL`); a notice that names its own site does not override it
 * @source amazon §4.3, §5; ebay §1 golden rule 1, §2
 */
export function clockFor(notice: ClaimNotice, site: Site, context: ClockContext = {}): ClaimClock {
  const zone = zoneOfSite(site, context.zone);
  const rule = ruleFor(notice, site, zone, context);
  const startedAt = notice.receivedAt;
  const named = context.marketplaceRespondBy ?? notice.respondBy;
  if (named) {
    const basis = context.marketplaceRespondBy ? 'marketplace' : 'mail';
    return { startedAt, safeDeadline: earlierOf(rule.safe, named), hardDeadline: named, basis, rule: rule.rule, holidaysKnown: rule.holidaysKnown };
  }
  return {
    startedAt,
    safeDeadline: earlierOf(rule.safe, rule.hard),
    hardDeadline: rule.hard,
    basis: rule.fromMail ? 'mail' : 'rule',
    rule: rule.rule,
    holidaysKnown: rule.holidaysKnown,
  };
}

function ruleFor(notice: ClaimNotice, site: Site, zone: string, context: ClockContext): Rule {
  const start = notice.receivedAt;
  const day = dayOf(start, zone);
  const number = (id: string, channel: Channel, otherwise: number): number => policyNumber(id, channel, site, day, context.overrides) ?? otherwise;
  const place = { site, zone, ...(context.moreHolidays ? { moreHolidays: context.moreHolidays } : {}) };
  /** A clock of many days: the mail's window or the rule's days, and the safe deadline two days before its end. */
  const long = (id: string, otherwise: number): Rule => {
    const hard = notice.window ? windowEnd(start, notice.window, zone) : calendarDaysLater(start, number(id, 'amazon', otherwise), zone);
    const early = hoursLater(hard, -SAFE_BEFORE_LONG_HOURS);
    return { hard, safe: early > start ? early : hard, rule: id, fromMail: notice.window !== null, holidaysKnown: true };
  };

  switch (notice.kind) {
    case 'A_TO_Z': {
      if (notice.event === 'decided') return long('amazon.claim.appeal-days', 30);
      const { safe, hard } = claimDeadline({
        receivedAt: start,
        window: notice.window,
        zone,
        fallbackHours: number('amazon.claim.response-hours', 'amazon', 48),
        safeHours: number('amazon.claim.safe-hours', 'amazon', 48),
      });
      return { safe, hard, rule: 'amazon.claim.response-hours', fromMail: notice.window !== null, holidaysKnown: true };
    }
    case 'CHARGEBACK':
      return long('amazon.chargeback.response-days', 7);
    case 'SAFE_T':
      return long('amazon.safe-t.days', 30);
    case 'PAYMENT_DISPUTE': {
      const clock = calendarDayClock(start, number('ebay.payment-dispute.response-days', 'ebay', 5), place);
      return { safe: clock.safe, hard: clock.policy, rule: 'ebay.payment-dispute.response-days', fromMail: false, holidaysKnown: true };
    }
    case 'EBAY_INR':
    case 'EBAY_RETURN':
    case 'EBAY_CASE': {
      const { window } = notice;
      const id = notice.event === 'decided' ? 'ebay.decision.appeal-days' : 'ebay.claim.response-business-days';
      if (notice.event === 'decided') {
        const clock = calendarDayClock(start, number(id, 'ebay', 30), place);
        return { safe: clock.safe, hard: clock.policy, rule: id, fromMail: false, holidaysKnown: true };
      }
      const days = window?.unit === 'BUSINESS_DAYS' ? window.value : number(id, 'ebay', 3);
      const clock = businessDayClock(start, days, place);
      if (window && window.unit !== 'BUSINESS_DAYS') {
        const hard = window.unit === 'HOURS' ? hoursLater(start, window.value) : calendarDayClock(start, window.value, place).policy;
        return { safe: earlierOf(clock.safe, hard), hard, rule: id, fromMail: true, holidaysKnown: clock.holidaysKnown };
      }
      // eBay decides a case in about two days: whoever waits for the third business day may speak too late.
      const safe = notice.kind === 'EBAY_CASE' ? earlierOf(clock.safe, hoursLater(start, 48)) : clock.safe;
      return { safe, hard: clock.policy, rule: id, fromMail: window !== null, holidaysKnown: clock.holidaysKnown };
    }
    case 'SHOP_COMPLAINT': {
      // Seven days to solve it before mediation may start; our own target is the third (webshop sheet §4).
      const hard = notice.window ? windowEnd(start, notice.window, zone) : endOfDay(addDays(day, 7), zone);
      return {
        safe: earlierOf(endOfDay(addDays(day, 3), zone), hard),
        hard,
        rule: 'shop.complaint.self-solve-days',
        fromMail: notice.window !== null,
        holidaysKnown: true,
      };
    }
  }
}
