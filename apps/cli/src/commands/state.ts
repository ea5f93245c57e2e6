import { rebuild, rederiveClaims, stateHash } from '@weerwoord/pipeline';
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
  about: 'Make orders, verdicts and figures anew from the source records, and where claims stand. Changes nothing that is right.',
  options: { account: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const { id: organisation } = await ensureOrganisation(product);
    const name = optional(options, 'account');
    const accountId = name === undefined ? undefined : (await accountNamed(product, name)).account.id;
    const { orders } = await rebuild(product.intake, { organisation, ...(accountId && { accountId }) });
    const { claims, mended } = await rederiveClaims(product.desk, { organisation });
    const hash = await stateHash(product.intake, { organisation });
    return {
      json: { orders, claims, mended, hash },
      lines: [
        `${orders.toLocaleString('en')} orders rebuilt, ${mended.toLocaleString('en')} of ${claims.toLocaleString('en')} claims mended, state ${hash}`,
      ],
    };
  },
};
