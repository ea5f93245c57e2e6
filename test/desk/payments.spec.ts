import { jest } from '@jest/globals';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { addClaimByForm, approveDraft, lookAtClaims, recordOutcome, saveDraft } from '@weerwoord/pipeline';
import { inboxOrder } from '@weerwoord/claims';
import { isoText } from '@weerwoord/kernel';
import type { Desk } from './a-desk';
import { aDesk, NOW } from './a-desk';

jest.setTimeout(60_000);

const NUMBER = '3SABCD1234567';
const SHOP = { channel: 'shop', site: 'vlierdal.nl', name: 'vlierdal.nl', zone: 'Europe/Amsterdam' } as const;
const PROFILE = {
  name: 'shipping tool',
  files: [
    {
      whenColumns: ['order', 'sent', 'number'],
      columns: { order: 'order.id', sent: 'parcel.confirmedAt', number: 'parcel.trackingNumber', carrier: 'parcel.carrier' },
      zone: 'UTC',
      dates: 'iso',
      decimal: '.',
    },
  ],
} as const;

const HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,Shipping City,Shipping Zip,Shipping Country,Refunded Amount,Id';
const orders = (...names: readonly string[]) => ({
  name: 'orders.csv',
  text: `${[HEADER, ...names.map((name, at) => `${name},anna@example.nl,paid,2026-10-27 09:00:00 +0100,fulfilled,2026-10-28 11:00:00 +0100,EUR,89.00,4.95,16.31,93.95,2026-10-27 08:58:00 +0100,1,Headphones X2 - black,89.00,HP-X2-BK,Anna de Vries,Utrecht,'3511AB,NL,0.00,550000000000${at}`)].join('\n')}\n`,
});
const sent = (order: string) => ({ name: 'sent.csv', text: `order,sent,number,carrier\n${order},2026-10-28T10:20:00Z,${NUMBER},PostNL\n` });
const scans = {
  name: 'scans.csv',
  text: `${[
    'Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by',
    `${NUMBER},PostNL,2026-10-28T17:06:00Z,accepted,Utrecht,,NL,`,
    `${NUMBER},PostNL,2026-10-30T12:27:00Z,delivered,Utrecht,3511AB,NL,`,
  ].join('\n')}\n`,
};

describeWithPostgres('disputes of an own shop, by form', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ ...SHOP, settings: { profiles: [PROFILE] } });
  });
  afterEach(() => desk.leave());
  const opened = async (
    kind: string,
    order: string,
    over: { readonly reason?: string; readonly respondBy?: Date | null; readonly receivedAt?: Date } = {},
  ): Promise<ClaimId> => {
    const form = {
      accountId: desk.account.id,
      kind,
      externalOrderId: order,
      reason: 'INR',
      amount: { minor: 9395, currency: 'EUR' },
      receivedAt: new Date('2026-11-18T10:00:00Z'),
      respondBy: null,
      ...over,
    };
    const added = await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form });
    if (!added.ok) throw new Error(`no claim: ${JSON.stringify(added.problem)}`);
    return added.value.claimId;
  };
  const clockOf = async (id: ClaimId) => {
    const { clock } = await desk.page(id);
    return [clock.hardDeadline, clock.safeDeadline, clock.basis, clock.rule];
  };

  it('a Stripe dispute about a delivered parcel: due_by, advice, checklist, guard and letter', async () => {
    await desk.drop(orders('#1001'), sent('#1001'), scans);
    const id = await opened('STRIPE_DISPUTE', '#1001', { respondBy: new Date('2026-11-28T23:59:59Z') });
    const page = await desk.page(id);
    expect(page).toMatchObject({
      kind: 'STRIPE_DISPUTE',
      reason: 'INR_DELIVERED',
      marketplaceState: 'needs_response',
      metric: { verdict: 'YES', rule: 'generic.disputes' },
      proofLevel: 4,
    });
    expect(await clockOf(id)).toEqual(['2026-11-28T23:59:59Z', '2026-11-26T23:59:59Z', 'person', 'shop.stripe.response-days']);
    expect(page.advice).toMatchObject({ action: 'contest', because: 'dispute-delivered-address' });
    expect(page.advice.rules.map((rule) => rule.id)).toEqual(['WS 6/not-received', 'WS 6/once', 'WS 8/receipt']);
    for (const { readOn } of page.advice.rules) expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(page.guard).toMatchObject({
      level: 'harm',
      rows: [{ axis: 'metric' }, { axis: 'money', refund: 'money-paid-twice', contest: 'money-possibly-kept' }, { axis: 'recovery' }],
    });
    expect(page.checklist.missing).toEqual(['MESSAGE_LOG']);
    expect(page.checklist.lines.find(({ code }) => code === 'SIGNATURE_POD')).toMatchObject({
      need: 'strong',
      state: 'missing',
      getIt: 'ask-carrier-pod',
    });
    expect(page.draft).toMatchObject({ kind: 'stripe-evidence', language: 'nl', limit: 20_000 });
    expect(page.draft?.paragraphs.map((paragraph) => paragraph.id)).toEqual(
      expect.arrayContaining(['opening', 'delivered', 'handed-over', 'gap:MESSAGE_LOG', 'request-dispute']),
    );
    expect(page.draft?.paragraphs[0]?.text).toContain('betalingsgeschil');
    // The reference words of PayPal and Stripe are facts of the order: its timeline tells of the dispute.
    expect(page.timeline.map(({ what }) => what)).toContain('claim.opened');
  });

  it('without an instant of the provider’s the shortest days count, to the end of the local day', async () => {
    await desk.drop(orders('#1001', '#1002'));
    expect(await clockOf(await opened('STRIPE_DISPUTE', '#1001'))).toEqual([
      '2026-11-25T22:59:59Z',
      '2026-11-23T22:59:59Z',
      'rule',
      'shop.stripe.response-days',
    ]);
    expect(await clockOf(await opened('PAYPAL_DISPUTE', '#1002'))).toEqual([
      '2026-11-28T22:59:59Z',
      '2026-11-26T22:59:59Z',
      'rule',
      'shop.paypal.response-days',
    ]);
  });

  it('a PayPal claim about an order that was never scanned is accepted in the case, never refunded beside it', async () => {
    await desk.drop(orders('#1001'));
    const page = await desk.page(await opened('PAYPAL_DISPUTE', '#1001'));
    expect(page).toMatchObject({
      marketplaceState: 'CHARGEBACK',
      advice: { action: 'accept', because: 'dispute-nothing-to-show' },
      guard: { level: 'harm' },
    });
    expect(page.guard.rows[2]).toMatchObject({ refund: 'settle-in-the-case', contest: 'paypal-decides' });
    expect(page.draft?.limit).toBe(2000);
  });

  it('a stranger’s payment asks for account and device, with where to get them', async () => {
    await desk.drop(orders('#1001'), sent('#1001'), scans);
    const page = await desk.page(await opened('STRIPE_DISPUTE', '#1001', { reason: 'FRAUD' }));
    expect(page.advice).toMatchObject({ action: 'ask-person', because: 'dispute-fraud-not-shown' });
    expect(page.checklist.lines.find(({ code }) => code === 'ACCOUNT_HISTORY')).toMatchObject({
      need: 'required',
      state: 'missing',
      getIt: 'export-account-history',
    });
  });

  it('a letter that calls the customer a fraud, or shouts, is not approved', async () => {
    await desk.drop(orders('#1001'), sent('#1001'), scans);
    const id = await opened('PAYPAL_DISPUTE', '#1001');
    const { draft, revision } = await desk.page(id);
    const paragraphs = (draft?.paragraphs ?? []).map(({ id: paragraph, text, gap }) => ({
      id: paragraph,
      text: paragraph === 'opening' ? 'U bent een fraudeur. Wij betalen NIETS.' : text,
      leftOut: gap !== null,
    }));
    const saved = await saveDraft(desk.tools, {
      organisation: desk.organisation,
      claimId: id,
      actor: desk.actor,
      revision,
      language: draft?.language ?? '',
      paragraphs,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    const after = await desk.page(id);
    expect(after.draft?.findings.filter(({ level }) => level === 'breach').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['blame', 'shouting']),
    );
    const approved = await approveDraft(desk.tools, {
      organisation: desk.organisation,
      claimId: id,
      actor: desk.actor,
      revision: after.revision,
      leaveGapsOut: true,
      reasons: { gaps: 'Nothing more can be had in time.' },
    });
    expect(approved.ok).toBe(false);
  });

  it('once lost it is lost to us, and a refund now would pay twice', async () => {
    await desk.drop(orders('#1001'), sent('#1001'), scans);
    const id = await opened('STRIPE_DISPUTE', '#1001');
    const { revision } = await desk.page(id);
    const recorded = await recordOutcome(desk.tools, { organisation: desk.organisation, claimId: id, actor: desk.actor, revision, work: 'lost' });
    expect(recorded.ok).toBe(true);
    expect(await desk.page(id)).toMatchObject({
      work: 'lost',
      marketplaceState: 'lost',
      money: { fundedBy: 'SELLER' },
      advice: { action: 'wait', because: 'dispute-decided' },
      guard: { level: 'harm' },
    });
  });

  it('the queue stands in the order of the one inbox', async () => {
    const days = ['2026-11-27', '2026-11-19', '2026-11-24', '2026-11-18'];
    await desk.drop(orders(...days.map((_, at) => `#200${at}`)));
    for (const [at, day] of days.entries())
      await opened(at % 2 === 0 ? 'STRIPE_DISPUTE' : 'PAYPAL_DISPUTE', `#200${at}`, {
        receivedAt: new Date('2026-11-10T10:00:00Z'),
        respondBy: new Date(`${day}T12:00:00Z`),
      });
    const { claims } = await lookAtClaims(desk.tools, { organisation: desk.organisation });
    const { overdue, open } = inboxOrder(
      claims.map(({ externalOrderId, clock }) => ({ id: externalOrderId, due: new Date(clock.safeDeadline) })).reverse(),
      NOW,
    );
    expect(claims.map(({ externalOrderId }) => externalOrderId)).toEqual([...overdue, ...open].map(({ id }) => id));
    expect([overdue.length, isoText(open[0]?.due ?? NOW)]).toEqual([2, '2026-11-22T12:00:00Z']);
  });
});
