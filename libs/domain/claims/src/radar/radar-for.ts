import type { Channel } from '@weerwoord/kernel';
import { addDays, dayOf, endOfDay } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { AMAZON_RADAR } from './amazon-rows';
import { EBAY_RADAR } from './ebay-rows';
import { ALIEXPRESS_RADAR, SHOP_RADAR } from './other-rows';
import type { RadarContext, RadarPlace } from './radar-facts';
import { radarFacts, radarPlace } from './radar-facts';
import type { RadarRow } from './radar-row';
import type { RadarFinding, RadarSource, Watch } from './watch';

/** A channel's rules, in the order of urgency. Generic accounts have no marketplace that decides by itself. */
const ROWS: Readonly<Record<Channel, readonly RadarRow[]>> = {
  amazon: AMAZON_RADAR,
  ebay: EBAY_RADAR,
  aliexpress: ALIEXPRESS_RADAR,
  shop: SHOP_RADAR,
  generic: [],
};

/** Every rule with where it stands, for the screens' "why". */
export const RADAR_RULES: Readonly<Record<string, RadarSource>> = Object.fromEntries(
  Object.values(ROWS).flatMap((rows) => rows.map(({ id, source }) => [id, source])),
);

/** How many days after the promise a buyer may still complain, by the row that says so. */
const COMPLAIN_DAYS: Readonly<Record<Channel, string>> = {
  amazon: 'amazon.claim.buyer-window-days',
  ebay: 'ebay.inr.report-days',
  aliexpress: 'aliexpress.dispute.open-until-days',
  shop: 'generic.radar.forget-days',
  generic: 'generic.radar.forget-days',
};
/** The end of the last day on which the buyer may complain; counted from the purchase where no promise is known. */
function claimableUntil({ order, number, zone }: RadarPlace): Date {
  const promised = order.deliverBy;
  const days = promised === null ? number('generic.radar.forget-days') : number(COMPLAIN_DAYS[order.channel]);
  return endOfDay(addDays(dayOf(promised ?? order.placedAt ?? new Date(0), zone), days), zone);
}

/**
 * Everything about an order that would lose a claim without a look, each with the time from which and to which it holds while the facts
 * stay the same. Pure; the caller keeps the watches and asks again when the facts change.
 *
 * Only what the sheets say: each rule has its row (`RADAR_RULES`). An order with a claim, a refund or a cancellation has none.
 */
export function watchesFor(order: OrderFacts, context: RadarContext): readonly Watch[] {
  const place = radarPlace(order, context);
  if (place === null) return [];
  const ends = claimableUntil(place);
  if (context.notBefore !== undefined && ends <= context.notBefore) return [];
  const facts = radarFacts(place);
  const told = new Set<string>();
  return ROWS[order.channel].flatMap((row) => {
    const held = told.has(row.topic) ? null : row.holds(facts);
    if (held === null) return [];
    told.add(row.topic);
    const watch: Watch = {
      orderId: order.id,
      rule: row.id,
      step: row.step,
      from: held.from,
      until: held.until,
      ends: held.ends !== undefined && held.ends < ends ? held.ends : ends,
      needsScans: row.needsScans ?? false,
      figures: held.figures ?? {},
    };
    return watch.from < watch.ends ? [watch] : [];
  });
}

/** The watches that hold now: from the very instant on, no longer at the end itself. Soonest to be saved first. */
export function holdingNow(watches: readonly Watch[], now: Date): readonly RadarFinding[] {
  const due = ({ until }: Watch): number => until?.getTime() ?? Number.NEGATIVE_INFINITY;
  return watches
    .filter(({ from, ends }) => from <= now && now < ends)
    .map((watch) => ({ ...watch, late: watch.until !== null && now >= watch.until }))
    .sort((a, b) => due(a) - due(b));
}

/** What the radar finds for one order now. @param now the moment it is asked for, UTC */
export const radarFor = (order: OrderFacts, now: Date, context: RadarContext): readonly RadarFinding[] => holdingNow(watchesFor(order, context), now);
