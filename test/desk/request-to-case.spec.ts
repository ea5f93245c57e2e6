import { jest } from '@jest/globals';
import type { ClaimId } from '@weerwoord/kernel';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { lookAtClaims } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk } from './a-desk';

jest.setTimeout(60_000);

const ORDER = '21-12345-67890';
/** Seller Hub's list with one order, of one line or of two. */
const list = (lines: number): { name: string; text: string } => ({
  name: 'orders.csv',
  text:
    [
      'Sales Record Number,Order Number,Buyer Username,Buyer Name,Ship To Name,Ship To City,Ship To Zip,Ship To Country,Item Number,Item Title,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Sale Date,Paid On Date,Ship By Date,Minimum Estimated Delivery Date,Maximum Estimated Delivery Date,Shipped On Date,Tracking Number,Transaction ID',
      ...Array.from(
        { length: lines },
        (_, line) =>
          `500${String(line)},${ORDER},kunde_1,Anna Bakker,Anna Bakker,Utrecht,3511 AB,Netherlands,11000000000${String(line)},Linen ${String(line)},LIN-${String(line)},1,"EUR 84,90","EUR 0,00","EUR 84,90",Oct-20-26,Oct-20-26,Oct-22-26,Oct-23-26,Oct-28-26,Oct-21-26,3SVLDL123456789,T${String(line)}`,
      ),
    ].join('\r\n') + '\r\n',
});
const mail = (name: string, date: string, subject: string, text: string): { name: string; text: string } => ({
  name: `${name}.eml`,
  text: `From: eBay <ebay@ebay.nl>\r\nTo: verkoop@vlierdal.example\r\nSubject: ${subject}\r\nDate: ${date}\r\nMessage-ID: <${name}@ebay>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n\r\nBestelnummer: ${ORDER}\r\nBedrag: EUR 84,90\r\n`,
});
const request = mail(
  'inr',
  'Thu, 12 Nov 2026 10:00:00 +0100',
  'Een object is niet ontvangen',
  'De koper heeft gemeld dat het object niet is ontvangen. U hebt 3 werkdagen om te reageren.',
);
const escalated = mail(
  'case',
  'Wed, 18 Nov 2026 10:00:00 +0100',
  'De koper heeft eBay gevraagd in te grijpen',
  'De koper heeft eBay gevraagd in te grijpen: het object is niet ontvangen. Zaak 5312345678. U hebt 3 werkdagen om te reageren.',
);
const dispute = mail(
  'bank',
  'Thu, 19 Nov 2026 10:00:00 +0100',
  'Een betalingsgeschil is geopend',
  'De koper heeft een betalingsgeschil geopend bij de bank. U hebt 5 dagen om te reageren.',
);

type Line = { readonly id: ClaimId; readonly kind: string; readonly work: string; readonly marketplace_state: string };

describeWithPostgres('a request that goes on elsewhere', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await aDesk({ name: 'ebay.nl', channel: 'ebay', site: 'EBAY_NL', zone: 'Europe/Amsterdam' });
  });
  afterEach(() => desk.leave());
  const claims = () => desk.inside((tx) => tx.rows<Line>('select id, kind, work, marketplace_state from claim order by kind'));
  const queue = async () => (await lookAtClaims(desk.tools, { organisation: desk.organisation })).claims.map(({ kind }) => kind);

  it.each<[string, readonly (readonly { name: string; text: string }[])[]]>([
    ['as it happened', [[list(1)], [request], [escalated]]],
    ['both mails at once', [[list(1)], [request, escalated]]],
    ['the case first', [[list(1)], [escalated], [request]]],
    ['before the order is there', [[request], [escalated], [list(1)]]],
  ])('became a case: the request is over, the case has the clock, and each names the other (%s)', async (_how, helpings) => {
    for (const files of helpings) {
      await desk.drop(...files);
      await desk.sweep();
    }
    const [ebayCase, inr] = await claims();
    expect([ebayCase, inr]).toMatchObject([
      { kind: 'EBAY_CASE', work: 'open', marketplace_state: 'CASE_OPEN' },
      { kind: 'EBAY_INR', work: 'withdrawn', marketplace_state: 'CLOSED_WITH_ESCALATION' },
    ]);
    expect(await queue()).toEqual(['EBAY_CASE']);
    const [before, after] = [await desk.page(inr?.id as ClaimId), await desk.page(ebayCase?.id as ClaimId)];
    expect(before.advice).toMatchObject({ action: 'wait', because: 'ebay-became-a-case' });
    expect(before.history.find(({ what }) => what === 'claim.taken-over')?.figures).toEqual({ by: 'EBAY_CASE', claim: ebayCase?.id });
    expect(after.history.find(({ what }) => what === 'claim.took-over')?.figures).toEqual({ kind: 'EBAY_INR', claim: inr?.id });
    expect(after.history.filter(({ what }) => what === 'claim.took-over')).toHaveLength(1);
  });

  it('the buyer went to the bank: request and case are closed, the dispute runs', async () => {
    await desk.drop(list(1), request, escalated);
    await desk.sweep();
    await desk.drop(dispute);
    await desk.sweep();
    expect((await claims()).map(({ kind, work, marketplace_state: state }) => [kind, work, state])).toEqual([
      ['EBAY_CASE', 'withdrawn', 'CLOSED_EXTERNAL_CLAIM'],
      ['EBAY_INR', 'withdrawn', 'CLOSED_EXTERNAL_CLAIM'], // the bank has the last word
      ['PAYMENT_DISPUTE', 'open', 'ACTION_NEEDED'],
    ]);
    expect(await queue()).toEqual(['PAYMENT_DISPUTE']);
  });

  it('of an order with two lines nobody says which one the case is about: both stay, and a person is asked', async () => {
    await desk.drop(list(2), request, escalated);
    await desk.sweep();
    expect((await claims()).map(({ work }) => work)).toEqual(['open', 'open']);
    const [, inr] = await claims();
    expect((await desk.page(inr?.id as ClaimId)).advice).toMatchObject({ action: 'ask-person', because: 'ebay-case-on-same-order' });
  });

  it('a decision on the case leaves the request as it was closed', async () => {
    await desk.drop(
      list(1),
      request,
      escalated,
      mail(
        'decided',
        'Fri, 20 Nov 2026 06:00:00 +0100',
        'De zaak is gesloten',
        'Zaak 5312345678 is gesloten. We hebben in het voordeel van de koper beslist. U bent hiervoor verantwoordelijk: de zaak telt mee als defect.',
      ),
    );
    await desk.sweep();
    expect((await claims()).map(({ work, marketplace_state: state }) => [work, state])).toEqual([
      ['lost', 'CASE_BUYER_WON_FAULT'],
      ['withdrawn', 'CLOSED_WITH_ESCALATION'],
    ]);
  });
});
