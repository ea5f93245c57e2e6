import type { ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, statementsOf } from '../../testing';
import { fileDoor } from '../door/file-door';
import { isMail, isMailbox } from './mail-shape';
import { orderInText, trackingInText } from './order-in-text';
import { headerMoment } from './parse-mail';
import { readPasted } from './pasted';

const door = fileDoor();
const mail = (headers: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body.replace(/\n/g, '\r\n')}`;
const ASK = {
  From: '"Eva Voorbeeld - via Amazon" <abc123@marketplace.amazon.nl>',
  To: 'seller@shop.example',
  Subject: 'Vraag over 402-0000002-0000001',
  Date: 'Thu, 10 Sep 2026 20:15:00 +0200 (CEST)',
  'Message-ID': '<ask-1@mail.example>',
  'Content-Type': 'text/plain; charset=utf-8',
};
const CLAIM = {
  From: 'Amazon <atoz-guarantee-no-reply@amazon.de>',
  To: 'seller@shop.example',
  Subject: 'Claim received on order 302-0000001-0000001',
  Date: 'Wed, 18 Nov 2026 13:12:00 +0000',
  'Message-ID': '<atoz-1@mail.example>',
  'X-Space-Notification-Type': 'A_Z_CLAIM_RESPONDENT_NOTIFY',
  'Content-Type': 'text/plain; charset=utf-8',
};
const CLAIM_TEXT = 'We received an A-to-z Guarantee claim of €12.99 on the order 302-0000001-0000001.\n\nPlease respond within 3 calendar days.\n';
const read = async (text: string | Uint8Array, kind: 'mail' | 'mailbox' | 'pasted-text' = 'mail', context: Partial<ReadContext> = {}) =>
  collect(door.read(aFile(text, { chunk: 61 }), kind, aContext(context)));
const one = async (headers: Readonly<Record<string, string>>, body: string, context: Partial<ReadContext> = {}) =>
  statementsOf(await read(mail(headers, body), 'mail', context))[0];

describe('a mail', () => {
  it('of a buyer is a message of its order; name, address and words are personal', async () => {
    expect(await one(ASK, 'Waar blijft mijn pakket?\n')).toEqual({
      externalOrderId: '402-0000002-0000001',
      trackingNumber: null,
      statedAt: new Date('2026-09-10T18:15:00Z'),
      fields: {},
      lists: { messages: [{ key: 'ask-1@mail.example', from: 'buyer', at: new Date('2026-09-10T18:15:00Z'), about: ['where-is-it'] }] },
      personal: {
        buyerName: 'Eva Voorbeeld',
        email: 'abc123@marketplace.amazon.nl',
        buyerHandle: 'abc123',
        texts: { 'ask-1@mail.example': 'Waar blijft mijn pakket?', 'ask-1@mail.example subject': 'Vraag over 402-0000002-0000001' },
      },
      notice: null,
    });
  });

  it('about a claim is a notice, no message', async () => {
    const statement = await one(CLAIM, CLAIM_TEXT);
    expect(statement?.notice).toMatchObject({
      kind: 'A_TO_Z',
      event: 'opened',
      externalOrderId: '302-0000001-0000001',
      amount: { minor: 1299, currency: 'EUR' },
      receivedAt: new Date('2026-11-18T13:12:00Z'),
      window: { value: 3, unit: 'CALENDAR_DAYS' },
    });
    expect(statement?.lists.messages).toBeUndefined();
  });

  it('says what the buyer wrote about, never what he quotes', async () => {
    const body = 'Goed aangekomen, bedankt!\n\nOp 3 sep 2026 om 10:12 schreef Winkel <a@shop.example>:\n> Is het beschadigd? Wilt u uw geld terug?\n';
    expect((await one(ASK, body))?.lists.messages?.[0]?.about).toEqual(['arrived', 'thanks']);
  });
  it.each([
    ['read, and about nothing we know', 'I would like to know which of the colours you have is the brightest of them.\n', []],
    ['not to be read', 'Szia! Köszönöm szépen.\n', undefined],
  ])('tells words about nothing known from words nobody could read: %s', async (_edge, body, about) => {
    expect((await one(ASK, body))?.lists.messages?.[0]?.about).toEqual(about);
  });
  it.each([
    ['RETURN_REQUEST', ['wants-return']],
    ['BRC_SELLER_NOTIFICATION', ['wants-cancel']],
    ['REFUND_ISSUED', undefined],
  ])("says by its header what Amazon's own mail is about: %s", async (type, about) => {
    const statement = await one({ ...ASK, From: 'Amazon <donotreply@amazon.nl>', 'X-Space-Notification-Type': type }, 'U heeft een bericht.\n');
    expect([statement?.lists.messages?.[0]?.from, statement?.lists.messages?.[0]?.about]).toEqual(['marketplace', about]);
  });

  it.each([
    ['a carrier', { ...ASK, From: 'PostNL <noreply@notificatie.postnl.nl>', 'Message-ID': '<x@postnl.example>' }],
    ['the marketplace', { ...ASK, From: 'Amazon <order-update@amazon.nl>' }],
    ['a machine', { ...ASK, From: 'Shop <robot@shop.example>', 'Auto-Submitted': 'auto-generated' }],
  ])('of %s is a message of the marketplace and never a claim', async (_name, headers) => {
    const statement = await one(headers, 'Uw pakket is bezorgd.\n');
    expect([statement?.lists.messages?.[0]?.from, statement?.notice, statement?.personal?.email]).toEqual(['marketplace', null, undefined]);
  });

  it("to the buyer's relay address is our own", async () =>
    expect(
      (await one({ ...ASK, From: 'seller@shop.example', To: 'abc123@marketplace.amazon.nl' }, 'We zoeken het uit.\n'))?.lists.messages?.[0]?.from,
    ).toBe('seller'));
  it.each([
    ['a year ahead', 'Fri, 18 Nov 2027 13:12:00 +0000', '2026-11-20T10:00:00Z'],
    ['a clock a minute fast', 'Fri, 20 Nov 2026 10:01:00 +0000', '2026-11-20T10:00:00Z'],
    ['when it came', 'Fri, 20 Nov 2026 10:00:00 +0000', '2026-11-20T10:00:00Z'],
    ['before it came', 'Fri, 20 Nov 2026 09:59:59 +0000', '2026-11-20T09:59:59Z'],
  ])('about a claim never starts a clock after it came in: dated %s', async (_edge, written, at) => {
    const statement = await one({ ...CLAIM, Date: written }, CLAIM_TEXT);
    expect([statement?.notice?.receivedAt, statement?.statedAt, statement?.lists.claims?.[0]?.at]).toEqual([
      new Date(at),
      new Date(at),
      new Date(at),
    ]);
  });

  it('of a carrier without an order number is matched by its tracking number', async () =>
    expect(await one({ ...ASK, From: 'noreply@postnl.nl', Subject: 'Bezorgd' }, 'Pakket 3SABCD1234567 is bezorgd.\n')).toMatchObject({
      externalOrderId: null,
      trackingNumber: '3SABCD1234567',
    }));

  it('without a Message-ID has a key of its own content', async () => {
    const { 'Message-ID': _id, ...headers } = ASK;
    const key = async (body: string): Promise<string | undefined> => (await one(headers, body))?.lists.messages?.[0]?.key;
    expect(await key('one\n')).toBe(await key('one\n'));
    expect(await key('one\n')).not.toBe(await key('two\n'));
  });

  it.each([
    [
      'quoted-printable Latin-1',
      { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding': 'quoted-printable' },
      'Caf=E9 de Pijp',
    ],
    [
      'base64 UTF-8',
      { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('Café de Pijp').toString('base64'),
    ],
    ['HTML only', { 'Content-Type': 'text/html; charset=utf-8' }, '<html><body><p>Caf&eacute; <b>de</b> Pijp</p></body></html>'],
    [
      'a multipart with both',
      { 'Content-Type': 'multipart/alternative; boundary="b"' },
      '--b\nContent-Type: text/plain; charset=utf-8\n\nCafé de Pijp\n--b\nContent-Type: text/html\n\n<p>other</p>\n--b--\n',
    ],
  ])('in %s is read as text', async (_name, headers, body) =>
    expect((await one({ ...ASK, ...headers }, body))?.personal?.texts?.['ask-1@mail.example']).toBe('Café de Pijp'),
  );

  it('whose sender forgot the blank line behind the headers keeps its body', async () => {
    const text = mail({ ...ASK, 'Content-Type': 'multipart/alternative; boundary="b"' }, '').replace(
      /\r\n\r\n$/,
      '\r\n--b\r\nContent-Type: text/plain\r\n\r\nWords.\r\n--b--\r\n',
    );
    expect(statementsOf(await read(text))[0]?.personal?.texts?.['ask-1@mail.example']).toBe('Words.');
  });

  it.each([
    ['missing', undefined],
    ['not-a-date', 'gisteren'],
  ])('with a date that is %s is refused: nobody can place it', async (code, date) => {
    const { Date: _date, ...headers } = ASK;
    expect(codesOf(await read(mail({ ...headers, ...(date ? { Date: date } : {}) }, 'Words.\n')))).toEqual([code]);
  });

  it('about a claim is kept even without a date; it never counts as newer than a dated record', async () => {
    const { Date: _date, ...headers } = CLAIM;
    const statement = await one(headers, CLAIM_TEXT);
    expect([statement?.notice?.kind, statement?.statedAt]).toEqual(['A_TO_Z', new Date(0)]);
  });

  it('that stops before its last part is read as far as it goes, with a warning', async () => {
    const all = await read(
      mail({ ...ASK, 'Content-Type': 'multipart/alternative; boundary="b"' }, '--b\nContent-Type: text/plain\n\nWaar blijft mijn pak'),
    );
    expect([statementsOf(all)[0]?.personal?.texts?.['ask-1@mail.example'], all.problems.map(({ code }) => code)]).toEqual([
      'Waar blijft mijn pak',
      ['cut-off'],
    ]);
  });

  it('keeps its bytes: what is no UTF-8 is one character per byte', async () => {
    const bytes = Buffer.from(mail({ ...ASK, 'Content-Type': 'text/plain; charset=iso-8859-1' }, 'Caf\xe9\n'), 'latin1');
    const [row] = (await read(bytes)).read;
    expect(Buffer.from(row?.raw ?? '', 'latin1').equals(bytes)).toBe(true);
  });
});

it.each([
  ['Fri, 11 Sep 2020 18:51:20 +0000', '2020-09-11T18:51:20Z'],
  ['Fri, 24 Dec 2021 11:24:21 +0100 (CET)', '2021-12-24T10:24:21Z'],
  ['Sat, 09 Oct 2021 16:37:03 -0600', '2021-10-09T22:37:03Z'],
  ['11 Sep 2020 18:51:20 GMT', '2020-09-11T18:51:20Z'],
  ['Wednesday, November 18, 2026 2:12 PM', '2026-11-18T13:12:00Z'],
  ['Mittwoch, 18. November 2026 14:12', '2026-11-18T13:12:00Z'],
  ['mercredi 18 novembre 2026 à 14:12', '2026-11-18T13:12:00Z'],
  ['miércoles, 18 de noviembre de 2026 14:12', '2026-11-18T13:12:00Z'],
  ['woensdag 18 november 2026 14:12', '2026-11-18T13:12:00Z'],
])('the date %s', (written, iso) => expect(headerMoment(written, 'Europe/Amsterdam')?.toISOString().replace('.000Z', 'Z')).toBe(iso));

describe('a mailbox', () => {
  const box = `From a@b.example Wed Nov 18 13:12:00 2026\n${mail(CLAIM, CLAIM_TEXT).replace(/\r/g, '')}\nFrom - Thu 10 Sep 2026 20:15:00\n${mail(ASK, 'Hallo,\n\n>From here on it is quoted.\n\nFrom the depot I heard nothing.\n').replace(/\r/g, '')}`;

  it('is cut at its "From " lines only, with the line each mail begins on', async () => {
    const all = await read(box, 'mailbox');
    expect(all.read.map(({ row, statements }) => [row, statements[0]?.externalOrderId])).toEqual([
      [1, '302-0000001-0000001'],
      [14, '402-0000002-0000001'],
    ]);
    expect(statementsOf(all)[1]?.personal?.texts?.['ask-1@mail.example']).toBe(
      'Hallo,\n\nFrom here on it is quoted.\n\nFrom the depot I heard nothing.',
    );
  });

  it('in chunks of any size gives the same mails', async () => {
    const whole = JSON.stringify(await read(box, 'mailbox'));
    for (const chunk of [1, 7, 100, 5000]) expect(JSON.stringify(await collect(door.read(aFile(box, { chunk }), 'mailbox', aContext())))).toBe(whole);
  });
});

describe('pasted text', () => {
  const pasted = (text: string) => {
    const row = readPasted(text, aContext());
    return row.outcome === 'read' ? row.statements[0] : undefined;
  };
  it.each([
    [
      'English',
      'From: Amazon <atoz-guarantee-no-reply@amazon.de>\nSent: Wednesday, November 18, 2026 2:12 PM\nTo: x@shop.example\nSubject: Claim received on order 302-0000001-0000001\n\n',
    ],
    [
      'German',
      'Von: Amazon <atoz-guarantee-no-reply@amazon.de>\nGesendet: Mittwoch, 18. November 2026 14:12\nAn: x@shop.example\nBetreff: Claim received on order 302-0000001-0000001\n\n',
    ],
    [
      'Dutch',
      'Van: Amazon <atoz-guarantee-no-reply@amazon.de>\nVerzonden: woensdag 18 november 2026 14:12\nAan: x@shop.example\nOnderwerp: Claim received on order 302-0000001-0000001\n\n',
    ],
  ])('with %s header lines is dated by them', (_name, head) => {
    const statement = pasted(head + CLAIM_TEXT);
    expect([statement?.notice?.kind, statement?.notice?.receivedAt, statement?.statedAt]).toEqual([
      'A_TO_Z',
      new Date('2026-11-18T13:12:00Z'),
      new Date('2026-11-18T13:12:00Z'),
    ]);
  });

  it('without any date is placed at the moment of pasting and is older than every record', () => {
    const statement = pasted('Dear seller, where is my order 402-0000002-0000001? I have waited for weeks.');
    expect(statement).toMatchObject({
      externalOrderId: '402-0000002-0000001',
      statedAt: new Date(0),
      lists: { messages: [{ from: 'buyer', at: aContext().receivedAt }] },
    });
  });

  it('nothing at all is refused', () => expect(readPasted(' \n', aContext())).toMatchObject({ outcome: 'rejected', problems: [{ code: 'empty' }] }));
  it('as a file of its own', async () => expect(statementsOf(await read('Dear seller, where is my parcel?', 'pasted-text'))).toHaveLength(1));
});

it.each([
  ['amazon', 'Re: your order', 'about 302-0000001-0000001.', '302-0000001-0000001'],
  ['amazon', 'Order 402-0000002-0000001', 'not 302-0000001-0000001', '402-0000002-0000001'],
  ['amazon', '', 'tracking 12-302-0000001-0000001-9', null],
  ['ebay', 'Order 05-00001-10001', '', '05-00001-10001'],
  ['shop', 'Re: Order #1001 confirmed', '', '#1001'],
  ['shop', 'Bestelling 10001', '', '10001'],
  ['shop', 'Hello', 'no number', null],
] as const)('the order in a %s mail: %s %s', (channel, subject, text, found) => expect(orderInText(channel, subject, text)).toBe(found));

it.each([
  ['Z 1Z9999999999999999 is on its way', '1Z9999999999999999'],
  ['TBA010000000000', 'TBA010000000000'],
  ['call 0612345678', null],
  ['RB123456785GB', 'RB123456785GB'],
])('the tracking number in "%s"', (text, found) => expect(trackingInText(text)).toBe(found));

it.each([
  ['headers and a blank line', 'From: a\nSubject: b\n\nc', true],
  ['folded headers', 'Received: by x\n\twith y\nFrom: a\nDate: z\n\nc', true],
  ['a printed head is no header', 'From: a\nSent: b\nTo: c\nSubject: d\n\ne', false],
  ['prose with a colon', 'Dear seller: hello\nwhere is it\n\nx', false],
  ['a table', 'From,To\n1,2\n', false],
  ['one header only', 'Subject: b\n\nc', false],
])('a mail is told by its headers: %s', (_name, text, expected) => expect(isMail(text)).toBe(expected));

it.each([
  ['From a@b.example Wed Nov 18 13:12:00 2026\n', true],
  ['From - Wed 18 Nov 2026 13:12:00\n', true],
  ['From here on I waited\n', false],
  ['From: a@b.example\n', false],
])('a mailbox is told by its first line: %j', (line, expected) => expect(isMailbox(line)).toBe(expected));
