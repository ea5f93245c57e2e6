import type { Channel, Day, Site } from '@weerwoord/kernel';
import { EBAY_PROGRAMMES } from './ebay-sites';
import { POLICIES } from './policies';
import { holdsFor } from './policy-row';
import type { PolicyRow } from './policy-row';
import { UNPUBLISHED } from './unpublished';

/** One value an account is judged by: what is published, and what the account has set instead. */
export type AccountPolicy = {
  readonly id: string;
  /** The exact site or programme, or '*'. */
  readonly site: Site;
  readonly unit: string;
  /** In force on the day; null when nothing is published for it, or not yet. */
  readonly published: PolicyRow | null;
  /** The account's own row in force on the day, or the first that will be; null when it has none. */
  readonly own: PolicyRow | null;
};

/**
 * Every value an account is judged by on `day`, its own channel's first, in the order of the sheets. Rows of other sites are not
 * in it; of eBay all programmes are, as a seller is measured in each. What nobody publishes and an account may set stands at the end.
 */
export function accountPolicies(channel: Channel, site: Site, day: Day, own: readonly PolicyRow[] = []): AccountPolicy[] {
  const here = (row: PolicyRow): boolean =>
    row.site === '*' || row.site.toLowerCase() === site.toLowerCase() || (EBAY_PROGRAMMES as readonly string[]).includes(row.site);
  const forUs = POLICIES.filter((row) => holdsFor(row, channel));
  const ours = forUs.filter((row) => row.channel === channel && here(row));
  const everybody = channel === 'generic' ? [] : forUs.filter((row) => row.channel === 'generic');
  const found = new Map<string, AccountPolicy>();
  for (const row of [...ours, ...everybody]) {
    const name = `${row.id}\0${row.site}`;
    const known = found.get(name);
    const inForce = row.validFrom <= day && (row.validTo === null || row.validTo >= day);
    const newer = inForce && row.validFrom > (known?.published?.validFrom ?? '');
    found.set(name, {
      id: row.id,
      site: row.site,
      unit: row.unit,
      published: newer ? row : (known?.published ?? null),
      own: ownOf(own, row, day),
    });
  }
  const toSet = UNPUBLISHED.filter((one) => holdsFor(one, channel)).map(({ id, unit }): AccountPolicy => {
    const everywhere = { id, site: '*' };
    return { ...everywhere, unit, published: null, own: ownOf(own, everywhere, day) };
  });
  return [...[...found.values()].filter(({ published, own: mine }) => published !== null || mine !== null), ...toSet];
}

/** The newest own row in force, else the first to come. */
function ownOf(own: readonly PolicyRow[], { id, site }: Pick<PolicyRow, 'id' | 'site'>, day: Day): PolicyRow | null {
  const mine = own.filter((row) => row.id === id && row.site === site).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return mine.filter((row) => row.validFrom <= day).at(-1) ?? mine[0] ?? null;
}
