import { createReaders } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { rebuild } from '@weerwoord/pipeline';
import type { MappingProfile, RadarReader } from '@weerwoord/ports';
import type { Seller } from './a-seller';
import { aSeller, NOW } from './a-seller';

const own: Omit<MappingProfile['files'][number], 'whenColumns' | 'columns'> = { zone: 'UTC', dates: 'iso', decimal: '.' };
const PROFILE: MappingProfile = {
  name: 'own',
  files: [
    {
      ...own,
      whenColumns: ['order', 'placed'],
      columns: {
        order: 'order.id',
        placed: 'order.placedAt',
        shipby: 'order.shipBy',
        promise: 'order.deliverBy',
        sent: 'parcel.confirmedAt',
        number: 'parcel.trackingNumber',
        status: 'order.status',
        mail: 'buyer.email',
      },
      statuses: { shipped: 'shipped', open: 'open' },
    },
    { ...own, whenColumns: ['number', 'event'], columns: { number: 'parcel.trackingNumber', event: 'scan.status', at: 'scan.at' } },
  ],
};
const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
const ORDERS = [
  'order,placed,shipby,promise,sent,number,status,mail',
  '302-0000001-0000001,2026-11-16T08:00:00Z,2026-11-18T22:59:59Z,2026-11-25T22:59:59Z,2026-11-17T10:00:00Z,TRK001,shipped,one@marketplace.amazon.de',
  '302-0000002-0000002,2026-11-16T09:00:00Z,2026-11-18T22:59:59Z,2026-11-25T22:59:59Z,2026-11-17T10:00:00Z,TRK002,shipped,two@marketplace.amazon.de',
  '302-0000003-0000003,2026-11-19T09:00:00Z,2026-11-20T22:59:59Z,2026-11-27T22:59:59Z,,,open,one@marketplace.amazon.de',
  '302-0000004-0000004,2025-01-02T09:00:00Z,2025-01-03T22:59:59Z,2025-01-10T22:59:59Z,2025-01-03T10:00:00Z,TRK004,shipped,old@marketplace.amazon.de',
];
const SCANS = ['number,event,at', 'TRK001,delivered,2026-11-19T15:00:00Z'];
const QUESTION =
  'From: Eva <two@marketplace.amazon.de>\nTo: shop@seller.example\nSubject: 302-0000002-0000002\nDate: Fri, 20 Nov 2026 08:00:00 +0000\nMessage-ID: <q1@x.example>\nContent-Type: text/plain; charset=utf-8\n\nWhere is my parcel?\n';
const ANSWER =
  'From: shop@seller.example\nTo: Eva <two@marketplace.amazon.de>\nSubject: Re: 302-0000002-0000002\nDate: Fri, 20 Nov 2026 09:00:00 +0000\nMessage-ID: <a1@x.example>\nContent-Type: text/plain; charset=utf-8\n\nWe ask the carrier.\n';

describeWithPostgres('the radar', () => {
  let seller: Seller;
  let radar: RadarReader;
  const rules = async (now = NOW): Promise<string[]> =>
    (await radar.findings(seller.organisation, { accountId: null, rule: null, now, cursor: null, limit: 50 })).lines.map(
      ({ rule, externalId }) => `${externalId.slice(0, 11)} ${rule}`,
    );
  beforeAll(async () => {
    seller = await aSeller({ settings: { profiles: [PROFILE] } });
    radar = createReaders(seller.dataSource, seller.tools.vault).radar;
    await seller.drop('orders.csv', text(ORDERS));
  });
  afterAll(() => seller.leave());

  it('shows what is to be confirmed today; a missing scan says nothing while no parcel is followed', async () => {
    expect(await rules()).toEqual(['302-0000003 amazon-not-confirmed']);
  });
  it('as soon as one is, the parcel nobody has seen is there; delivered and long past ones are not', async () => {
    await seller.drop('scans.csv', text(SCANS));
    expect(await rules()).toEqual(['302-0000003 amazon-not-confirmed', '302-0000002 amazon-no-scan']);
  });
  it('a question comes in, is answered, and goes', async () => {
    await seller.drop('question.eml', QUESTION);
    expect(await rules()).toEqual(['302-0000003 amazon-not-confirmed', '302-0000002 amazon-question-unanswered', '302-0000002 amazon-no-scan']);
    await seller.drop('answer.eml', ANSWER);
    expect(await rules()).toEqual(['302-0000003 amazon-not-confirmed', '302-0000002 amazon-no-scan']);
  });
  it('time alone ends what it ends, without any work', async () => {
    expect(await rules(new Date('2027-04-01T00:00:00Z'))).toEqual([]);
  });
  it('groups say how many orders, and the pages hang together', async () => {
    const { groups, orders } = await radar.groups(seller.organisation, { accountId: seller.account.id, now: NOW });
    expect([orders, groups]).toEqual([
      2,
      [
        { rule: 'amazon-not-confirmed', step: 'confirm-shipment', orders: 1, soonest: new Date('2026-11-20T22:59:59Z') },
        { rule: 'amazon-no-scan', step: 'hand-over-or-check-number', orders: 1, soonest: new Date('2026-11-28T22:59:59Z') },
      ],
    ]);
    const asked = { accountId: null, rule: null, now: NOW, limit: 1 };
    const first = await radar.findings(seller.organisation, { ...asked, cursor: null });
    const second = await radar.findings(seller.organisation, { ...asked, cursor: first.next });
    expect([...first.lines, ...second.lines].map(({ rule }) => rule)).toEqual(['amazon-not-confirmed', 'amazon-no-scan']);
  });
  it('a rebuild gives the same, and so does the state', async () => {
    const [before, hash] = [await rules(), await seller.hash()];
    await rebuild(seller.tools, { organisation: seller.organisation });
    expect([await rules(), await seller.hash()]).toEqual([before, hash]);
  });
  it('two orders of one buyer have one key, and no name is in the facts', async () => {
    const keys = await seller.inside((tx) =>
      tx.rows<{ external_id: string; key: string | null; facts: string }>(
        `select external_id, facts ->> 'buyerKey' as key, facts::text as facts from orders order by external_id`,
      ),
    );
    expect(keys[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[2]?.key).toBe(keys[0]?.key);
    expect(keys[1]?.key).not.toBe(keys[0]?.key);
    expect(keys.some(({ facts }) => facts.includes('marketplace.amazon'))).toBe(false);
    const ofBuyer = await createReaders(seller.dataSource, seller.tools.vault).orders.ofBuyer(
      seller.organisation,
      seller.account.id,
      keys[0]?.key ?? '',
      10,
    );
    expect(ofBuyer.map(({ externalId }) => externalId)).toEqual(['302-0000003-0000003', '302-0000001-0000001']);
  });
});
