import { ensureOwner, migrateProduct } from '@weerwoord/wiring';
import type { Command } from '../command';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: 'Bring the database to the present form. Safe to run at any time and by several at once.',
  options: {},
  needs: 'product',
  async run(product) {
    const ran = await migrateProduct(product);
    return { json: { ran }, lines: ran.length === 0 ? ['The database is up to date.'] : ran.map((name) => `Done: ${name}`) };
  },
};

export const ownerCommand: Command = {
  name: 'owner',
  usage: 'owner',
  about: "Show the first owner's log-in; the password only while it is the made-up one.",
  options: {},
  needs: 'product',
  async run(product) {
    const owner = await ensureOwner(product);
    return {
      json: owner,
      lines: [owner.password ? `Log in: ${owner.email} / password ${owner.password}` : `Log in: ${owner.email} / the password you set`],
    };
  },
};
