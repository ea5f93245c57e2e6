import { rebuild, stateHash } from '@weerwoord/pipeline';
import { ensureOrganisation } from '@weerwoord/wiring';
import type { Command } from '../command';
import { optional } from '../command';
import { accountNamed } from '../named';

export const stateHashCommand: Command = {
  name: 'state-hash',
  usage: 'state-hash',
  about: 'One hash over all orders, verdicts and figures: the same input gives the same hash, in any order.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    const hash = await stateHash(product.intake, { organisation });
    return { json: { hash }, lines: [hash] };
  },
};

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: 'rebuild [--account N]',
  about: 'Make orders, verdicts and figures anew from the source records. Changes nothing that is right.',
  options: { account: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const { id: organisation } = await ensureOrganisation(product);
    const name = optional(options, 'account');
    const accountId = name === undefined ? undefined : (await accountNamed(product, name)).account.id;
    const { orders } = await rebuild(product.intake, { organisation, ...(accountId && { accountId }) });
    const hash = await stateHash(product.intake, { organisation });
    return { json: { orders, hash }, lines: [`${orders.toLocaleString('en')} orders rebuilt, state ${hash}`] };
  },
};
