import { jest } from '@jest/globals';
import type { AccountId, ClaimId, OrganisationId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { idFor, lookAtClaims } from '@weerwoord/pipeline';
import { chargebackOpened, claimFiled, claimGranted, emlOf } from '@weerwoord/worlds';
import type { Mail, Sale } from '@weerwoord/worlds';
import type { Desk } from './a-desk';
import { aDesk, claimMail, decisionMail, known, ORDER, PROFILE } from './a-desk';

jest.setTimeout(60_000);

const at = (text: string): Date => new Date(text);
/** Only what the mails say of a sale. */
const sale = { orderId: ORDER, quantity: 1, good: { sku: 'LIN', title: 'Linen', cents: 8490 }, trackingNumber: 'T1' } as Sale;
const dropped = (name: string, mail: Mail): { name: string; text: string } => ({ name, text: emlOf(mail) });
const filed = claimFiled(sale, at('2026-11-18T10:24:00Z'), 'the buyer states that the package was not received.');
const asked: Mail = {
  from: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
  to: 'us@example.org',
  subject: `Information needed: claim on order ${ORDER}`,
  at: at('2026-11-26T09:00:00Z'),
  id: 'asked',
  text: `We need additional information about the A-to-z Guarantee claim on the order ${ORDER}. Please respond within 48 hours.`,
};

describeWithPostgres('what marketplaces and people send that is not as it should be', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
  });
  afterEach(() => desk.leave());
  const claims = () =>
    desk.inside((tx) =>
      tx.rows<{ id: ClaimId; kind: string; external_order_id: string; work: string; marketplace_state: string; hard_deadline: Date }>(
        'select * from claim order by kind, external_order_id',
      ),
    );

  it('the same notice again, forwarded by a colleague, and once more in another encoding: one claim, and no more time', async () => {
    await desk.drop(...known(), dropped('filed.eml', filed));
    await desk.sweep();
    const [before] = await claims();
    desk.at(at('2026-11-21T09:00:00Z'));
    const forwarded = `From: Youssef <youssef@vlierdal.example>\r\nTo: sanne@vlierdal.example\r\nSubject: Fwd: ${filed.subject}\r\nDate: Sat, 21 Nov 2026 09:00:00 +0000\r\nMessage-ID: <fwd@vlierdal>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKijk jij hiernaar?\r\n\r\n---------- Forwarded message ---------\r\nFrom: ${filed.from}\r\nDate: Wed, 18 Nov 2026 10:24:00 +0000\r\nSubject: ${filed.subject}\r\nTo: verkoop@vlierdal.example\r\n\r\n${filed.text.replaceAll('\n', '\r\n')}\r\n`;
    const quoted = emlOf(filed)
      .replace('Content-Transfer-Encoding: 8bit', 'Content-Transfer-Encoding: quoted-printable')
      .replace('charset=utf-8', 'charset=iso-8859-15')
      .replace('€', '=A4');
    await desk.drop(dropped('again.eml', filed), { name: 'fwd.eml', text: forwarded }, { name: 'latin.eml', text: quoted });
    await desk.sweep();
    expect(await claims()).toMatchObject([{ kind: 'A_TO_Z', work: 'open', hard_deadline: before?.hard_deadline }]);
    const page = await desk.page(before?.id as ClaimId);
    expect(page.amount).toEqual({ minor: 8490, currency: 'EUR' });
    expect(page.history.filter(({ what }) => what === 'claim.opened')).toHaveLength(1);
  });

  it('the decision comes before the claim: the claim is decided, and the late notice opens nothing', async () => {
    await desk.drop(...known(), decisionMail);
    await desk.sweep();
    expect(await claims()).toMatchObject([{ kind: 'A_TO_Z', work: 'lost' }]);
    await desk.drop(claimMail);
    await desk.sweep();
    expect(await claims()).toMatchObject([{ kind: 'A_TO_Z', work: 'lost' }]);
  });

  it('a question after the decision brings the claim back into the queue, with its own clock', async () => {
    await desk.drop(...known(), dropped('filed.eml', filed), dropped('granted.eml', claimGranted(sale, at('2026-11-23T09:00:00Z'), true)));
    await desk.sweep();
    expect(await claims()).toMatchObject([{ work: 'lost' }]);
    desk.at(at('2026-11-26T10:00:00Z'));
    await desk.drop(dropped('asked.eml', asked));
    await desk.sweep();
    expect(await claims()).toMatchObject([{ work: 'drafting', hard_deadline: at('2026-11-28T09:00:00Z') }]);
    const { claims: queue } = await lookAtClaims(desk.tools, { organisation: desk.organisation });
    expect(queue.map(({ externalOrderId }) => externalOrderId)).toEqual([ORDER]);
  });

  it('the same question read after a decision that came later moves nothing', async () => {
    desk.at(at('2026-11-28T10:00:00Z'));
    await desk.drop(...known(), dropped('filed.eml', filed), dropped('granted.eml', claimGranted(sale, at('2026-11-28T09:00:00Z'), true)));
    await desk.sweep();
    desk.at(at('2026-11-29T10:00:00Z'));
    await desk.drop(dropped('asked.eml', asked));
    await desk.sweep();
    expect(await claims()).toMatchObject([{ work: 'lost' }]);
  });

  it.each([
    ['Finnish', 'Vaatimus tilauksesta', 'Olemme vastaanottaneet A-Z-takuuvaatimuksen tilauksesta. Vastatkaa 3 kalenteripäivän kuluessa.'],
    ['Japanese', '注文に関するお知らせ', 'この注文についてAmazonマーケットプレイス保証の申請がありました。3日以内にご回答ください。'],
    ['Arabic', 'إشعار بشأن الطلب', 'تلقينا مطالبة بموجب ضمان من الألف إلى الياء بشأن هذا الطلب. يرجى الرد خلال ثلاثة أيام.'],
  ])('an A-to-z notice in %s is known by its header; its clock is the rule’s, as nobody could read another', async (_language, subject, text) => {
    await desk.drop(...known(), dropped('foreign.eml', { ...filed, subject: `${subject} ${ORDER}`, text: `${text}\n\n${ORDER}` }));
    await desk.sweep();
    const [claim] = await claims();
    expect(claim).toMatchObject({ kind: 'A_TO_Z', external_order_id: ORDER, work: 'open' });
    const page = await desk.page(claim?.id as ClaimId);
    expect(page.clock).toMatchObject({ basis: 'rule', hardDeadline: '2026-11-20T10:24:00Z' });
    expect(page.notice.text).toContain(text);
  });

  it('a mail that names two orders is about the one it complains of', async () => {
    const other = '302-1111111-2222222';
    await desk.drop(
      ...known(),
      dropped('two.eml', {
        ...filed,
        subject: 'Claim received',
        text: `You shipped order ${other} last week.\n\nWe received an A-to-z Guarantee claim on the order ${ORDER}. Reason: not received. Please respond within 3 calendar days.`,
      }),
    );
    await desk.sweep();
    expect(await claims()).toMatchObject([{ external_order_id: ORDER }]);
  });

  it('a chargeback and an A-to-z claim on one order are two claims; each knows of the other', async () => {
    await desk.drop(...known(), dropped('filed.eml', filed), dropped('bank.eml', chargebackOpened(sale, at('2026-11-19T08:00:00Z'))));
    await desk.sweep();
    const [aToZ, bank] = await claims();
    expect([aToZ?.kind, bank?.kind]).toEqual(['A_TO_Z', 'CHARGEBACK']);
    const page = await desk.page(aToZ?.id as ClaimId);
    expect(page.advice.because).toBe('chargeback-on-same-order');
    expect(page.guard.rows.find(({ axis }) => axis === 'money')).toMatchObject({ refund: 'money-may-be-paid-twice', contest: 'bank-decides' });
    expect(page.timeline.filter(({ what }) => what === 'claim.opened')).toHaveLength(2);
  });

  it('an order number of another organisation opens a claim without its order, and shows nothing of theirs', async () => {
    await desk.drop(...known(), dropped('filed.eml', filed));
    await desk.sweep();
    const theirs = idFor<OrganisationId>('organisation', 'others');
    const account = idFor<AccountId>('account', theirs, 'amazon.de');
    await desk.tools.units(theirs, async ({ people, accounts }) => {
      await people.addOrganisation({ id: theirs, name: 'Others', zone: 'Europe/Berlin' }, at('2026-11-01T00:00:00Z'));
      await accounts.add({ ...desk.account, id: account, organisationId: theirs }, at('2026-11-01T00:00:00Z'));
    });
    const there = { ...desk.account, id: account, organisationId: theirs };
    await desk.dropInto(there, dropped('filed.eml', filed));
    await desk.sweep(theirs);
    const { claims: queue } = await lookAtClaims(desk.tools, { organisation: theirs });
    expect(queue).toMatchObject([{ externalOrderId: ORDER, orderId: null, reason: 'INR_NO_TRACKING' }]);
    expect((await lookAtClaims(desk.tools, { organisation: desk.organisation })).claims).toMatchObject([
      { externalOrderId: ORDER, reason: 'INR_DELIVERED' },
    ]);
    expect(queue[0]?.id).not.toBe(await desk.onlyClaim());
  });
});

describeWithPostgres('Amazon’s mail dropped into an eBay account', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ name: 'ebay.nl', channel: 'ebay', site: 'EBAY_NL', zone: 'Europe/Amsterdam' });
  });
  afterEach(() => desk.leave());

  it('is refused with the reason and what to do, is kept among the rejected rows, and opens no claim by the wrong rules', async () => {
    const { files, totals } = await desk.drop(dropped('filed.eml', filed));
    expect(totals).toEqual({ rows: 1, accepted: 0, merged: 0, rejected: 1 });
    expect(files[0]?.problems).toMatchObject([{ code: 'other-marketplace', remedy: expect.stringContaining('Amazon') as unknown }]);
    await desk.sweep();
    expect(await desk.inside((tx) => tx.rows('select 1 from claim'))).toEqual([]);
  });
});
