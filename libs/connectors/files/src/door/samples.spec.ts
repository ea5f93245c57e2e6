import { existsSync } from 'node:fs';
import type { Channel } from '@weerwoord/kernel';
import type { FileKind } from '@weerwoord/ports';
import { aContext, codesOf, collect, fileAt, sharedPath, statementsOf } from '../../testing';
import { fileDoor } from './file-door';

/**
 * Every file of the sample collection that is of a kind we read, against counts taken by hand and by an independent reader
 * (rows and distinct orders with Python's csv, metric blocks and trackers by eye). The files stay where they are; nothing of them is copied.
 */
type Sample = readonly [file: string, kind: FileKind, read: number, rejected: number, orders: number, codes?: readonly string[]];
type Account = { readonly channel: Channel; readonly site: string; readonly zone: string };
const IN: Account = { channel: 'amazon', site: 'amazon.in', zone: 'Asia/Kolkata' };
const US: Account = { channel: 'amazon', site: 'amazon.com', zone: 'America/Los_Angeles' };
const EBAY: Account = { channel: 'ebay', site: 'EBAY_US', zone: 'America/Los_Angeles' };
const SHOP: Account = { channel: 'shop', site: 'shop.example', zone: 'Europe/Amsterdam' };

const SAMPLES: readonly (readonly [Account, readonly Sample[]])[] = [
  [
    US,
    [
      ['amazon/GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE.header-echo.tsv', 'amazon-returns', 0, 2, 0, ['repeated-header', 'repeated-header']],
      ['amazon/GET_SELLER_FEEDBACK_DATA.header-echo.tsv', 'amazon-feedback', 0, 2, 0, ['repeated-header', 'repeated-header']],
      ['amazon/GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING.header-echo.tsv', 'amazon-unshipped', 0, 2, 0, ['repeated-header', 'repeated-header']],
      ['amazon/GET_V2_SELLER_PERFORMANCE_REPORT.small.json', 'amazon-account-health', 5, 0, 0],
      ['amazon/account-health-report-official-example.json', 'amazon-account-health', 20, 0, 0],
      ['amazon/GET_FLAT_FILE_ORDERS_DATA.new-orders-2009-layout.tsv', 'amazon-new-orders', 6, 0, 4],
      ['amazon/all-orders.three-rows-21-columns.tsv', 'amazon-all-orders', 3, 0, 2],
    ],
  ],
  [IN, [['amazon/all-orders-amazon-in-2022-04.part1.csv', 'amazon-all-orders', 3400, 0, 3214]]],
  [
    EBAY,
    [
      ['ebay/SalesHistory.file-exchange-2016.csv', 'ebay-orders', 4, 0, 4],
      ['ebay/seller-hub-orders-2026-09.csv', 'ebay-orders', 15, 0, 13],
    ],
  ],
  [
    SHOP,
    [
      ['shopify/orders_export_usd_409_orders.csv', 'shopify-orders', 811, 0, 409],
      ['shopify/orders_export_zar_apostrophe_zip.csv', 'shopify-orders', 101, 0, 50],
      ['shopify/orders_export_usd_emoji_tags.csv', 'shopify-orders', 57, 0, 50],
      ['shopify/orders_export_cad_no_shipped.csv', 'shopify-orders', 64, 0, 20],
      ['shopify/orders_export_aud_10_columns.csv', 'shopify-orders', 1057, 0, 1057],
      ['shopify/orders_export_inr_teststore.csv', 'shopify-orders', 121, 0, 51],
      ['woocommerce/woocommerce_orders.bom.csv', 'woocommerce-orders', 101, 0, 50],
      ['tracking/easypost/trackers-create.json', 'easypost-tracking', 1, 0, 1],
      ['tracking/easypost/trackers-list.json', 'easypost-tracking', 1, 0, 1],
      ['tracking/easypost/tracking-webhook.json', 'easypost-tracking', 1, 0, 1],
      ['tracking/easypost/event-body.json', 'easypost-tracking', 1, 0, 1],
      ['tracking/easypost/trackers_page.json', 'easypost-tracking', 5, 0, 5],
    ],
  ],
  [
    US,
    [
      ['email/amazon_delivered.eml', 'mail', 1, 0, 1],
      ['email/amazon_exception.eml', 'mail', 1, 0, 1],
      ['email/amazon_fwd.eml', 'mail', 1, 0, 1],
      ['email/amazon_shipped.eml', 'mail', 1, 0, 1],
      ['email/amazon_shipped_it.eml', 'mail', 0, 1, 0, ['missing']],
      ['email/amazon_uk_shipped.eml', 'mail', 1, 0, 1],
      ['email/auspost_delivered.eml', 'mail', 1, 0, 1],
      ['email/dhl_out_for_delivery.eml', 'mail', 1, 0, 1],
      ['email/fedex_out_for_delivery.eml', 'mail', 1, 0, 1],
      ['email/gls_delivered.eml', 'mail', 1, 0, 1],
      ['email/hermes_delivered.eml', 'mail', 1, 0, 1],
      ['email/poczta_polska_delivering.eml', 'mail', 0, 1, 0, ['missing']],
      ['email/royal_mail_uk_out_for_delivery.eml', 'mail', 1, 0, 1],
      ['email/ups_out_for_delivery.eml', 'mail', 0, 1, 0, ['missing']],
      ['email/usps_exception.eml', 'mail', 1, 0, 1],
    ],
  ],
];

const samples = sharedPath('data', 'samples');
const present = existsSync(samples);
const describeWithSamples = present ? describe : describe.skip;
const door = fileDoor();
const readAll = async (account: Account, file: string) => {
  const context = aContext(account);
  const incoming = fileAt(`${samples}/${file}`);
  const found = await door.recognise(incoming, context);
  return { found, all: found.kind ? await collect(door.read(incoming, found.kind, context)) : null };
};

describeWithSamples(`the sample collection${present ? '' : ' (needs WEERWOORD_SHARED)'}`, () => {
  const cases = SAMPLES.flatMap(([account, files]) => files.map((sample) => [sample[0], account, sample] as const));

  it.each(cases)('%s', async (file, account, [, kind, read, rejected, orders, codes]) => {
    const { found, all } = await readAll(account, file);
    expect([found.kind, found.confidence >= 0.8]).toEqual([kind, true]);
    if (!all) throw new Error('not read');
    const distinct = new Set(statementsOf(all).map(({ externalOrderId, trackingNumber }) => externalOrderId ?? trackingNumber)).size;
    expect({ read: all.read.length, rejected: all.rejected.length, orders: distinct, codes: codesOf(all) }).toEqual({
      read,
      rejected,
      orders,
      codes: codes ?? [],
    });
  });

  it.each(cases.filter(([file]) => file.startsWith('email/')))('%s is no claim', async (file, account) => {
    const { all } = await readAll(account, file);
    const stated = all ? statementsOf(all) : [];
    expect(stated.map(({ notice, lists }) => [notice, lists.messages?.[0]?.from])).toEqual(
      stated.map(() => [null, file.includes('fwd') ? 'buyer' : 'marketplace']),
    );
  });

  it('the raw rows under the header are the real file again', async () => {
    const { found, all } = await readAll(IN, 'amazon/all-orders-amazon-in-2022-04.part1.csv');
    const text = fileAt(`${samples}/amazon/all-orders-amazon-in-2022-04.part1.csv`);
    let whole = '';
    for await (const chunk of text.open()) whole += Buffer.from(chunk).toString('utf8');
    expect([found.headerRaw, ...(all?.read.map(({ raw }) => raw) ?? [])].join('\n') === whole.replace(/\n$/, '')).toBe(true);
  });

  it('Amazon.in: statuses, channels and dates as the file has them', async () => {
    const { all } = await readAll(IN, 'amazon/all-orders-amazon-in-2022-04.part1.csv');
    const stated = all ? statementsOf(all) : [];
    const count = (of: (s: (typeof stated)[number]) => unknown, value: unknown): number => stated.filter((s) => of(s) === value).length;
    expect([
      count((s) => s.fields.status, 'shipped'),
      count((s) => s.fields.status, 'delivered'),
      count((s) => s.fields.status, 'cancelled'),
    ]).toEqual([2276, 637, 487]);
    expect([count((s) => s.fields.fulfilment, 'AFN'), count((s) => s.fields.fulfilment, 'MFN'), count((s) => s.fields.onChannel, false)]).toEqual([
      2567, 833, 2,
    ]);
    const days = new Set(stated.map(({ fields }) => fields.placedAt?.toISOString()));
    expect([...days].sort()).toEqual(['2022-04-27T18:30:00.000Z', '2022-04-28T18:30:00.000Z', '2022-04-29T18:30:00.000Z']);
  });

  it('eBay: totals, refunds and cancellations of the Seller Hub file', async () => {
    const { all } = await readAll(EBAY, 'ebay/seller-hub-orders-2026-09.csv');
    const stated = all ? statementsOf(all) : [];
    expect(stated.reduce((sum, { fields }) => sum + (fields.total?.minor ?? 0), 0)).toBe(54_812);
    expect(stated.filter(({ fields }) => fields.status === 'cancelled').map(({ externalOrderId }) => externalOrderId)).toEqual(['05-14007-10007']);
    expect(stated.flatMap(({ lists }) => (lists.refunds ?? []).map(({ amount }) => amount))).toEqual([{ minor: 3200, currency: 'USD' }]);
    expect(stated.filter(({ externalOrderId }) => externalOrderId === '05-14008-10008').map(({ lists }) => lists.lines?.length ?? 0)).toEqual([
      0, 1, 1,
    ]);
  });

  it('Shopify: the South African zips lose their apostrophe, the offsets their hours', async () => {
    const { all } = await readAll(SHOP, 'shopify/orders_export_zar_apostrophe_zip.csv');
    const zips = (all ? statementsOf(all) : []).flatMap(({ personal }) => personal?.recipient?.postcode ?? []);
    expect([zips.length > 30, zips.some((zip) => zip.startsWith("'"))]).toEqual([true, false]);
    const first = all ? statementsOf(all)[0] : undefined;
    expect(first?.fields).toMatchObject({ placedAt: new Date('2021-05-13T09:01:12Z'), total: { minor: 78_400, currency: 'ZAR' } });
  });

  it('files of other kinds are told from those we read', async () => {
    for (const file of [
      'amazon/GET_ORDER_REPORT_DATA_SHIPPING.xml',
      'tracking/ups_tracking_response.json',
      'tracking/numbers/s10.json',
      'tracking/codes/mydhl_status_codes.cp1252.csv',
      'amazon/sp-api/orders-getOrder.json',
    ]) {
      expect([file, (await readAll(US, file)).found.kind]).toEqual([file, null]);
    }
  });

  it('the code lists are Windows-1252 with semicolons', async () => {
    const { found } = await readAll(SHOP, 'tracking/codes/mydhl_status_codes.cp1252.csv');
    expect([found.encoding, found.delimiter, found.looksLike]).toEqual(['windows-1252', ';', 'csv']);
  });
});
