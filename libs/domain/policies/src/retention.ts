import type { Channel, Day } from '@weerwoord/kernel';
import type { PolicyRow } from './policy-row';
import { rowsOf } from './rows/stated-row';

/**
 * How long personal data may stay. Rows of their own beside `POLICIES`: no verdict is judged by them, so a changed row makes nothing stale but the clocks.
 */
export const RETENTION_POLICIES: readonly PolicyRow[] = [
  ...rowsOf('amazon', [
    {
      id: 'amazon.personal.after-delivery-days',
      value: 30,
      unit: 'days',
      source: 'amazon.md, data-protection policy: personal data commonly goes 30 days after delivery; get it checked before keeping it longer',
      confidence: 'not-verified',
    },
  ]),
  ...rowsOf('generic', [
    {
      id: 'generic.personal.after-delivery-days',
      value: 30,
      unit: 'days',
      source: 'our own: as Amazon asks, because no sheet tells another channel’s time',
      confidence: 'not-verified',
    },
    {
      id: 'generic.personal.undelivered-days',
      value: 90,
      unit: 'days',
      source: 'our own cap for orders that nobody says were delivered, after they were placed or were to be shipped',
      confidence: 'convention',
    },
    {
      id: 'generic.personal.loose-days',
      value: 30,
      unit: 'days',
      source: 'our own: what names no order, counted from when it came',
      confidence: 'convention',
    },
    {
      id: 'generic.personal.arrival-days',
      value: 3,
      unit: 'days',
      source: 'our own: an old order that comes in today stays this long at least, so that the claim it came in for can be opened and hold it',
      confidence: 'convention',
    },
    {
      id: 'generic.personal.alias-days',
      value: 400,
      unit: 'days',
      source: 'our own: eBay counts different buyers over up to twelve months (ebay.md), and a month for late figures',
      confidence: 'convention',
    },
    {
      id: 'generic.personal.hold-days-at-most',
      value: 730,
      unit: 'days',
      source: 'our own: a hold must end; it can be placed again, by somebody who looks',
      confidence: 'convention',
    },
  ]),
];

export type RetentionValue = 'after-delivery' | 'undelivered' | 'loose' | 'arrival' | 'alias' | 'hold';
const NAMES: Readonly<Record<RetentionValue, string>> = {
  'after-delivery': 'personal.after-delivery-days',
  undelivered: 'personal.undelivered-days',
  loose: 'personal.loose-days',
  arrival: 'personal.arrival-days',
  alias: 'personal.alias-days',
  hold: 'personal.hold-days-at-most',
};

/** The row in force on a day: the channel's own, else the one for every channel; the later `validFrom` wins. @throws TypeError when our rows lack it */
export function retentionPolicy(value: RetentionValue, channel: Channel, day: Day): PolicyRow & { readonly value: number } {
  const rows = RETENTION_POLICIES.filter(
    (row) =>
      (row.id === `${channel}.${NAMES[value]}` || row.id === `generic.${NAMES[value]}`) &&
      row.validFrom <= day &&
      (row.validTo === null || row.validTo >= day),
  ).sort((a, b) => Number(b.channel === channel) - Number(a.channel === channel) || (a.validFrom < b.validFrom ? 1 : -1));
  const [row] = rows;
  if (!row || typeof row.value !== 'number') throw new TypeError(`Retention ${value} of ${channel} is missing`);
  return { ...row, value: row.value };
}
