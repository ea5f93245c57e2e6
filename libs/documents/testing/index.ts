import { createHash } from 'node:crypto';
import type { RecordId } from '@weerwoord/kernel';
import type { PackPaper, PaperExhibit, PaperOriginal } from '@weerwoord/ports';

export { aPaperFile, aPhoto, aScreenshot } from './made-files';
export { textOfPdf } from './text-of-pdf';

const at = (iso: string): Date => new Date(iso);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A source record as it came. Say only what your test is about. */
export function anOriginal(over: Partial<PaperOriginal> & { readonly text?: string } = {}): PaperOriginal {
  const { text = '302-4471926-8850317\tLinen bed set, sand\t1\t84.90\t50672\tKöln', ...rest } = over;
  const bytes = Buffer.from(text);
  return {
    path: 'exhibits/03-order-facts.csv',
    fileName: 'all-orders-2026-11-18.txt',
    kind: 'amazon-all-orders',
    row: 412,
    receivedAt: at('2026-10-27T08:20:00Z'),
    sha256: sha256(bytes),
    header: 'amazon-order-id\tproduct-name\tquantity\titem-price\tship-postal-code\tship-city',
    bytes,
    ...rest,
  };
}

const scan = (status: string, iso: string, city: string): PaperOriginal =>
  anOriginal({
    path: `exhibits/0${status === 'delivered' ? 1 : 4}-${status}.json`,
    fileName: 'trackers.json',
    kind: 'easypost-tracking',
    row: null,
    header: null,
    receivedAt: at('2026-11-18T10:31:00Z'),
    text: JSON.stringify({
      object: 'TrackingDetail',
      status,
      datetime: iso,
      message: status,
      tracking_location: { city, zip: '50672', country: 'DE' },
    }),
  });

export const aMail = `From: "Marie (Amazon buyer)" <k3j2h1@marketplace.amazon.de>\r\nTo: service@vlierdal.example\r\nDate: Wed, 11 Nov 2026 20:15:00 +0100\r\nSubject: Where is my parcel? 302-4471926-8850317\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\nthe tracking says it was delivered on 30 October, but I have nothing. Where is it?\r\n\r\nMarie\r\n`;

const exhibit = (
  number: number,
  code: PaperExhibit['code'],
  iso: string,
  originals: readonly PaperOriginal[],
  figures: PaperExhibit['figures'] = {},
): PaperExhibit => ({
  number,
  itemId: code,
  code,
  at: at(iso),
  figures,
  records: originals.map((_, place) => `r-${number}-${place}` as RecordId),
  originals,
});

/** A whole pack as it is sealed for a parcel that was delivered and claimed all the same. */
export function aPaper(over: Partial<PackPaper> = {}): PackPaper {
  const order = anOriginal();
  const delivered = {
    at: '2026-10-30T12:27:00Z',
    carrier: 'dhl_paket_de',
    postcode: '50672',
    city: 'Köln',
    placeMatch: 'postcode',
    promise: 'first-day',
    deliverFrom: '2026-10-29T23:00:00Z',
    deliverBy: '2026-11-03T22:59:59Z',
  };
  const first = { at: '2026-10-28T17:06:00Z', carrier: 'dhl_paket_de', shipBy: '2026-10-29T22:59:59Z', inTime: true };
  const messages = [
    anOriginal({
      path: 'exhibits/06-message-log-1.eml',
      fileName: 'inbox.mbox',
      kind: 'mailbox',
      row: 3,
      header: null,
      receivedAt: at('2026-11-18T10:31:00Z'),
      text: aMail,
    }),
    anOriginal({
      path: 'exhibits/06-message-log-2.eml',
      fileName: 'inbox.mbox',
      kind: 'mailbox',
      row: 4,
      header: null,
      receivedAt: at('2026-11-18T10:31:00Z'),
      text: aMail.replace('Where is my parcel?', 'Re: Where is my parcel?').replace('11 Nov 2026 20:15:00', '12 Nov 2026 09:02:00'),
    }),
  ];
  return {
    language: 'en',
    zone: 'Europe/Berlin',
    organisation: 'Vlierdal Wonen',
    site: 'amazon.de',
    externalOrderId: '302-4471926-8850317',
    sealedAt: at('2026-11-20T07:05:00Z'),
    sealedBy: 'Sanne de Wit',
    claim: { kind: 'A_TO_Z', reason: 'INR_DELIVERED', amount: { minor: 8490, currency: 'EUR' }, filedAt: at('2026-11-18T10:24:00Z') },
    order: {
      title: 'Linen bed set, sand',
      units: 1,
      total: { minor: 8490, currency: 'EUR' },
      placedAt: at('2026-10-27T08:14:00Z'),
      shipBy: at('2026-10-29T22:59:59Z'),
      deliverFrom: at('2026-10-29T23:00:00Z'),
      deliverBy: at('2026-11-03T22:59:59Z'),
      deliveredAt: at('2026-10-30T12:27:00Z'),
      carrier: 'dhl_paket_de',
      trackingNumber: '00340434161094042557',
    },
    asks: 'request-both-axes',
    position: 'contest',
    plan: {
      points: [
        { says: 'right-address', shown: true, exhibit: 2, figures: { level: 'postcode' } },
        { says: 'handed-over-in-time', shown: true, exhibit: 4, figures: first },
        { says: 'delivered-as-promised', shown: true, exhibit: 1, figures: delivered },
        { says: 'signed', shown: false, exhibit: null, figures: {} },
        { says: 'answered-in-time', shown: true, exhibit: 6, figures: { replyMinutes: 767 } },
      ],
      exhibits: [],
      timeline: [
        { at: at('2026-10-27T08:14:00Z'), what: 'order-placed', lane: 'buyer', exhibit: 3, figures: {} },
        { at: at('2026-10-28T17:06:00Z'), what: 'scan.accepted', lane: 'carrier', exhibit: 4, figures: {} },
        { at: at('2026-10-30T12:27:00Z'), what: 'scan.delivered', lane: 'carrier', exhibit: 1, figures: {} },
        { at: at('2026-11-11T19:15:00Z'), what: 'message.buyer', lane: 'buyer', exhibit: 6, figures: {} },
        { at: at('2026-11-12T08:02:00Z'), what: 'message.seller', lane: 'us', exhibit: 6, figures: {} },
        { at: at('2026-11-18T10:24:00Z'), what: 'claim.opened', lane: 'marketplace', exhibit: null, figures: {} },
      ],
    },
    exhibits: [
      exhibit(1, 'DELIVERY_SCAN', '2026-10-30T12:27:00Z', [scan('delivered', '2026-10-30T12:27:00Z', 'Köln')], delivered),
      exhibit(2, 'ADDRESS_MATCH', '2026-10-30T12:27:00Z', [scan('delivered', '2026-10-30T12:27:00Z', 'Köln'), order], { level: 'postcode' }),
      exhibit(3, 'ORDER_FACTS', '2026-10-27T08:14:00Z', [order]),
      exhibit(4, 'FIRST_SCAN', '2026-10-28T17:06:00Z', [scan('accepted', '2026-10-28T17:06:00Z', 'Krefeld')], first),
      exhibit(5, 'SHIP_CONFIRMATION', '2026-10-28T10:20:00Z', [order], { carrier: 'dhl_paket_de' }),
      exhibit(6, 'MESSAGE_LOG', '2026-11-12T08:02:00Z', messages),
    ],
    answer: {
      approvedBy: 'Sanne de Wit',
      approvedAt: at('2026-11-20T07:01:00Z'),
      paragraphs: [
        { text: 'Order 302-4471926-8850317, claim: item not received.', cites: [] },
        {
          text: 'The parcel was delivered on Friday 30 October 2026 at 13:27 CET in 50672 Köln, the postcode of the order, on the first day of the promised window (30 October to 3 November).',
          cites: [1, 2, 3],
        },
        {
          text: 'It was handed to DHL on 28 October at 18:06 CET, before the ship-by time of 29 October 23:59 CET; tracking number 00340434161094042557 has been on the order since 28 October 11:20 CET.',
          cites: [4, 5],
        },
        {
          text: 'The buyer wrote on 11 November at 20:15 CET. We answered on 12 November at 09:02 CET with the delivery details and asked to check with household and neighbours; no reply since.',
          cites: [6],
        },
        {
          text: 'Because delivery to the postcode of the order within the promised window is shown, we ask you to deny the claim, or to fund it without debiting us, and not to count it in the order defect rate.',
          cites: [],
        },
      ],
    },
    evidenceRoot: 'a3f906d27be4c0118e3f906d27be4c0118e3f906d27be4c0118e3f90550841c7',
    ...over,
  };
}
