import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { letterWriter, packMaker } from '@weerwoord/documents';
import { fileDoor } from '@weerwoord/files';
import type { AccountId, ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { deskUnits, inOrganisation, intakeUnits, localKeys, openVault, ordersReader, postgresSealer } from '@weerwoord/persistence';
import type { Tx } from '@weerwoord/persistence';
import { aDatabase } from '@weerwoord/persistence/testing';
import { idFor, importFiles, lookAtClaim, openClaims, refreshClaims } from '@weerwoord/pipeline';
import type { DeskTools, ImportReport } from '@weerwoord/pipeline';
import type { Account } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';

export const NOW = new Date('2026-11-20T07:12:00Z');
export const ORDER = '302-4471926-8850317';
export const SANNE = idFor<PersonId>('person', 'sanne');

export type Desk = {
  readonly dataSource: DataSource;
  readonly tools: DeskTools;
  readonly organisation: OrganisationId;
  readonly account: Account;
  readonly actor: string;
  /** Lets files in by the front door; nothing is opened yet. */
  drop(...files: readonly { readonly name: string; readonly text: string }[]): Promise<ImportReport>;
  /** The same into another account, of whatever organisation. */
  dropInto(account: Account, ...files: readonly { readonly name: string; readonly text: string }[]): Promise<ImportReport>;
  /** What the clock does after an import. */
  sweep(of?: OrganisationId): Promise<void>;
  /** The only claim there is. */
  onlyClaim(): Promise<ClaimId>;
  page(id: ClaimId): Promise<NonNullable<Awaited<ReturnType<typeof lookAtClaim>>>>;
  inside<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  /** Moves the clock. */
  at(moment: Date): void;
  leave(): Promise<void>;
};

/** A desk of one seller with one account, on an empty database of its own. */
export async function aDesk(over: Partial<Account> = {}): Promise<Desk> {
  const database = await aDatabase();
  const { dataSource } = database;
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const organisation = idFor<OrganisationId>('organisation', 'vlierdal');
  const vault = await openVault(dataSource, localKeys(randomBytes(32)));
  let now = NOW;
  const clock = { now: () => now };
  const tools: DeskTools = {
    units: deskUnits(dataSource),
    orders: ordersReader(dataSource, vault),
    vault,
    clock,
    letters: letterWriter,
    packs: packMaker,
    sealer: postgresSealer(dataSource, vault, clock),
  };
  const account: Account = {
    id: idFor<AccountId>('account', organisation, 'amazon.de'),
    organisationId: organisation,
    name: 'amazon.de',
    channel: 'amazon',
    site: 'amazon.de',
    zone: 'Europe/Berlin',
    settings: {},
    ...over,
  };
  await tools.units(organisation, async ({ people, accounts }) => {
    await people.addOrganisation({ id: organisation, name: 'Vlierdal Wonen', zone: 'Europe/Amsterdam' }, NOW);
    await people.addPerson(
      { id: SANNE, email: 'sanne@vlierdal.example', name: 'Sanne de Wit', language: 'nl', passwordHash: 'x', role: 'owner' },
      NOW,
    );
    await accounts.add(account, NOW);
  });
  const dropInto: Desk['dropInto'] = async (into, ...files) => {
    const spooled = await Promise.all(
      files.map(async ({ name, text }) => {
        const spool = join(folder, basename(name));
        await writeFile(spool, text);
        return { spool };
      }),
    );
    return importFiles({ units: intakeUnits(dataSource), vault, door: fileDoor(), clock }, { account: into, actor: 'cli', files: spooled });
  };
  return {
    dataSource,
    tools,
    organisation,
    account,
    actor: `person:${SANNE}`,
    drop: (...files) => dropInto(account, ...files),
    dropInto,
    async sweep(of = organisation) {
      await openClaims(tools, { organisation: of });
      await refreshClaims(tools, { organisation: of });
    },
    async onlyClaim() {
      const found = await inOrganisation(dataSource, organisation, (tx) => tx.rows<{ id: ClaimId }>('select id from claim'));
      expect(found).toHaveLength(1);
      return found[0]?.id as ClaimId;
    },
    async page(id) {
      const page = await lookAtClaim(tools, { organisation, claimId: id });
      if (!page) throw new Error('no such claim');
      return page;
    },
    inside: (work) => inOrganisation(dataSource, organisation, work),
    at(moment) {
      now = moment;
    },
    async leave() {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The order of the story as the all-orders report has it. */
const COLUMNS = [
  ['amazon-order-id', ORDER],
  ['merchant-order-id', ''],
  ['purchase-date', '2026-10-27T08:14:00+00:00'],
  ['last-updated-date', '2026-10-28T10:20:00+00:00'],
  ['order-status', 'Shipped'],
  ['fulfillment-channel', 'Merchant'],
  ['sales-channel', 'Amazon.de'],
  ['order-channel', ''],
  ['url', ''],
  ['ship-service-level', 'Std DE Dom_1'],
  ['product-name', 'Linen bed set 200 × 200, sand'],
  ['sku', 'LIN-200-SAND'],
  ['asin', 'B0EXAMPLE1'],
  ['item-status', 'Shipped'],
  ['quantity', '1'],
  ['currency', 'EUR'],
  ['item-price', '84.90'],
  ['item-tax', '13.56'],
  ['shipping-price', '0.00'],
  ['shipping-tax', '0.00'],
  ['gift-wrap-price', ''],
  ['gift-wrap-tax', ''],
  ['item-promotion-discount', ''],
  ['ship-promotion-discount', ''],
  ['ship-city', 'Köln'],
  ['ship-state', ''],
  ['ship-postal-code', '50672'],
  ['ship-country', 'DE'],
  ['promotion-ids', ''],
  ['is-business-order', 'false'],
  ['purchase-order-number', ''],
  ['price-designation', ''],
] as const;
export const orders = {
  name: 'all-orders.txt',
  text: `${COLUMNS.map(([name]) => name).join('\t')}\r\n${COLUMNS.map(([, value]) => value).join('\t')}\r\n`,
};

const NUMBER = '00340434161094042557';
/** Ship-by, promise and number: what a seller's own shipping tool exports. */
export const unshipped = {
  name: 'unshipped.txt',
  text: `order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tsales-channel\tis-business-order\r\n${ORDER}\t1\t2026-10-27T08:14:00+00:00\t2026-10-27T08:15:00+00:00\t2026-10-27T09:00:00+00:00\t2026-10-29T22:59:59+00:00\t-2\tk3j2h1@marketplace.amazon.de\tMarie Schneider\t\tLIN-200-SAND\tLinen bed set 200 × 200, sand\t1\t0\t1\tStandard\tMarie Schneider\tAachener Str. 12\t\t\tKöln\t\t50672\tDE\tAmazon.de\tfalse\r\n`,
};
export const scans = (delivered = true, signed = ''): { name: string; text: string } => ({
  name: 'dhl-scans.csv',
  text:
    [
      'Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by',
      `${NUMBER},DHL,2026-10-28T17:06:00Z,accepted,Krefeld,,DE,`,
      `${NUMBER},DHL,2026-10-29T01:41:00Z,in transit,Köln,,DE,`,
      `${NUMBER},DHL,2026-10-30T07:12:00Z,out for delivery,Köln,,DE,`,
      ...(delivered ? [`${NUMBER},DHL,2026-10-30T12:27:00Z,delivered,Köln,50672,DE,${signed}`] : []),
    ].join('\n') + '\n',
});
/** The confirmation with the number on it, as a shipping tool exports it (needs the profile of the account). */
export const confirmed = {
  name: 'shipping-tool.csv',
  text: `order,due,sent,number,carrier,until\n${ORDER},2026-10-29T22:59:59Z,2026-10-28T10:20:00Z,${NUMBER},DHL,2026-11-03T22:59:59Z\n`,
};
export const PROFILE = {
  name: 'shipping tool',
  files: [
    {
      whenColumns: ['order', 'sent', 'number'],
      columns: {
        order: 'order.id',
        due: 'order.shipBy',
        sent: 'parcel.confirmedAt',
        number: 'parcel.trackingNumber',
        carrier: 'parcel.carrier',
        until: 'order.deliverBy',
      },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
} as const;

const eml = (headers: Readonly<Record<string, string>>, text: string): string =>
  `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${text.replace(/\n/g, '\r\n')}\r\n`;
const PLAIN = { 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8' };

export const claimMail = {
  name: 'claim.eml',
  text: eml(
    {
      From: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
      To: 'verkoop@vlierdal.example',
      Subject: `Action required: Claim received on order ${ORDER}`,
      Date: 'Wed, 18 Nov 2026 11:24:00 +0100',
      'Message-ID': '<filed@amazon>',
      'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_NOTIFY',
      ...PLAIN,
    },
    `Hello Vlierdal Wonen,\n\nWe received an A-to-z Guarantee claim of €84.90 on the order ${ORDER}.\n\nReason: the buyer states that the package was not received.\n\nPlease respond within 3 calendar days.\n\nAmazon`,
  ),
};
export const decisionMail = {
  name: 'decision.eml',
  text: eml(
    {
      From: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
      To: 'verkoop@vlierdal.example',
      Subject: `Claim decision on order ${ORDER}`,
      Date: 'Mon, 23 Nov 2026 09:00:00 +0100',
      'Message-ID': '<decided@amazon>',
      'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_CLOSE',
      ...PLAIN,
    },
    `Hello,\n\nWe have granted an A-to-z Guarantee claim of €84.90 on the order ${ORDER}.\n\nWe will not count the claim against your Order Defect Rate but will debit your account.\n\nYou can appeal this decision within 30 calendar days.`,
  ),
};
/** Everything that is known of the order before anybody complains. */
export const known = (): readonly { name: string; text: string }[] => [orders, unshipped, confirmed, scans()];
export const thread = [
  {
    name: 'question.eml',
    text: eml(
      {
        From: '"Marie - Amazon Marketplace" <k3j2h1@marketplace.amazon.de>',
        To: 'verkoop@vlierdal.example',
        Subject: `Inquiry about order ${ORDER}`,
        Date: 'Wed, 11 Nov 2026 20:15:00 +0100',
        'Message-ID': '<ask@amazon>',
        ...PLAIN,
      },
      `Order ID: ${ORDER}\n\nWhere is my parcel? Tracking says delivered but I have nothing.`,
    ),
  },
  {
    name: 'reply.eml',
    text: eml(
      {
        From: 'Vlierdal Wonen <verkoop@vlierdal.example>',
        To: '"Marie" <k3j2h1@marketplace.amazon.de>',
        Subject: `Re: Inquiry about order ${ORDER}`,
        Date: 'Thu, 12 Nov 2026 09:02:00 +0100',
        'Message-ID': '<answer@vlierdal>',
        ...PLAIN,
      },
      `Order ID: ${ORDER}\n\nDHL recorded the delivery at your address. Could you please check with your household and neighbours? The delivery record is attached.`,
    ),
  },
];
