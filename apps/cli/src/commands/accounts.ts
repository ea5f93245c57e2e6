import type { AccountId } from '@weerwoord/kernel';
import { CHANNELS, isZone } from '@weerwoord/kernel';
import type { Channel } from '@weerwoord/kernel';
import { idFor } from '@weerwoord/pipeline';
import { amazonMarketplace, ebaySite } from '@weerwoord/policies';
import { ensureOrganisation } from '@weerwoord/wiring';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { table } from '../table';

/** The site as the marketplace spells it, with its zone; null for an unknown one. Shops and generic accounts have no list. */
function siteNamed(channel: Channel, site: string): { readonly site: string; readonly zone: string } | null {
  if (channel === 'amazon') return amazonMarketplace(site.toLowerCase().replace(/^www\./, '')) ?? amazonMarketplace(site) ?? null;
  if (channel === 'ebay') return ebaySite(site.toUpperCase().replace(/^EBAY\./, 'EBAY_')) ?? null;
  return null;
}

const isChannel = (word: string): word is Channel => (CHANNELS as readonly string[]).includes(word);

export const addAccount: Command = {
  name: 'accounts add',
  usage: `accounts add --name N --channel ${CHANNELS.join('|')} --site amazon.de|EBAY_NL|… [--zone Europe/Amsterdam]`,
  about: 'Add a seller account; files are imported into it by its name.',
  options: { name: 'value', channel: 'value', site: 'value', zone: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const name = required(options, 'name');
    const channel = required(options, 'channel');
    if (!isChannel(channel)) throw new WrongUsage(`--channel is one of ${CHANNELS.join(', ')}, not "${channel}"`);
    const site = optional(options, 'site') ?? '';
    const known = siteNamed(channel, site);
    if ((channel === 'amazon' || channel === 'ebay') && !known)
      throw new WrongUsage(`--site "${site}" is not a known ${channel} site (such as ${channel === 'amazon' ? 'amazon.de' : 'EBAY_NL'})`);
    const organisation = await ensureOrganisation(product);
    const zone = optional(options, 'zone') ?? known?.zone ?? organisation.zone;
    if (!isZone(zone)) throw new WrongUsage(`--zone "${zone}" is not a time zone (such as Europe/Amsterdam)`);
    const account = {
      id: idFor<AccountId>('account', organisation.id, name),
      organisationId: organisation.id,
      name,
      channel,
      site: known?.site ?? site,
      zone,
      settings: {},
    };
    const at = product.clock.now();
    const added = await product.units(organisation.id, async ({ accounts, acts }) => {
      if (!(await accounts.add(account, at))) return false;
      await acts.record([
        { at, actor: 'cli', what: 'account.added', subjectKind: 'account', subjectId: account.id, payload: { channel, site: account.site } },
      ]);
      return true;
    });
    if (!added) throw new Refused('name-taken', `There is an account "${name}" already.`);
    return {
      json: { id: account.id, name, channel, site: account.site, zone },
      lines: [`Account "${name}" added (${channel} ${account.site}, days in ${zone}).`],
    };
  },
};

export const listAccounts: Command = {
  name: 'accounts',
  usage: 'accounts',
  about: 'List the seller accounts.',
  options: {},
  needs: 'product',
  async run(product) {
    const organisation = await ensureOrganisation(product);
    const accounts = await product.units(organisation.id, (stores) => stores.accounts.all());
    const plain = accounts.map(({ id, name, channel, site, zone }) => ({ id, name, channel, site, zone }));
    return {
      json: { accounts: plain },
      lines: table(
        ['Account', 'Channel', 'Site', 'Zone'],
        plain.map((a) => [a.name, a.channel, a.site, a.zone]),
      ),
    };
  },
};
