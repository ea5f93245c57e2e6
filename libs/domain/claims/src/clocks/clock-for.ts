import type { Site } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { MoreHolidays, PolicyRow } from '@weerwoord/policies';
import { amazonMarketplace, ebaySite, policyNumber } from '@weerwoord/policies';
import type { ClaimClock, ClaimNotice } from '../claim';
import { CHANNEL_OF_KIND, rulesOf } from '../kind-table';
import { earlierOf } from './clock-rule';
import type { ClockRule } from './clock-rule';

export type ClockContext = {
  /** Zone of a site we have no table row for: the account's. */
  readonly zone?: string;
  /** The marketplace's own instant, from its API; beats everything. */
  readonly marketplaceRespondBy?: Date;
  readonly moreHolidays?: MoreHolidays;
  /** The account's own policy rows. */
  readonly overrides?: readonly PolicyRow[];
  /** The claim's order, for clocks that start with something that befell it. */
  readonly facts?: OrderFacts | null;
};

/** Zone in which a site's days end; UTC when neither the site nor the account tells one. */
export const zoneOfSite = (site: Site, zone?: string): string => amazonMarketplace(site)?.zone ?? ebaySite(site)?.zone ?? zone ?? 'UTC';

/**
 * By when must this notice be answered, and who says so: the marketplace's own instant, else an instant or window in the mail,
 * or in what a person entered, else our dated rule. The safe deadline drives queue and alarms and is never later than the hard one.
 *
 * An Amazon decision that debits the seller starts the clock of the appeal.
 * @param site the claim's site (`amazon.de`, `EBAY_NL`); a notice that names its own site does not override it
 * @source amazon §4.3, §5; ebay §1 golden rule 1, §2
 */
export function clockFor(notice: ClaimNotice, site: Site, context: ClockContext = {}): ClaimClock {
  const named = context.marketplaceRespondBy ?? notice.respondBy;
  const rule = ruleFor(notice, site, named, context);
  const startedAt = rule.startedAt ?? notice.receivedAt;
  if (named) {
    const basis = context.marketplaceRespondBy ? 'marketplace' : notice.cue === 'form' ? 'person' : 'mail'; // the cue of what a person entered
    return {
      startedAt,
      safeDeadline: earlierOf(rule.safe, named),
      hardDeadline: named,
      basis,
      rule: rule.rule,
      holidaysKnown: rule.holidaysKnown,
      ...differing(named, rule.hard),
    };
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

const HOUR_MS = 3_600_000;

/** More than a day apart from our own computation: worth a word (design: the marketplace's time wins, with a warning). */
function differing(named: Date, ours: Date): Pick<ClaimClock, 'differsHours'> {
  const apart = named.getTime() - ours.getTime();
  return Math.abs(apart) > 24 * HOUR_MS ? { differsHours: Math.trunc(apart / HOUR_MS) } : {};
}

function ruleFor(
  notice: ClaimNotice,
  site: Site,
  due: Date | null,
  { zone: accountZone, moreHolidays, overrides, facts = null }: ClockContext,
): ClockRule {
  const zone = zoneOfSite(site, accountZone);
  const day = dayOf(notice.receivedAt, zone);
  return rulesOf(notice.kind).clock({
    notice,
    site,
    day,
    due,
    facts,
    place: { site, zone, ...(moreHolidays ? { moreHolidays } : {}) },
    number: (id, otherwise) => policyNumber(id, CHANNEL_OF_KIND[notice.kind], site, day, overrides) ?? otherwise,
  });
}
