import { DISPUTE_LIMITS, disputeFileErrors } from '../ebay/dispute-files';
import { stripeEvidenceCheck, stripeLimits } from '../shop/payments/stripe-evidence-check';
import type { ClaimKind } from '../claim';
import type { FormStage } from './form-stage';
import type { FileFinding, FormFile } from './lint-files';
import { FILE_FINDINGS, lintFiles } from './lint-files';
import type { FormContext, TargetForm } from './target-form';
import { targetFormOf } from './target-form';

const DAY = '2026-11-20';
const form = (kind: ClaimKind, stage: FormStage = 'answer', site = 'amazon.de', over: Partial<FormContext> = {}): TargetForm =>
  targetFormOf(kind, stage, site, { day: DAY, ...over });
const EBAY = form('PAYMENT_DISPUTE', 'answer', 'EBAY_NL');
const STRIPE = form('STRIPE_DISPUTE', 'answer', 'vlierdal.nl');
const AMEX = form('STRIPE_DISPUTE', 'answer', 'vlierdal.nl', { network: 'amex' });
const PAYPAL = form('PAYPAL_DISPUTE', 'answer', 'vlierdal.nl');
const ALI = form('ALIEXPRESS_DISPUTE', 'answer', 'aliexpress');
const BOX = form('A_TO_Z');
const US_APPEAL = form('A_TO_Z', 'appeal', 'amazon.com');
const INR = form('EBAY_INR', 'answer', 'EBAY_DE');
const RETURN = form('EBAY_RETURN', 'answer', 'EBAY_DE');
const WWK = form('SHOP_COMPLAINT', 'mediation', 'vlierdal.nl');
const SHOPIFY = form('STRIPE_DISPUTE', 'answer', 'vlierdal.nl', {
  overrides: [
    {
      id: 'shop.form.card-disputes',
      channel: 'shop',
      site: '*',
      value: 'shopify',
      unit: 'text',
      validFrom: '2026-01-01',
      validTo: null,
      source: 'ours',
      readOn: DAY,
      confidence: 'convention',
    },
  ],
});

const file = (over: Partial<FormFile> = {}): FormFile => ({
  id: 'f',
  name: 'f.jpg',
  mediaType: 'image/jpeg',
  bytes: 1_000,
  pages: 1,
  field: null,
  contrast: null,
  ...over,
});
const jpg = (bytes: number, over: Partial<FormFile> = {}): FormFile => file({ bytes, ...over });
const pdf = (bytes: number, pages: number | null = 1, over: Partial<FormFile> = {}): FormFile =>
  file({ name: 'f.pdf', mediaType: 'application/pdf', bytes, pages, ...over });
const many = (count: number, one: FormFile): FormFile[] =>
  Array.from({ length: count }, (_, nth) => ({ ...one, id: `f${nth}`, name: `${nth}-${one.name}` }));
const POD = { field: 'PROOF_OF_DELIVERY' };
const RECEIPT = { field: 'receipt' };
const told = (of: readonly FileFinding[]): string[] => of.map(({ code, fixes }) => [code, ...fixes].join(' '));

describe('what a form says of files, and what can be done', () => {
  it.each<[edge: string, to: TargetForm, files: readonly FormFile[], says: readonly string[]]>([
    // eBay payment dispute, PD-7
    ['eBay dispute: nothing at all', EBAY, [], ['file-none']],
    ['eBay dispute: one picture', EBAY, [jpg(1_000, POD)], ['file-fits']],
    ['eBay dispute: a picture of exactly 1.5 MB', EBAY, [jpg(1_500_000, POD)], ['file-fits']],
    ['eBay dispute: a picture of one byte more', EBAY, [jpg(1_500_001, POD)], ['file-bytes compress leave-out', 'file-total-bytes compress']],
    ['eBay dispute: two pictures of exactly 1.5 MB together', EBAY, many(2, jpg(750_000, POD)), ['file-fits']],
    ['eBay dispute: together one byte more', EBAY, [jpg(750_000, POD), jpg(750_001, { id: 'g', ...POD })], ['file-total-bytes compress']],
    ['eBay dispute: five pictures', EBAY, many(5, jpg(10_000, POD)), ['file-fits']],
    ['eBay dispute: six pictures; nothing to merge them in', EBAY, many(6, jpg(10_000, POD)), ['file-count']],
    ['eBay dispute: a PDF', EBAY, [pdf(10_000, 3, POD)], ['file-type convert-to-jpg leave-out']],
    [
      'eBay dispute: a photo of a telephone (HEIC cannot be read here)',
      EBAY,
      [file({ name: 'a.heic', mediaType: 'image/heic', ...POD })],
      ['file-type leave-out'],
    ],
    ['eBay dispute: a WebP', EBAY, [file({ name: 'a.webp', mediaType: 'image/webp', ...POD })], ['file-type convert-to-jpg leave-out']],
    ['eBay dispute: a GIF', EBAY, [file({ name: 'a.gif', mediaType: 'image/gif', ...POD })], ['file-type convert-to-jpg leave-out']],
    ['eBay dispute: a table', EBAY, [file({ name: 'a.csv', mediaType: 'text/csv', ...POD })], ['file-type leave-out']],
    ['eBay dispute: a name of 255 letters', EBAY, [jpg(10, { name: `${'a'.repeat(251)}.jpg`, ...POD })], ['file-fits']],
    ['eBay dispute: a name of 256 letters', EBAY, [jpg(10, { name: `${'a'.repeat(252)}.jpg`, ...POD })], ['file-name rename leave-out']],
    ['eBay dispute: 255 emoji are 255 letters', EBAY, [jpg(10, { name: '📦'.repeat(255), ...POD })], ['file-fits']],
    ['eBay dispute: no name', EBAY, [jpg(10, { name: '', ...POD })], ['file-name rename leave-out']],
    ['eBay dispute: nobody said what it proves', EBAY, [jpg(10)], ['file-field choose-field leave-out']],
    ['eBay dispute: a kind of proof eBay does not know', EBAY, [jpg(10, { field: 'SIGNATURE' })], ['file-field choose-field leave-out']],
    ['eBay dispute: several of one kind are fine', EBAY, many(3, jpg(10, POD)), ['file-fits']],
    ['eBay dispute: faint text', EBAY, [jpg(10, { contrast: 0.34, ...POD })], ['file-faint grey-check darken leave-out']],
    ['eBay dispute: text at the contrast we ask for', EBAY, [jpg(10, { contrast: 0.35, ...POD })], ['file-fits']],
    [
      'eBay dispute: the same picture twice',
      EBAY,
      [jpg(10, { sha256: 'a', ...POD }), jpg(10, { id: 'g', sha256: 'a', ...POD })],
      ['file-twice leave-out'],
    ],
    ['eBay dispute: a file without bytes', EBAY, [jpg(0, POD)], ['file-fits']],
    // Stripe
    ['Stripe: nothing is needed', STRIPE, [], ['file-none-needed']],
    ['Stripe: a PDF in its field', STRIPE, [pdf(1_000, 2, RECEIPT)], ['file-fits']],
    [
      'Stripe: exactly 4.5 MB together',
      STRIPE,
      [pdf(900_000, 2, RECEIPT), pdf(3_600_000, 2, { id: 'g', field: 'shipping_documentation' })],
      ['file-fits'],
    ],
    [
      'Stripe: one byte more',
      STRIPE,
      [pdf(900_000, 2, RECEIPT), pdf(3_600_001, 2, { id: 'g', field: 'shipping_documentation' })],
      ['file-total-bytes compress'],
    ],
    [
      'Stripe: two files for one field',
      STRIPE,
      [pdf(10, 1, RECEIPT), jpg(10, { id: 'g', ...RECEIPT })],
      ['file-field-twice merge choose-field leave-out'],
    ],
    ['Stripe: a film', STRIPE, [file({ mediaType: 'video/mp4', ...RECEIPT })], ['file-type leave-out']],
    [
      'Stripe: a film and a page for one field cannot be merged',
      STRIPE,
      [pdf(10, 1, RECEIPT), file({ id: 'g', mediaType: 'video/mp4', ...RECEIPT })],
      ['file-type leave-out', 'file-field-twice choose-field leave-out'],
    ],
    ['Stripe: a text field takes no file', STRIPE, [pdf(10, 1, { field: 'product_description' })], ['file-field choose-field leave-out']],
    ['Stripe: 49 pages', STRIPE, [pdf(10, 49, RECEIPT)], ['file-fits']],
    ['Stripe: 50 pages', STRIPE, [pdf(10, 50, RECEIPT)], ['file-total-pages']],
    ['Stripe: 25 and 25 pages', STRIPE, [pdf(10, 25, RECEIPT), pdf(11, 25, { id: 'g', field: 'customer_signature' })], ['file-total-pages']],
    ['Stripe: pages nobody could count are not held against it', STRIPE, [pdf(10, null, RECEIPT)], ['file-fits']],
    ['Stripe with American Express: 20 pages', AMEX, [pdf(10, 20, RECEIPT)], ['file-fits']],
    ['Stripe with American Express: 21 pages', AMEX, [pdf(10, 21, RECEIPT)], ['file-total-pages']],
    ['Stripe: a WebP is made a JPG', STRIPE, [file({ mediaType: 'image/webp', ...RECEIPT })], ['file-type convert-to-jpg leave-out']],
    ['Stripe: faint text goes by fax at some banks', STRIPE, [pdf(10, 1, { contrast: 0.1, ...RECEIPT })], ['file-faint grey-check darken leave-out']],
    // Shopify
    ['Shopify: a PDF below 4 MB', SHOPIFY, [pdf(3_999_999, 2, RECEIPT)], ['file-fits']],
    ['Shopify: a PDF of 4 MB', SHOPIFY, [pdf(4_000_000, 2, RECEIPT)], ['file-bytes compress leave-out']],
    ['Shopify: 49 pages', SHOPIFY, [pdf(10, 49, RECEIPT)], ['file-fits']],
    ['Shopify: 50 pages, one file a field', SHOPIFY, [pdf(10, 50, RECEIPT)], ['file-pages leave-out']],
    ['Shopify: a picture becomes a PDF', SHOPIFY, [jpg(10, RECEIPT)], ['file-type convert-to-pdf leave-out']],
    // PayPal
    ['PayPal: a file below 10 MB', PAYPAL, [pdf(9_999_999, 3, { field: 'OTHER' })], ['file-fits']],
    ['PayPal: a PDF of 10 MB', PAYPAL, [pdf(10_000_000, 3, { field: 'OTHER' })], ['file-bytes compress split convert-to-jpg leave-out']],
    [
      'PayPal: a PDF of one page and 10 MB is not split',
      PAYPAL,
      [pdf(10_000_000, 1, { field: 'OTHER' })],
      ['file-bytes compress convert-to-jpg leave-out'],
    ],
    ['PayPal: exactly 50 MB a call', PAYPAL, [...many(5, jpg(9_999_999, { field: 'OTHER' })), jpg(5, { id: 'g', field: 'OTHER' })], ['file-fits']],
    ['PayPal: more than 50 MB a call', PAYPAL, many(6, jpg(9_000_000, { field: 'OTHER' })), ['file-total-bytes compress']],
    ['PayPal: a GIF', PAYPAL, [file({ mediaType: 'image/gif', field: 'OTHER' })], ['file-fits']],
    ['PayPal: faint text is read on a screen', PAYPAL, [jpg(10, { contrast: 0.01, field: 'OTHER' })], ['file-fits']],
    ['PayPal: a kind it does not know', PAYPAL, [jpg(10, { field: 'INVOICE' })], ['file-field choose-field leave-out']],
    // AliExpress
    ['AliExpress: an image of 2 MB', ALI, [jpg(2_000_000)], ['file-fits']],
    ['AliExpress: an image of one byte more', ALI, [jpg(2_000_001)], ['file-bytes compress leave-out']],
    ['AliExpress: a PDF', ALI, [pdf(10, 2)], ['file-type convert-to-jpg leave-out']],
    ['AliExpress: a PNG', ALI, [file({ mediaType: 'image/png' })], ['file-fits']],
    // Amazon
    ['Amazon: nothing is needed', BOX, [], ['file-none-needed']],
    ['Amazon: files go by message', BOX, [pdf(10, 2)], ['file-by-message', 'file-fits']],
    ['Amazon: five files of a message', BOX, many(5, pdf(10, 2)), ['file-by-message', 'file-fits']],
    ['Amazon: six files of a message', BOX, many(6, pdf(10, 2)), ['file-count merge']],
    ['Amazon US appeal: into the form', US_APPEAL, [pdf(10, 2)], ['file-fits']],
    ['Amazon: a file above 10 MB', BOX, [pdf(10_000_001, 2)], ['file-bytes compress split convert-to-jpg leave-out']],
    // eBay requests, mediation
    ['eBay, not received: none are taken', INR, [jpg(10)], ['file-not-taken leave-out']],
    ['eBay, not received: none is needed', INR, [], ['file-none-needed']],
    ['eBay return: a photo', RETURN, [jpg(10)], ['file-fits']],
    ['eBay return: a PDF', RETURN, [pdf(10, 2)], ['file-type convert-to-jpg leave-out']],
    ['mediation: a PDF of any size', WWK, [pdf(90_000_000, 200)], ['file-fits']],
    ['mediation: a mail as it came', WWK, [file({ name: 'a.eml', mediaType: 'message/rfc822' })], ['file-type leave-out']],
    [
      'everything wrong at once, in the order of the ruling',
      EBAY,
      [...many(5, jpg(400_000, POD)), pdf(1_600_000, 2, { id: 'p', name: '' })],
      [
        'file-type convert-to-jpg leave-out',
        'file-bytes convert-to-jpg leave-out',
        'file-name rename leave-out',
        'file-count',
        'file-total-bytes compress',
        'file-field choose-field leave-out',
      ],
    ],
  ])('%s', (_edge, to, files, says) => expect(told(lintFiles(to, files))).toEqual(says));

  it('names the file and the figures', () => {
    expect(lintFiles(EBAY, [jpg(1_500_001, { id: 'x', name: 'pod.jpg', ...POD })])[0]).toEqual({
      code: 'file-bytes',
      file: 'x',
      level: 'breach',
      figures: { name: 'pod.jpg', bytes: 1_500_001, most: 1_500_000 },
      fixes: ['compress', 'leave-out'],
    });
  });
  it('a fit is told with how many and how much', () => {
    expect(lintFiles(EBAY, many(2, jpg(10, POD)))).toEqual([
      { code: 'file-fits', file: null, level: 'safe', figures: { files: 2, bytes: 20 }, fixes: [] },
    ]);
  });
});

describe('the vectors of the sheets, through this linter', () => {
  it('EB-25', () => {
    const files = [
      ['a.pdf', 200_000],
      ['b.png', 400_000],
      ['c.jpg', 400_000],
      ['d.jpeg', 400_000],
      ['e.png', 400_000],
      ['f.jpg', 10_000],
    ] as const;
    expect(
      disputeFileErrors(
        files.map(([name, bytes]) => ({ name, bytes })),
        1001,
      ),
    ).toEqual(['FILE_TYPE:a.pdf', 'FILE_COUNT>5', 'TOTAL_BYTES>1500000', 'NOTE>1000']);
    const types = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' } as const;
    const found = lintFiles(
      EBAY,
      files.map(([name, bytes], nth) => file({ id: String(nth), name, bytes, mediaType: types[name.split('.')[1] as keyof typeof types], ...POD })),
    );
    expect(found.map(({ code, figures }) => [code, figures['name'] ?? figures['most']])).toEqual([
      ['file-type', 'a.pdf'],
      ['file-count', 5],
      ['file-total-bytes', 1_500_000],
    ]);
  });
  it('the limits of the dispute’s row and of its own list are the same', () => {
    expect([EBAY.files.most, EBAY.files.fileBytes, EBAY.files.totalBytes, EBAY.files.nameCharacters]).toEqual([
      DISPUTE_LIMITS.files,
      DISPUTE_LIMITS.fileBytes,
      DISPUTE_LIMITS.totalBytes,
      DISPUTE_LIMITS.nameCharacters,
    ]);
  });
  it('W28', () => {
    const files = [
      pdf(2_500_000, null, { id: 'r', field: 'receipt' }),
      file({ id: 'c', bytes: 2_000_001, mediaType: 'video/mp4', pages: null, field: 'customer_communication' }),
    ];
    expect(lintFiles(STRIPE, files).map(({ code, file: about, figures }) => [code, about ?? figures['most']])).toEqual([
      ['file-type', 'c'],
      ['file-total-bytes', 4_500_000],
    ]);
  });
  it('says of any files what Stripe’s own check says of them', () => {
    const limits = stripeLimits(DAY);
    const pick = <Of>(from: readonly Of[], nth: number): Of => from[nth % from.length] as Of;
    for (let seed = 0; seed < 2_000; seed += 1) {
      const fields = ['receipt', 'customer_signature', 'shipping_documentation'].slice(0, seed % 4);
      const files = fields.map((field, nth) =>
        file({
          id: field,
          field,
          mediaType: pick(['application/pdf', 'image/png', 'image/tiff', 'image/jpeg'], seed >> nth),
          bytes: pick([1, 1_499_999, 1_500_000, 1_500_001, 4_500_001], (seed >> 2) + nth),
          pages: pick([1, 16, 17, 50], (seed >> 4) + nth),
        }),
      );
      const by = (what: (one: FormFile) => unknown): Record<string, never> =>
        Object.fromEntries(files.map((one) => [one.field, what(one)])) as Record<string, never>;
      const { errors } = stripeEvidenceCheck(
        {
          textLengths: {},
          fileBytes: by(({ bytes }) => bytes),
          fileTypes: by(({ mediaType }) => mediaType),
          filePages: by(({ pages }) => pages),
          network: null,
        },
        limits,
      );
      const mine = lintFiles(STRIPE, files).flatMap(({ code, file: about, figures }) =>
        code === 'file-type'
          ? [`file_type:${about}`]
          : code === 'file-total-bytes'
            ? [`combined_files_over_${figures['most']}`]
            : code === 'file-total-pages'
              ? [`combined_pages_over_${figures['most']}`]
              : [],
      );
      expect(mine).toEqual(errors);
    }
  });
});

it('every finding there is comes up in the table above or is one of these', () => {
  const said = new Set(
    [...lintFiles(EBAY, []), ...lintFiles(STRIPE, []), ...lintFiles(BOX, [jpg(1)]), ...lintFiles(INR, [jpg(1)])].map(({ code }) => code),
  );
  expect([...said].every((code) => FILE_FINDINGS.includes(code))).toBe(true);
});
