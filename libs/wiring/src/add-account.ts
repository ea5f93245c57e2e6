import { failed, isZone, ok } from '@weerwoord/kernel';
import type { AccountId, Channel, OrganisationId, Result } from '@weerwoord/kernel';
import { idFor } from '@weerwoord/pipeline';
import { amazonMarketplace, ebaySite } from '@weerwoord/policies';
import type { Account } from '@weerwoord/ports';
import type { Product } from './product';

export type NewAccount = { readonly name: string; readonly channel: Channel; readonly site: string; readonly zone?: string | undefined };

/**
 * Adds a seller account. Its zone is the given one, else the site's, else the organisation's.
 *
 * @returns the account, or what is wrong: 'site' not known on that channel, 'zone' no IANA zone, 'name-taken'
 */
export async function addAccount(
  product: Pick<Product, 'units' | 'clock'>,
  organisation: OrganisationId,
  actor: string,
  { name, channel, site, zone }: NewAccount,
): Promise<Result<Account, 'site' | 'zone' | 'name-taken'>> {
  const known = knownSite(channel, site);
  if ((channel === 'amazon' || channel === 'ebay') && !known) return failed('site');
  if (zone !== undefined && !isZone(zone)) return failed('zone');
  const at = product.clock.now();
  return product.units(organisation, async ({ accounts, acts, people }) => {
    const own = zone ?? known?.zone ?? (await people.organisation())?.zone ?? 'UTC';
    const account: Account = {
      id: idFor<AccountId>('account', organisation, name),
      organisationId: organisation,
      name,
      channel,
      site: known?.site ?? site,
      zone: own,
      settings: {},
    };
    if (!(await accounts.add(account, at))) return failed('name-taken');
    await acts.record([
      { at, actor, what: 'account.added', subjectKind: 'account', subjectId: account.id, payload: { channel, site: account.site } },
    ]);
    return ok(account);
  });
}

/** The site as its marketplace spells it; null for one we do not know, and for channels that have no list of sites. */
function knownSite(channel: Channel, site: string): { readonly site: string; readonly zone: string } | null {
  if (channel === 'amazon') return amazonMarketplace(site);
  if (channel === 'ebay') return ebaySite(site.replace(/^ebay\./i, 'EBAY_'));
  return null;
}
