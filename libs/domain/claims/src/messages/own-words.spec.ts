import fc from 'fast-check';
import { ownWords } from './own-words';

const MINE = 'The parcel has not come.\nCan you look?';
const history = (head: string, quoted = true): string =>
  `${MINE}\n\n${head}\n${quoted ? '> ' : ''}Dear buyer, it was delivered, thanks.\n${quoted ? '> ' : ''}Your shop`;

describe('the older mail below is cut, whatever program wrote it', () => {
  it.each([
    ['Gmail, English', 'On Tue, 3 Mar 2026 at 10:12, Shop <shop@seller.example> wrote:'],
    ['Gmail, wrapped', 'On Tue, 3 Mar 2026 at 10:12, A very long shop name that goes on and on\n<a-very-long-address@seller.example> wrote:'],
    ['Gmail, Dutch', 'Op di 3 mrt 2026 om 10:12 schreef Winkel <shop@seller.example>:'],
    ['Gmail, German', 'Am Di., 3. März 2026 um 10:12 Uhr schrieb Laden <shop@seller.example>:'],
    ['Gmail, German, name first', 'Laden <shop@seller.example> schrieb am Di., 3. März 2026, 10:12:'],
    ['Gmail, French', 'Le mar. 3 mars 2026 à 10:12, Boutique <shop@seller.example> a écrit :'],
    ['Gmail, Italian', 'Il giorno mar 3 mar 2026 alle ore 10:12 Negozio <shop@seller.example> ha scritto:'],
    ['Gmail, Spanish', 'El mar, 3 mar 2026 a las 10:12, Tienda (<shop@seller.example>) escribió:'],
    ['Gmail, Polish', 'wt., 3 mar 2026 o 10:12 Sklep <shop@seller.example> napisał(a):'],
    ['Apple Mail, Dutch', 'Op 3 mrt. 2026 om 10:12 heeft Winkel <shop@seller.example> het volgende geschreven:'],
    ['Apple Mail, German', 'Am 03.03.2026 um 10:12 schrieb Laden <shop@seller.example>:'],
    ['Thunderbird, without an address', 'Am 03.03.2026 um 10:12 schrieb Laden:'],
    ['Yahoo', 'On Tuesday, 3 March 2026 at 10:12:44 CET, Shop <shop@seller.example> wrote:'],
    ['Zoho', '---- On Tue, 03 Mar 2026 10:12:44 +0100 Shop <shop@seller.example> wrote ----'],
    ['a date and an address only', '2026-03-03 10:12 GMT+01:00 Shop <shop@seller.example>:'],
  ])('%s, with and without quote marks', (_program, head) => {
    expect(ownWords(history(head)).words).toBe(MINE);
    expect(ownWords(history(head, false)).words).toBe(MINE);
  });

  it.each([
    [
      'Outlook, English',
      '-----Original Message-----\nFrom: Shop [mailto:shop@seller.example]\nSent: Tuesday, March 3, 2026 10:12\nTo: Me\nSubject: Your order\n',
    ],
    ['Outlook, Dutch', 'Van: Winkel <shop@seller.example>\nVerzonden: dinsdag 3 maart 2026 10:12\nAan: Ik\nOnderwerp: Uw bestelling\n'],
    [
      'Outlook, German, bold',
      '*Von:* Laden <shop@seller.example>\n*Gesendet:* Dienstag, 3. März 2026 10:12\n*An:* Ich\n*Betreff:* Ihre Bestellung\n',
    ],
    ['Outlook, French', 'De : Boutique <shop@seller.example>\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Moi\nObjet : Votre commande\n'],
    ['Outlook, Italian', 'Da: Negozio <shop@seller.example>\nInviato: martedì 3 marzo 2026 10:12\nA: Io\nOggetto: Ordine\n'],
    ['Outlook, Spanish', 'De: Tienda <shop@seller.example>\nEnviado: martes, 3 de marzo de 2026 10:12\nPara: Yo\nAsunto: Pedido\n'],
    ['Outlook, Polish', 'Od: Sklep <shop@seller.example>\nWysłano: wtorek, 3 marca 2026 10:12\nDo: Ja\nTemat: Zamówienie\n'],
    [
      'Outlook on the web, below a drawn line',
      '________________________________\nFrom: Shop <shop@seller.example>\nSent: 3 March 2026\nTo: Me\nSubject: Order\n',
    ],
    ['two headers, one an address', 'From: shop@seller.example\nSubject: Your order\n'],
    ['GMX', 'Gesendet: Dienstag, 03. März 2026 um 10:12 Uhr\nVon: "Laden" <shop@seller.example>\nAn: ich@mail.example\nBetreff: Bestellung\n'],
    ['a forwarded mail, German', '-------- Weitergeleitete Nachricht --------\n'],
    ['a forwarded mail, Apple', 'Begin doorgestuurd bericht:\n'],
  ])('%s', (_program, head) => {
    expect(ownWords(history(head, false)).words).toBe(MINE);
  });

  it("and so is a phone's own line above it", () => {
    for (const line of [
      'Sent from my iPhone',
      'Verstuurd vanaf mijn iPhone',
      'Von meinem iPad gesendet',
      'Envoyé de mon iPhone',
      'Inviato da iPhone',
      'Enviado desde mi iPhone',
      'Wysłane z iPhone’a',
      'Get Outlook for Android',
      'Outlook voor iOS downloaden',
      'Gesendet mit der GMX Mail App',
      'Sent from Yahoo Mail on Android',
    ])
      expect(ownWords(`${MINE}\n\n${line}\n\nOn Tue, 3 Mar 2026 at 10:12, Shop <shop@seller.example> wrote:\n> x`).words).toBe(MINE);
  });
});

describe("the buyer's own words stay", () => {
  it.each([
    ['a story with a date and a verb', 'On 3 March 2026 at 10:00 I called and your colleague wrote:\nwe will send it again'],
    ['a story told of you', 'On 3 March you wrote:\nit is on its way. It is not.'],
    ['a sentence about sending', 'Sent with DHL from Germany\nand never arrived.'],
    ['a Dutch sentence about sending', 'Verzonden met PostNL op maandag\nmaar niet aangekomen'],
    ['a drawn line and another paragraph', 'First.\n\n-----\nAnd this is a second thing. It matters.'],
    ['dashes and a long letter', `First.\n--\n${'One more sentence of mine.\n'.repeat(14)}`.trimEnd()],
    ['lines with colons', 'From: the blue box\nTo: the bin\nIt is broken'],
    ['"this message" without small print', 'Hello,\n\nThis message and the attachment show the damage.'],
    ['a greater-than in a sentence', 'I paid > 20 euro for this.'],
    ['the words "original message" in a sentence', 'Please read my original message\nagain.'],
    ['a table with bars', '| article | colour |\n| A | red |'],
  ])('%s', (_edge, text) => {
    expect(ownWords(text).words).toBe(text);
  });

  it('answers between quoted lines stay with the lines they answer', () => {
    const text = 'On Tue, 3 Mar 2026 at 10:12, Shop <s@seller.example> wrote:\n> When did you order?\nOn Monday.\n> Which colour?\nBlue.\n> Regards';
    expect(ownWords(text)).toMatchObject({
      words: '> When did you order?\nOn Monday.\n> Which colour?\nBlue.',
      said: 'On Monday.\nBlue.',
      sure: true,
    });
  });
  it('an answer below the quote is the answer', () => {
    expect(ownWords('On Tue, 3 Mar 2026 at 10:12, Shop <s@seller.example> wrote:\n> Did it come?\n\nNo, it did not.').words).toBe('No, it did not.');
  });
  it('an answer on both sides of the quote keeps both, and loses a name below', () => {
    const head = 'On Tue, 3 Mar 2026 at 10:12, Shop <s@seller.example> wrote:';
    expect(ownWords(`Above.\n${head}\n> q\nAnd below too.`).said).toBe('Above.\nAnd below too.');
    expect(ownWords(`Above.\n${head}\n> q\n\nJan de Vries\nDorpsstraat 1`).words).toBe('Above.');
  });
  it('nothing at all is said by a mail that only sends an older one on', () => {
    expect(
      ownWords('---------- Forwarded message ---------\nFrom: Carrier <c@carrier.example>\nSubject: Delivered\n\nYour parcel was delivered.').words,
    ).toBe('');
    expect(ownWords('> only quoted').words).toBe('');
  });
  it("words below an announcement without marks may be another's", () => {
    expect(ownWords('On Tue, 3 Mar 2026 at 10:12, Shop <s@seller.example> wrote:\n\nIt was delivered, thanks.').sure).toBe(false);
  });
});

describe('signature and small print', () => {
  it.each([
    ['two dashes', `${MINE}\n-- \nJan de Vries\nDorpsstraat 1`],
    ['a drawn line and a name', `${MINE}\n__________\nJan de Vries\nTel. 06 12345678`],
    [
      'English small print',
      `${MINE}\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\nIf you are not the intended recipient, delete it.`,
    ],
    ['Dutch small print', `${MINE}\n\nDit e-mailbericht is uitsluitend bestemd voor de geadresseerde en kan vertrouwelijke informatie bevatten.`],
    [
      'German small print',
      `${MINE}\n\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie diese Mail.`,
    ],
  ])('%s is cut', (_edge, text) => {
    expect(ownWords(text).words).toBe(MINE);
  });
  it('is not lost', () => {
    expect(ownWords(`${MINE}\n-- \nJan de Vries`).cut).toBe('-- \nJan de Vries');
  });
});

describe('what a marketplace puts round a message', () => {
  const FOOT = 'For Your Information: To help arbitrate disputes and preserve trust and safety, we retain all messages.\n[commMgrTok:A1B2C3]';
  it.each([
    [
      'Amazon, English',
      `Order ID 302-4471926-8850317:\n1 of Lamp [ASIN: B01]\n\n------------- Begin message -------------\n\n${MINE}\n\n------------- End message -------------\n\n${FOOT}`,
    ],
    ['Amazon, German', `------------- Anfang der Nachricht -------------\n${MINE}\n------------- Ende der Nachricht -------------\n${FOOT}`],
    ['Amazon, Italian', `------------- Messaggio: -------------\n${MINE}\n------------- Fine messaggio -------------`],
    [
      'Amazon, Spanish',
      `Ha recibido un mensaje.\n# 400-0000000-0000000:\n------------- Message:  -------------\n${MINE}\n------------- Finalizar mensaje -------------\nResolver caso`,
    ],
    ['Amazon, French', `------------- Début du message -------------\n${MINE}\n------------- Fin du message -------------`],
    ['Amazon, no frame', `${MINE}\n\n${FOOT}`],
    [
      'eBay',
      `New message from: buyer_1 (12)\n\n${MINE}\n\nOnly purchases on eBay are covered by the eBay purchase protection programs.\nEmail reference id: [#a05-x#]`,
    ],
    ['"reply above this line"', `${MINE}\n\n##- Please type your reply above this line -##\nDear buyer, it was delivered.`],
    ['"antwoord boven deze regel"', `${MINE}\n--- Antwoord boven deze regel ---\nBeste klant`],
    ['"do not write above this line"', `Please do not write above this line\n${MINE}`],
  ])('%s', (_edge, text) => {
    expect(ownWords(text).words).toBe(MINE);
  });
  it('a frame inside the history is not the new message', () => {
    expect(
      ownWords(
        `${MINE}\n\n-----Original Message-----\nFrom: Amazon\n------------- Begin message -------------\nold words\n------------- End message -------------`,
      ).words,
    ).toBe(MINE);
  });
});

describe('in any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '> q',
      '>> q',
      '-- ',
      '-----',
      'From: a@b.example',
      'Sent: 3 March 2026',
      'Subject: x',
      'On 3 Mar 2026 at 10:12, A <a@b.example> wrote:',
      '-----Original Message-----',
      'Sent from my iPhone',
      '```',
      '| x',
      '------------- Begin message -------------',
      '------------- End message -------------',
      '##- reply above this line -##',
    ),
    fc.string({ maxLength: 40 }),
  );
  it('no line is lost: what is not in the words is in the rest', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { words, cut } = ownWords(lines.join('\n'));
        const count = (text: string): number => text.split('\n').filter((l) => l.trim() !== '').length;
        expect(count(words) + count(cut)).toBe(count(lines.join('\n').replace(/\r\n?/g, '\n')));
      }),
    );
  });
  it('own words without any of those marks come back whole', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,6}$/), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(plain, (lines) => expect(ownWords(lines.join('\n')).words).toBe(lines.join('\n'))));
  });
  it.each([
    ['announcements without end', 'On 3 Mar 2026 at 10:12 '.repeat(8000)],
    ['announcing lines without end', 'On 3 Mar 2026 at 10:12 <\n'.repeat(8000)],
    ['quote marks', '>'.repeat(200_000)],
    ['quoted lines', '> a\n'.repeat(50_000)],
    ['header lines', 'From: a@b.c\n'.repeat(15_000)],
    ['drawn lines', '-----\n\n'.repeat(28_000)],
    ['signature lines and words', '--\na\n'.repeat(40_000)],
    ['blanks', ' '.repeat(200_000)],
    ['lines of blanks', `${' '.repeat(1900)}\n`.repeat(100)],
    ['dashes and words', '------ a ------ message ------\n'.repeat(6000)],
    ['small print', 'this message confidential recipient\n\n'.repeat(5000)],
    ['one long line of letters', 'wrote: '.repeat(28_000)],
    ['addresses', '<a@b.c> wrote 3 Mar 2026\n'.repeat(8000)],
  ])('%s take no more than a moment', (_what, text) => {
    const started = performance.now();
    ownWords(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
