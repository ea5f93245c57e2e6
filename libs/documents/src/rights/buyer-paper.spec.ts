import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { BuyerData, BuyerFile, RequestReceipt } from '@weerwoord/ports';
import { fromBuffer } from 'yauzl';
import { buyerPaper } from './buyer-paper';
import { LANGUAGES } from './rights-words';
import { buyerHtml } from './buyer-html';

const data: BuyerData = {
  format: 'weerwoord-buyer/1',
  controller: 'Vlierdal <Wonen>',
  request: 7,
  madeAt: '2026-11-20T09:00:00Z',
  zone: 'Europe/Amsterdam',
  orders: [
    {
      seller: { account: 'amazon.de', channel: 'amazon', site: 'amazon.de' },
      orderNumber: '302-1',
      facts: { placedAt: '2026-10-27T08:14:00Z', total: { minor: 8490, currency: 'EUR' }, lines: [{ title: 'Bed set', sku: 'X', quantity: 1 }] },
      person: [{ what: 'name', value: 'Łukasz <script>alert(1)</script>', records: ['r1'] }],
      messages: [{ at: '2026-11-01T09:00:00Z', from: 'buyer', text: 'Where is it?' }],
      texts: [],
      statements: [],
      claims: [],
      files: [
        {
          path: 'files/302-1/001-photo.jpg',
          name: 'photo.jpg',
          mediaType: 'image/jpeg',
          bytes: 3,
          sha256: 'aa',
          shows: 'PHOTO',
          addedAt: '2026-11-02T09:00:00Z',
          note: null,
          takenWith: null,
          takenBack: false,
        },
      ],
      disclosed: [{ at: '2026-11-03T09:00:00Z', what: 'answer', to: 'A_TO_Z', by: 'staff', hash: null }],
      records: [
        {
          id: 'r1',
          source: 'amazon-all-orders',
          receivedAt: '2026-11-01T08:00:00Z',
          sha256: 'bb',
          columns: null,
          text: null,
          withheld: 'tells-of-others',
        },
      ],
      retention: {
        erasedAt: null,
        dueAt: '2026-12-01T09:00:00Z',
        because: 'delivered',
        days: 30,
        holds: [{ basis: 'legal-claims', until: '2027-01-01T00:00:00Z' }],
      },
    },
  ],
};
async function* files(): AsyncIterable<BuyerFile> {
  yield await Promise.resolve({ path: 'files/302-1/001-photo.jpg', bytes: Buffer.from('abc') });
}
const entriesOf = (zip: Buffer): Promise<string[]> =>
  new Promise((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: false }, (error, opened) => {
      if (error) return reject(error);
      const names: string[] = [];
      opened
        .on('entry', ({ fileName }: { fileName: string }) => names.push(fileName))
        .once('end', () => resolve(names))
        .once('error', reject);
    }),
  );

const receipt: RequestReceipt = {
  controller: 'Vlierdal Wonen',
  number: 7,
  kind: 'erase',
  state: 'held',
  askedAt: new Date('2026-11-20T09:00:00Z'),
  dueAt: new Date('2026-12-20T22:59:59Z'),
  doneAt: new Date('2026-11-20T10:00:00Z'),
  orders: 3,
  erased: 2,
  held: [{ basis: 'legal-claims', until: new Date('2027-01-01T00:00:00Z'), orders: 1 }],
  fileHash: null,
  zone: 'Europe/Amsterdam',
};

it('the ZIP has the page, the data and the files', async () => {
  const zip = await buffer(Readable.from(buyerPaper.zip(data, 'nl', files())));
  expect(await entriesOf(zip)).toEqual(['data.html', 'data.json', 'README.txt', 'files/302-1/001-photo.jpg']);
});
it('a file that cannot be read breaks the ZIP instead of leaving it out unsaid', async () => {
  async function* broken(): AsyncIterable<BuyerFile> {
    yield* files();
    throw new Error('away');
  }
  await expect(buffer(Readable.from(buyerPaper.zip(data, 'en', broken())))).rejects.toThrow('away');
});
it.each(LANGUAGES)('%s: words from outside are no markup, and everything is told', (language) => {
  const html = buyerHtml(data, language);
  expect(html).not.toContain('<script>');
  for (const told of ['Łukasz &lt;script&gt;', 'Vlierdal &lt;Wonen&gt;', 'Where is it?', '302-1', 'photo.jpg', '001-photo.jpg'])
    expect(html).toContain(told);
  for (const raw of ['A_TO_Z', 'legal-claims', 'tells-of-others', 'undefined', 'null']) expect(html).not.toContain(raw);
});
it.each(LANGUAGES)('%s: the receipt tells number, counts and grounds in words, and no file where none was made', (language) => {
  const text = buyerPaper.receiptText(receipt, language);
  expect(text).toMatch(/^\S+: 7$/m);
  expect(text).toMatch(/: 2$/m);
  expect(text).toMatch(/: 1: .*(GDPR|AVG|DSGVO).*2027/m);
  for (const raw of ['legal-claims', 'SHA-256', 'undefined', 'null']) expect(text).not.toContain(raw);
});
it.each(LANGUAGES)('%s: the receipt as a PDF, the same bytes twice', async (language) => {
  const pdf = await buyerPaper.receiptPdf(receipt, language);
  expect(Buffer.from(pdf).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(Buffer.from(await buyerPaper.receiptPdf(receipt, language)).equals(Buffer.from(pdf))).toBe(true);
});
it('what is kept about somebody of the staff, as page and data', async () => {
  const zip = await buffer(
    Readable.from(buyerPaper.ownZip({ madeAt: '2026-11-20T09:00:00Z', person: { name: 'Sanne' }, acts: [{ what: 'claim.opened' }] }, 'nl')),
  );
  expect(await entriesOf(zip)).toEqual(['data.html', 'data.json', 'README.txt']);
});
