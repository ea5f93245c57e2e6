import type { Channel, Day } from '@weerwoord/kernel';
import type { PolicyRow } from './policy-row';
import { AFTER_POLICIES, AMAZON_AFTER_POLICIES } from './rows/after';
import { ALIEXPRESS_POLICIES } from './rows/aliexpress';
import { AMAZON_POLICIES } from './rows/amazon';
import { AMAZON_CLAIM_POLICIES } from './rows/amazon-claims';
import { EBAY_POLICIES } from './rows/ebay';
import { FORM_POLICIES } from './rows/forms';
import { GENERIC_POLICIES } from './rows/generic';
import { GENERIC_FIGURE_POLICIES } from './rows/generic-figures';
import { SHOP_POLICIES } from './rows/shop';
import { SHOP_PAYMENT_POLICIES } from './rows/shop-payments';
import { TRACKING_POLICIES } from './rows/tracking';

/** Every published value we go by. */
export const POLICIES: readonly PolicyRow[] = [
  ...AMAZON_POLICIES,
  ...AMAZON_CLAIM_POLICIES,
  ...AMAZON_AFTER_POLICIES,
  ...EBAY_POLICIES,
  ...ALIEXPRESS_POLICIES,
  ...SHOP_POLICIES,
  ...SHOP_PAYMENT_POLICIES,
  ...FORM_POLICIES,
  ...GENERIC_POLICIES,
  ...GENERIC_FIGURE_POLICIES,
  ...TRACKING_POLICIES,
  ...AFTER_POLICIES,
];

const byId = new Map<string, PolicyRow[]>();
for (const row of POLICIES) {
  const rows = byId.get(row.id);
  if (rows) rows.push(row);
  else byId.set(row.id, [row]);
}

/** The day our rows begin. Whatever lies before it (old exports, a mailbox of many years) goes by the rows of this day: there are no older ones. */
const FIRST_DAY: Day = '2016-01-01';

/**
 * The row in force for `id` on `day`, or null when nobody published one. A day before our rows begin is asked as their first.
 *
 * The exact site (for eBay standards: the programme) wins over '*', then the later `validFrom`. An account's own rows
 * (`overrides`) win over ours as a whole: a limit a person set is meant. `validTo` is the last day in force.
 */
export function policyFor(id: string, channel: Channel, site: string, day: Day, overrides: readonly PolicyRow[] = []): PolicyRow | null {
  const found = best(overrides, id, channel, site, day) ?? best(byId.get(id) ?? [], id, channel, site, day);
  return found === null && day < FIRST_DAY ? policyFor(id, channel, site, FIRST_DAY, overrides) : found;
}

function best(rows: readonly PolicyRow[], id: string, channel: Channel, site: string, day: Day): PolicyRow | null {
  let found: PolicyRow | null = null;
  for (const row of rows) {
    // Our generic rows serve every channel; a channel's own rows only that channel.
    if (row.id !== id || (row.channel !== channel && row.channel !== 'generic')) continue;
    if ((row.site !== '*' && row.site !== site) || row.validFrom > day || (row.validTo !== null && row.validTo < day)) continue;
    if (found === null || isCloser(row, found)) found = row;
  }
  return found;
}

const isCloser = (row: PolicyRow, than: PolicyRow): boolean => (row.site === than.site ? row.validFrom > than.validFrom : than.site === '*');

/** The number of the row in force; null when there is no row. Throws TypeError when the row holds a word: that is a mistake in our own data. */
export function policyNumber(id: string, channel: Channel, site: string, day: Day, overrides: readonly PolicyRow[] = []): number | null {
  const row = policyFor(id, channel, site, day, overrides);
  if (row === null) return null;
  if (typeof row.value !== 'number') throw new TypeError(`Policy ${id} is not a number`);
  return row.value;
}

/**
 * The newest published number for every site, whatever the day: for what is the same for everybody, a length of text or of a window.
 * @throws TypeError when our rows lack it
 */
export function publishedNumber(id: string): number {
  const [newest] = (byId.get(id) ?? []).filter(({ site }) => site === '*').sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (typeof newest?.value !== 'number') throw new TypeError(`Policy ${id} is missing`);
  return newest.value;
}

/** Rows whose source was read more than six months before `today`, oldest first: someone should read those pages again. */
export function stalePolicies(rows: readonly PolicyRow[], today: Day): PolicyRow[] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const halfYearAgo = new Date(Date.UTC(year, month - 7, day)).toISOString().slice(0, 10);
  return rows.filter((row) => row.readOn < halfYearAgo).sort((a, b) => (a.readOn < b.readOn ? -1 : a.readOn > b.readOn ? 1 : 0));
}
