import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { addClaimByForm, approveDraft, makePack, recordOutcome, writeDraft } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk } from './a-desk';

// A pack sets type; on a busy machine that takes seconds.
jest.setTimeout(60_000);

const ORDER = '728';
const NUMBER = '3SBBBB0000002';
const wooOrders = async () => ({
  name: 'orders.json',
  text: await readFile(new URL('../fixtures/woocommerce/ok/orders-list.json', import.meta.url), 'utf8'),
});
const scans = (postcode = '3511 AB', city = 'Utrecht') => ({
  name: 'postnl-scans.csv',
  text: `Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by\n${NUMBER},PostNL,2026-10-26T17:06:00Z,accepted,Nieuwegein,,NL,\n${NUMBER},PostNL,2026-10-27T12:27:00Z,delivered,${city},${postcode},NL,\n`,
});
const mail = (from: string, subject: string, date: string, text: string) => ({
  name: `${subject.replace(/\W+/g, '-')}.eml`,
  text: `From: ${from}\r\nTo: winkel@vlierdal.example\r\nSubject: ${subject}\r\nDate: ${date}\r\nMessage-ID: <${subject.replace(/\W+/g, '.')}@mail>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
});
const FILED = mail(
  'WebwinkelKeur <info@webwinkelkeur.nl>',
  'Nieuwe klacht',
  'Wed, 18 Nov 2026 11:24:00 +0100',
  `Een consument heeft een klacht ingediend over bestelling ${ORDER}. Het pakket is niet ontvangen.`,
);
const MEDIATOR = mail(
  'WebwinkelKeur <info@webwinkelkeur.nl>',
  'Bemiddeling',
  'Thu, 19 Nov 2026 11:24:00 +0100',
  `De bemiddeling is gestart voor bestelling ${ORDER}. De bemiddelaar vraagt uw reactie.`,
);

describeWithPostgres('a complaint at an own shop', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ name: 'vlierdal.example', channel: 'shop', site: 'vlierdal.example', zone: 'Europe/Amsterdam' });
    await desk.drop(await wooOrders());
  });
  afterEach(() => desk.leave());
  const complain = async (reason = 'INR'): Promise<ClaimId> => {
    const form = {
      accountId: desk.account.id,
      kind: 'SHOP_COMPLAINT',
      externalOrderId: ORDER,
      reason,
      amount: null,
      receivedAt: new Date('2026-11-16T23:30:00Z'),
      respondBy: null,
    };
    const made = await addClaimByForm(desk.tools, { organisation: desk.organisation, actor: desk.actor, form });
    if (!made.ok) throw new Error('refused');
    return made.value.claimId;
  };

  it('by form gets its clock, advice, checklist, guard and draft', async () => {
    await desk.drop(scans());
    const page = await desk.page(await complain());
    expect(page).toMatchObject({
      kind: 'SHOP_COMPLAINT',
      reason: 'INR_DELIVERED',
      marketplaceState: 'COMPLAINT',
      amount: { minor: 2935, currency: 'EUR' },
      metric: { verdict: 'YES', rule: 'generic.disputes' },
      // 23:30 UTC is the 17th in the shop's zone.
      clock: { safeDeadline: '2026-11-20T22:59:59Z', hardDeadline: '2026-11-24T22:59:59Z', rule: 'shop.complaint.self-solve-days' },
      advice: { because: 'shop-ask-carrier-statement', action: 'ask-person' },
      guard: { level: 'unknown', rules: ['WS 8/receipt', 'WS 4/5'] },
      draft: { kind: 'buyer-message' },
    });
    expect(page.advice.rules.map(({ id }) => id)).toEqual(['WS 2/6', 'WS 8/receipt', 'WS 4/3']);
    expect(page.guard.rows.map(({ axis }) => axis)).toEqual(['metric', 'money', 'review', 'recovery']);
    expect(page.checklist.lines.filter(({ need }) => need === 'required').map(({ code, state }) => [code, state])).toEqual([
      ['ORDER_FACTS', 'present'],
      ['SCAN_HISTORY', 'present'],
      ['ADDRESS_MATCH', 'present'],
      ['MESSAGE_LOG', 'missing'],
    ]);
    expect(page.draft?.text).toMatch(/PostNL/);
  });

  it('counts in the shop’s dispute rate, and a withdrawal by right does not', async () => {
    const counted = () => desk.inside((tx) => tx.rows<{ hit: boolean }>(`select hit from verdict where metric = 'generic.disputes' and hit`));
    const id = await complain('REMORSE');
    expect(await desk.page(id)).toMatchObject({ metric: { verdict: 'NO' }, guard: { level: 'safe' } });
    expect(await counted()).toHaveLength(0);
    await desk.drop(FILED);
    await desk.sweep();
    await complain('SNAD');
    expect(await counted()).toEqual([{ hit: true }]);
  });

  it('goes on to the mediator by mail, with a clock, a checklist and a statement of its own', async () => {
    await desk.drop(scans());
    const id = await complain();
    await desk.drop(FILED);
    await desk.sweep();
    expect(await desk.page(id)).toMatchObject({ marketplaceState: 'DISPUTE_FILED', clock: { hardDeadline: '2026-11-25T22:59:59Z' } });
    await desk.drop(MEDIATOR);
    await desk.sweep();
    const page = await desk.page(id);
    expect(page).toMatchObject({
      marketplaceState: 'MEDIATION',
      clock: { startedAt: '2026-11-19T10:24:00Z', hardDeadline: '2026-11-22T22:59:59Z', rule: 'shop.mediation.answer-days' },
      advice: { because: 'shop-mediation-bundle-incomplete' },
    });
    expect(page.checklist.lines.find(({ code }) => code === 'ADDRESS_MATCH')?.need).toBe('strong');
    await writeDraft(desk.tools, { organisation: desk.organisation, claimId: id, actor: desk.actor, language: 'nl', revision: page.revision });
    const { draft } = await desk.page(id);
    expect(draft?.kind).toBe('mediation-statement');
    expect(draft?.text).toMatch(/^Bestelling 728, klacht/);
    expect(draft?.text).toMatch(/Wij vragen u deze feiten te wegen/);
  });

  it('becomes a pack for the mediator, and winning leaves the dispute counted', async () => {
    await desk.drop(scans());
    const id = await complain();
    await desk.drop(FILED, MEDIATOR);
    await desk.sweep();
    const asked = async () => ({ organisation: desk.organisation, claimId: id, actor: desk.actor, revision: (await desk.page(id)).revision });
    expect(
      await approveDraft(desk.tools, { ...(await asked()), leaveGapsOut: true, reasons: { gaps: 'Nothing more can be had in time.' } }),
    ).toMatchObject({ ok: true });
    expect(await makePack(desk.tools, { ...(await asked()), sealedBy: 'Sanne' })).toMatchObject({ ok: true });
    expect(await recordOutcome(desk.tools, { ...(await asked()), work: 'won' })).toMatchObject({ ok: true });
    expect(await desk.page(id)).toMatchObject({ work: 'won', marketplaceState: 'WON', metric: { verdict: 'YES' } });
  });

  it('delivered in another town: nothing of it is told as a delivery, and a person looks', async () => {
    await desk.drop(scans('1012 JS', 'Amsterdam'));
    const page = await desk.page(await complain());
    expect(page.advice).toMatchObject({ action: 'ask-person' });
    expect(page.checklist.blocking).toEqual(['delivered-elsewhere']);
    expect(page.draft?.text).not.toMatch(/Amsterdam/);
  });
});
