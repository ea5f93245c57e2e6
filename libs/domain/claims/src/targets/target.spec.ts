import { CLAIM_KINDS } from '../claim';
import type { ClaimKind } from '../claim';
import type { FormFile } from '../forms/lint-files';
import { lintTarget } from './lint-target';
import type { TargetName } from './target';
import { formOfTarget, measuredTexts, targetNamed, TARGETS, targetsFor } from './target';

const DAY = { day: '2026-11-20' as const };
const form = (name: TargetName, kind: ClaimKind, site = 'amazon.de') => formOfTarget(targetNamed(name) ?? never(), kind, 'answer', site, DAY);
const never = (): never => {
  throw new Error('no such target');
};
const file = (over: Partial<FormFile> = {}): FormFile => ({
  id: 'f',
  name: 'f.pdf',
  mediaType: 'application/pdf',
  bytes: 1000,
  pages: 1,
  field: null,
  contrast: null,
  ...over,
});
const pictures = (count: number, bytes: number): FormFile[] =>
  Array.from({ length: count }, (_none, nth) =>
    file({
      id: `p${nth}`,
      name: `p${nth}.jpg`,
      mediaType: 'image/jpeg',
      bytes: Math.floor(bytes / count) + (nth === 0 ? bytes % count : 0),
      field: 'PROOF_OF_DELIVERY',
    }),
  );
const text = (length: number, name: TargetName, kind: ClaimKind, letter: Parameters<typeof measuredTexts>[2], field: string | null = null) =>
  measuredTexts(targetNamed(name) ?? never(), kind, letter, [{ field, text: 'x'.repeat(length) }]);
const breaches = (...asked: Parameters<typeof lintTarget>): string[] =>
  lintTarget(...asked)
    .filter(({ level }) => level === 'breach')
    .map(({ code }) => code);

it.each(CLAIM_KINDS)('%s has a target of its own, first', (kind) => {
  for (const stage of ['answer', 'appeal', 'mediation', 'digidispuut'] as const) {
    const [own] = targetsFor(kind, stage, false);
    expect(own && formOfTarget(own, kind, stage, 'amazon.de', DAY).id).toBe(
      formOfTarget({ ...(own ?? never()), stage: null }, kind, stage, 'amazon.de', DAY).id,
    );
  }
});
it('a complaint can be taken to all three it may come before, the present one first', () => {
  expect(targetsFor('SHOP_COMPLAINT', 'mediation', false).map(({ name }) => name)).toEqual(['webwinkelkeur', 'shop-reply', 'digidispuut']);
  expect(targetsFor('STRIPE_DISPUTE', 'answer', true).map(({ name }) => name)).toEqual(['shopify', 'stripe']);
});
it('every target is some claim’s own', () => {
  const own = new Set(
    CLAIM_KINDS.flatMap((kind) =>
      (['answer', 'mediation', 'digidispuut'] as const).flatMap((stage) => [true, false].map((at) => targetsFor(kind, stage, at)[0]?.name)),
    ),
  );
  expect(TARGETS.map(({ name }) => name).filter((name) => !own.has(name))).toEqual([]);
});

describe('eBay payment dispute', () => {
  const ebay = form('ebay-dispute', 'PAYMENT_DISPUTE', 'EBAY_DE');
  const note = (length: number) => text(length, 'ebay-dispute', 'PAYMENT_DISPUTE', 'payment-dispute-note');
  it.each([
    ['exactly 1.5 MB', pictures(3, 1_500_000), 1000, []],
    ['one byte more', pictures(3, 1_500_001), 1000, ['file-total-bytes']],
    ['5 pictures', pictures(5, 1000), 1000, []],
    ['6 pictures', pictures(6, 1000), 1000, ['file-count']],
    ['a note of 1,000', pictures(1, 1000), 1000, []],
    ['a note of 1,001', pictures(1, 1000), 1001, ['text-length']],
    ['a PDF', [file({ field: 'PROOF_OF_DELIVERY' })], 10, ['file-type']],
    ['no picture', [], 10, ['file-none']],
  ])('%s', (_edge, files, length, expected) => expect(breaches(ebay, note(length), files, false)).toEqual(expected));
  it('a character is a character, also an emoji', () =>
    expect(
      measuredTexts(targetNamed('ebay-dispute') ?? never(), 'PAYMENT_DISPUTE', 'payment-dispute-note', [{ field: null, text: '📦'.repeat(1000) }])[0],
    ).toMatchObject({ length: 1000, most: 1000 }));
});

describe('cards', () => {
  const letter = (name: TargetName, length: number, field: string) => text(length, name, 'STRIPE_DISPUTE', 'chargeback-answer', field);
  it.each([
    ['exactly 4.5 MB', 4_500_000, []],
    ['one byte more', 4_500_001, ['file-total-bytes']],
  ])('Stripe: %s', (_edge, bytes, expected) =>
    expect(
      breaches(form('stripe', 'STRIPE_DISPUTE', 'shop'), letter('stripe', 9, 'uncategorized_text'), [file({ bytes, field: 'receipt' })], false),
    ).toEqual(expected),
  );
  it.each([
    ['20,000 characters', 20_000, []],
    ['20,001 characters', 20_001, ['text-length']],
  ])('Stripe: a field of %s', (_edge, length, expected) =>
    expect(breaches(form('stripe', 'STRIPE_DISPUTE', 'shop'), letter('stripe', length, 'product_description'), [], false)).toEqual(expected),
  );
  it.each([
    ['49 pages', { pages: 49 }, []],
    ['50 pages', { pages: 50 }, ['file-pages']],
    ['a byte below 4 MB', { bytes: 3_999_999 }, []],
    ['4 MB', { bytes: 4_000_000 }, ['file-bytes']],
    ['a picture', { mediaType: 'image/jpeg' }, ['file-type']],
  ])('Shopify: %s', (_edge, over, expected) =>
    expect(
      breaches(form('shopify', 'STRIPE_DISPUTE', 'shop'), letter('shopify', 9, 'uncategorized_text'), [file({ ...over, field: 'receipt' })], false),
    ).toEqual(expected),
  );
});

it('PayPal: notes of 2,000 pass and 2,001 do not; a tracking number has its own limit', () => {
  const paypal = form('paypal', 'PAYPAL_DISPUTE', 'shop');
  const of = (length: number, field: string) => breaches(paypal, text(length, 'paypal', 'PAYPAL_DISPUTE', 'chargeback-answer', field), [], false);
  expect([of(2000, 'notes'), of(2001, 'notes'), of(255, 'tracking_number'), of(256, 'tracking_number')]).toEqual([
    [],
    ['text-length'],
    [],
    ['text-length'],
  ]);
});

it('without a letter there is nothing to hand in; a draft is told as one', () => {
  expect(breaches(form('amazon', 'A_TO_Z'), [], [], true)).toEqual(['letter-none']);
  expect(lintTarget(form('amazon', 'A_TO_Z'), text(10, 'amazon', 'A_TO_Z', 'a-to-z-answer'), [], true).map(({ code }) => code)).toContain(
    'letter-draft',
  );
});
