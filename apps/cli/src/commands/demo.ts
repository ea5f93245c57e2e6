import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { idFor, importFiles } from '@weerwoord/pipeline';
import type { Account, MappingProfile } from '@weerwoord/ports';
import { ensureOrganisation, settleClaims } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { demoToldFrom } from '../demo/demo-begun';
import { demoTeam } from '../demo/demo-team';
import { fillForms, playPeople } from '../demo/play-people';
import { ORDER_LIST_PROFILE, SHIPPING_TOOL_PROFILE, vlierdal } from '@weerwoord/worlds';
import type { WorldAccount } from '@weerwoord/worlds';
import type { Command } from '../command';

/** How the demo seller's shipping tool writes its export. */
const SHIPPING_TOOL: MappingProfile = {
  name: SHIPPING_TOOL_PROFILE,
  files: [
    {
      whenColumns: ['Order number', 'Confirmed at', 'Tracking number', 'Carrier'],
      columns: {
        'Order number': 'order.id',
        'Confirmed at': 'parcel.confirmedAt',
        'Tracking number': 'parcel.trackingNumber',
        Carrier: 'parcel.carrier',
        'Ship by': 'order.shipBy',
        'Deliver by': 'order.deliverBy',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
};

/** How its listing tool writes the orders of AliExpress. */
const ORDER_LIST: MappingProfile = {
  name: ORDER_LIST_PROFILE,
  files: [
    {
      whenColumns: ['Order ID', 'Order time', 'Order status', 'Send before', 'Promised by'],
      columns: {
        'Order ID': 'order.id',
        'Order time': 'order.placedAt',
        'Order status': 'order.status',
        Product: 'line.title',
        SKU: 'line.sku',
        Quantity: 'line.quantity',
        Amount: 'order.total',
        Country: 'order.country',
        'Send before': 'order.shipBy',
        'Sent on': 'order.dispatchedAt',
        'Promised by': 'order.deliverBy',
        'Received on': 'order.deliveredAt',
        Tracking: 'parcel.trackingNumber',
        Logistics: 'parcel.carrier',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
      currency: 'EUR',
      statuses: { Finished: 'delivered', Sent: 'shipped', 'To send': 'open', Cancelled: 'cancelled' },
    },
  ],
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo',
  about:
    'Load the made-up seller, as files and mails through the front door, or go on where that was cut short. Does nothing where there is an account of your own.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    const now = product.clock.now();
    const from = await product.units(organisation, async ({ accounts, acts }) =>
      demoToldFrom(await acts.about('organisation', organisation), (await accounts.all()).length, now),
    );
    if (from === null) return { json: { loaded: false }, lines: [] };
    const again = from < now;
    const folder = await mkdtemp(join(tmpdir(), 'weerwoord-demo-'));
    try {
      if (!again) await record(product, organisation, 'demo.begun', from);
      say(again ? 'Loading the rest of the demo seller …' : 'Loading the demo seller …');
      const answer = await load(product, organisation, { folder, from });
      await record(product, organisation, 'demo.loaded', product.clock.now());
      return answer;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function record(product: Product, organisation: OrganisationId, what: 'demo.begun' | 'demo.loaded', at: Date): Promise<void> {
  const act = { at, actor: 'cli', what, subjectKind: 'organisation', subjectId: organisation, payload: {} };
  await product.units(organisation, ({ acts }) => acts.record([act]));
}

async function load(product: Product, organisation: OrganisationId, { folder, from }: { readonly folder: string; readonly from: Date }) {
  const world = vlierdal(from);
  let rows = 0;
  for (const told of world.accounts) {
    const account = await addAccount(product, organisation, told);
    const own = join(folder, account.id);
    await mkdir(own);
    for (const file of world.files.filter((one) => one.account === told.name)) {
      const spool = join(own, file.path);
      await writeFile(spool, file.content);
      const { totals } = await importFiles(product.intake, {
        account,
        actor: 'cli',
        files: [{ path: file.path, spool }],
        ...(file.profile && { profile: file.profile }),
      });
      rows += totals.rows;
    }
  }
  await fillForms(product, organisation, world);
  const claims = await settleClaims(product, organisation);
  await playPeople(product, organisation, world, await demoTeam(product, organisation));
  return { json: { loaded: true, rows, claims }, lines: [`Demo seller loaded: ${rows.toLocaleString('en')} rows, ${claims} claims.`] };
}

async function addAccount(product: Product, organisation: OrganisationId, { name, channel, site, zone }: WorldAccount): Promise<Account> {
  const account: Account = {
    id: idFor<AccountId>('account', organisation, name),
    organisationId: organisation,
    name,
    channel,
    site,
    zone,
    settings: { profiles: [SHIPPING_TOOL, ORDER_LIST] },
  };
  await product.units(organisation, ({ accounts }) => accounts.add(account, product.clock.now()));
  return account;
}
