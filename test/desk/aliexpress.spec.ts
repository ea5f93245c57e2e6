import { jest } from '@jest/globals';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { addClaimByForm, approveDraft, lookAtOrder, recordOutcome } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk } from './a-desk';

// A pack sets type twice and a test makes several; on a busy machine that takes seconds.
jest.setTimeout(60_000);

const ORDER = '8181234567890123457';
const OTHER = '8181234567890123999';
const NUMBER = '00340434161094042557';

/** An export as the seller's centre gives it, in its own columns: the person has said once what they mean, and that the times are Pacific. */
const PROFILE = {
  name: 'AliExpress orders',
  files: [
    {
      whenColumns: ['Order ID', 'Ship before', 'Sent at'],
      columns: {
        'Order ID': 'order.id',
        'Paid at': 'order.placedAt',
        'Ship before': 'order.shipBy',
        'Sent at': 'parcel.confirmedAt',
        'Promised until': 'order.deliverBy',
        'Received at': 'order.deliveredAt',
        Status: 'order.status',
        Total: 'order.total',
        Currency: 'order.currency',
        Country: 'order.country',
        City: 'recipient.city',
        Postcode: 'recipient.postcode',
        Product: 'line.title',
        Number: 'parcel.trackingNumber',
        Carrier: 'parcel.carrier',
      },
      zone: 'America/Los_Angeles',
      dates: 'iso',
      decimal: '.',
      statuses: { WAIT_BUYER_ACCEPT_GOODS: 'shipped', FINISH: 'delivered' },
    },
  ],
} as const;
const orders = {
  name: 'aliexpress-orders.csv',
  text:
    [
      'Order ID,Paid at,Ship before,Sent at,Promised until,Received at,Status,Total,Currency,Country,City,Postcode,Product,Number,Carrier',
      `${ORDER},2026-10-27 01:14:00,2026-10-30 23:59:59,2026-10-28 03:20:00,2026-11-27 23:59:59,,WAIT_BUYER_ACCEPT_GOODS,18.40,EUR,DE,Köln,50672,Folding hook,${NUMBER},DHL`,
      `${OTHER},2026-10-27 01:14:00,2026-10-30 23:59:59,2026-11-02 03:20:00,2026-11-27 23:59:59,2026-11-10 05:00:00,FINISH,9.00,EUR,NL,Utrecht,3511 AB,Folding hook,,`,
    ].join('\n') + '\n',
};
const scans = {
  name: 'dhl-scans.csv',
  text:
    [
      'Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by',
      `${NUMBER},DHL,2026-10-28T17:06:00Z,accepted,Krefeld,,DE,`,
      `${NUMBER},DHL,2026-11-04T12:27:00Z,delivered,Köln,50672,DE,`,
    ].join('\n') + '\n',
};

describeWithPostgres('an AliExpress account, from its order file to the ruling', () => {
  let desk: Desk;
  let id: ClaimId;
  const asked = () => ({ organisation: desk.organisation, claimId: id, actor: desk.actor });
  const verdicts = async (order: string) => {
    const rows = await desk.inside((tx) =>
      tx.rows<{ metric: string; outcome: string }>(
        'select v.metric, v.outcome from verdict v join orders o on o.id = v.order_id where o.external_id = $1',
        [order],
      ),
    );
    return Object.fromEntries(rows.map(({ metric, outcome }) => [metric.replace('aliexpress.', ''), outcome]));
  };
  beforeAll(async () => {
    desk = await aDesk({
      name: 'AliExpress',
      channel: 'aliexpress',
      site: 'aliexpress.com',
      zone: 'Europe/Amsterdam',
      settings: { profiles: [PROFILE] },
    });
    await desk.drop(orders, scans);
  });
  afterAll(() => desk.leave());

  it('judges the orders of a mapped file by AliExpress’s figures and no others', async () => {
    expect(await verdicts(ORDER)).toEqual({
      dispute: 'clean',
      'ruling-filing': 'clean',
      'ruling-liability': 'clean',
      'late-dispatch': 'on-time',
      'late-delivery': 'on-time',
    });
    expect(await verdicts(OTHER)).toEqual({
      dispute: 'clean',
      'ruling-filing': 'clean',
      'ruling-liability': 'clean',
      'late-dispatch': 'late',
      'late-delivery': 'on-time',
    });
  });

  it('takes a dispute by form: five Pacific days, our target two days before', async () => {
    const form = {
      accountId: desk.account.id,
      kind: 'ALIEXPRESS_DISPUTE',
      externalOrderId: ORDER,
      reason: 'INR',
      amount: { minor: 1840, currency: 'EUR' },
      receivedAt: new Date('2026-11-18T10:24:00Z'),
      respondBy: null,
    };
    const added = await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form });
    if (!added.ok) throw new Error(added.problem.code);
    id = added.value.claimId;
    expect(await desk.page(id)).toMatchObject({
      kind: 'ALIEXPRESS_DISPUTE',
      reason: 'INR_DELIVERED',
      marketplaceState: 'WAITING_SELLER',
      metric: { verdict: 'YES', rule: 'AE 6/1' },
      title: 'Folding hook',
      clock: { safeDeadline: '2026-11-21T10:24:00Z', hardDeadline: '2026-11-23T10:24:00Z', basis: 'rule', rule: 'aliexpress.dispute.response-days' },
    });
  });

  it('has advice by the decision table, a guard on both axes and the sheet’s checklist', async () => {
    const { advice, guard, checklist } = await desk.page(id);
    expect([advice.action, advice.because, advice.rules[0]?.id]).toEqual(['contest', 'ae-delivered-address', 'AE 4/2']);
    expect(guard).toMatchObject({ level: 'safe', rules: ['AE 6/1', 'AE 6/2', 'AE 6/3'] });
    expect(guard.rows.map(({ axis }) => axis)).toEqual(['metric', 'money', 'recovery']);
    expect(checklist.missing).toEqual(['MESSAGE_LOG', 'MARKETPLACE_TRACKING']);
  });

  it('has an answer that shows the delivery and proposes nothing', async () => {
    const { draft, revision } = await desk.page(id);
    expect(draft?.kind).toBe('dispute-answer');
    expect(draft?.text).toMatch(/delivered on Wednesday 4 November 2026/);
    expect(draft?.text).toContain('we propose no refund');
    expect(draft?.findings.find(({ code }) => code === 'length')).toMatchObject({ level: 'safe', figures: { hard: 1000 } });
    expect(
      await approveDraft(desk.tools, { ...asked(), revision, leaveGapsOut: true, reasons: { gaps: 'Nothing more can be had in time.' } }),
    ).toMatchObject({ ok: true });
  });

  it('weighs the order from its opening, and against us once it is ruled so', async () => {
    expect(await verdicts(ORDER)).toMatchObject({ dispute: 'disputed', 'ruling-filing': 'undecided', 'ruling-liability': 'undecided' });
    desk.at(new Date('2026-11-27T09:00:00Z'));
    const { revision } = await desk.page(id);
    expect(await recordOutcome(desk.tools, { ...asked(), revision, work: 'lost', fundedBy: 'SELLER', saysMetric: 'COUNTED' })).toMatchObject({
      ok: true,
    });
    expect(await verdicts(ORDER)).toMatchObject({ dispute: 'disputed', 'ruling-filing': 'sent-to-platform', 'ruling-liability': 'ruled-against' });
    const page = await desk.page(id);
    expect(page).toMatchObject({
      work: 'lost',
      marketplaceState: 'DECIDED_FOR_BUYER',
      metric: { verdict: 'YES' },
      advice: { action: 'appeal', because: 'ae-appeal-once' },
      clock: { hardDeadline: '2026-12-04T09:00:00Z', rule: 'aliexpress.appeal.days' },
    });
    const order = await lookAtOrder(desk.tools, { organisation: desk.organisation, orderId: page.orderId as never });
    expect(order?.claims).toMatchObject([{ id, kind: 'ALIEXPRESS_DISPUTE', work: 'lost' }]);
  });
});
