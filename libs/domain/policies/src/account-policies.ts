import type { Channel, Day, Site } from '@weerwoord/kernel';
import { EBAY_PROGRAMMES } from './ebay-sites';
import { POLICIES } from './policies';
import type { PolicyRow } from './policy-row';

/** One value an account is judged by: what is published, and what the account has set instead. */
export type AccountPolicy = {
  readonly id: string;
  /** The exact site or programme, or '*'. */
  readonly site: Site;
  /** In force on the day; null when nothing is published for it yet. */
  readonly published: PolicyRow | null;
  /** The account's own row in force on the day, or the first that will be; null when it has none. */
  readonly own: PolicyRow | null;
};

/**
 * Every value an account is judged by on `day`, its own channel's first, in the order of the sheets. Rows of other sites are not
 * in it; of eBay all programmes are, as a seller is measured in each.
 */
export function accountPolicies(channel: Channel, site: Site, day: Day, own: readonly PolicyRow[] = []): AccountPolicy[] {
  const here = (row: PolicyRow): boolean =>
    row.site === '*' || row.site.toLowerCase() === site.toLowerCase() || (EBAY_PROGRAMMES as readonly string[]).includes(row.site);
  const ours = POLICIES.filter((row) => row.channel === channel && here(row));
  const everybody = channel === 'generic' ? [] : POLICIES.filter((row) => row.channel === 'generic');
  const found = new Map<string, AccountPolicy>();
  for (const row of [...ours, ...everybody]) {
    const name = `${row.id}\0${row.site}`;
    const known = found.get(name);
    const inForce = row.validFrom <= day && (row.validTo === null || row.validTo >= day);
    const newer = inForce && row.validFrom > (known?.published?.validFrom ?? '');
    found.set(name, {
      id: row.id,
      site: row.site,
      published: newer ? row : (known?.published ?? null),
      own: ownOf(own, row, day),
    });
  }
  return [...found.values()].filter(({ published, own: mine }) => published !== null || mine !== null);
}

/** The newest own row in force, else the first to come. */
function ownOf(own: readonly PolicyRow[], { id, site }: PolicyRow, day: Day): PolicyRow | null {
  const mine = own.filter((row) => row.id === id && row.site === site).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return mine.filter((row) => row.validFrom <= day).at(-1) ?? mine[0] ?? null;
}

/** Why a value cannot be set: no such value, not of its kind, a share that is none, or less than nothing. */
export type PolicyRefusal = 'not-a-choice' | 'wrong-kind' | 'too-big' | 'too-small';

/** May an account set this value? Null when it may. Of words only those a row offers (a rule's anchor); others, as file types, are rules of code. */
export function refusedPolicy(channel: Channel, id: string, site: Site, value: PolicyRow['value']): PolicyRefusal | null {
  const row = POLICIES.find((known) => known.id === id && known.site === site && (known.channel === channel || known.channel === 'generic'));
  if (!row) return 'not-a-choice';
  if (typeof row.value === 'string') return typeof value === 'string' && row.choices?.includes(value) ? null : 'not-a-choice';
  if (typeof row.value !== typeof value) return 'wrong-kind';
  if (typeof value !== 'number') return null;
  if (!Number.isFinite(value) || value < 0) return 'too-small';
  return value > (row.unit === 'share' ? 1 : 1_000_000_000) ? 'too-big' : null;
}
