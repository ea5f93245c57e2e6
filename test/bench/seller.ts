import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AccountId } from '@weerwoord/kernel';
import { idFor } from '@weerwoord/pipeline';
import type { Account } from '@weerwoord/ports';
import { ensureOrganisation, migrateProduct } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { manyOrders } from '@weerwoord/worlds';

/** The clock of the made-up orders: fixed, so that every run reads the same bytes. */
export const NOW = new Date('2026-11-20T08:00:00Z');

export async function anAccount(product: Product, name: string): Promise<Account> {
  await migrateProduct(product);
  const { id: organisationId } = await ensureOrganisation(product);
  const account: Account = {
    id: idFor<AccountId>('account', organisationId, name),
    organisationId,
    name,
    channel: 'amazon',
    site: 'amazon.de',
    zone: 'Europe/Berlin',
    settings: {},
  };
  await product.units(organisationId, ({ accounts }) => accounts.add(account, NOW));
  return account;
}

/** An all-orders report of `count` orders on disk, written block by block. */
export async function reportOf(product: Product, count: number): Promise<string> {
  const path = join(product.settings.WEERWOORD_DATA, `all-orders-${count}.txt`);
  await pipeline(Readable.from(manyOrders(count, NOW)), createWriteStream(path));
  return path;
}
