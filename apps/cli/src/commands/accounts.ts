import { CHANNELS } from '@weerwoord/kernel';
import type { Channel } from '@weerwoord/kernel';
import { addAccount, ensureOrganisation } from '@weerwoord/wiring';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { table } from '../table';

const isChannel = (word: string): word is Channel => (CHANNELS as readonly string[]).includes(word);

export const addAccountCommand: Command = {
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
    const zone = optional(options, 'zone');
    const organisation = await ensureOrganisation(product);
    const added = await addAccount(product, organisation.id, 'cli', { name, channel, site, zone });
    if (added.ok) {
      const { id, ...account } = added.value;
      return {
        json: { id, name, channel, site: account.site, zone: account.zone },
        lines: [`Account "${name}" added (${channel} ${account.site}, days in ${account.zone}).`],
      };
    }
    switch (added.problem) {
      case 'site':
        if (site === '') throw new WrongUsage(`--site is missing (such as ${channel === 'amazon' ? 'amazon.de' : 'EBAY_NL'})`);
        throw new WrongUsage(`--site "${site}" is not a known ${channel} site (such as ${channel === 'amazon' ? 'amazon.de' : 'EBAY_NL'})`);
      case 'zone':
        throw new WrongUsage(`--zone "${zone ?? ''}" is not a time zone (such as Europe/Amsterdam)`);
      case 'name-taken':
        throw new Refused('name-taken', `There is an account "${name}" already.`);
    }
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
