import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { publishedNumber } from '@weerwoord/policies';
import { draftLimits } from '../draft/lint-draft';
import { STRIPE_FIELDS } from '../shop/payments/stripe-fields';
import type { TargetName } from './target';
import { formOfTarget, targetNamed } from './target';

/** Specifications the marketplaces publish, as they were fetched; beside the repository unless WEERWOORD_SHARED says otherwise. */
const FOLDER = resolve(__dirname, '../../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'specs');
const STRIPE = 'stripe/schema/DisputeUpdateParams.schema.json';
const PAYPAL = 'paypal/customer_disputes_v1.json';
const EBAY = 'ebay/sell_fulfillment_v1_oas3.json';
const present = [STRIPE, PAYPAL, EBAY].every((file) => existsSync(resolve(FOLDER, file)));
const suite = present ? describe : describe.skip;

/** What stands at a path of keys in a specification. @throws where it does not: then the specification has another shape than was read */
function at(file: string, ...keys: readonly string[]): unknown {
  let here: unknown = JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'));
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !(key in here)) throw new Error(`${file}: no ${keys.join(' / ')}`);
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
const namesAt = (file: string, ...keys: readonly string[]): string[] => Object.keys(at(file, ...keys) as object);
const form = (name: TargetName, kind: Parameters<typeof formOfTarget>[1], site: string) => {
  const target = targetNamed(name);
  if (!target) throw new Error(name);
  return formOfTarget(target, kind, 'answer', site, { day: '2026-11-20' });
};

suite(`forms as they are published${present ? '' : ' (needs WEERWOORD_SHARED: specs is not there)'}`, () => {
  describe('Stripe', () => {
    const evidence = ['definitions', 'DisputeUpdateParams.Evidence', 'properties'] as const;
    const told = (field: string): string => String(at(STRIPE, ...evidence, field, 'description'));
    it('has the fields we know, and no others but what goes with an appeal', () => {
      expect(
        namesAt(STRIPE, ...evidence)
          .filter((field) => field !== 'appeal')
          .sort(),
      ).toEqual(Object.keys(STRIPE_FIELDS).sort());
    });
    it.each(Object.entries(STRIPE_FIELDS))('%s is a %s', (field, takes) => {
      const is = told(field).includes('file upload')
        ? 'file'
        : told(field).includes('20,000')
          ? 'long'
          : field === 'enhanced_evidence'
            ? 'object'
            : 'text';
      expect(is).toBe(takes);
    });
    it('files go into its fields for files, one each', () => {
      const { files } = form('stripe', 'STRIPE_DISPUTE', 'shop');
      expect(files).toMatchObject({ onePerField: true });
      expect(files.fields.filter((field) => !told(field).includes('file upload'))).toEqual([]);
    });
    it('limits one text and all together', () => {
      expect(told('uncategorized_text')).toContain(
        `maximum character count of ${publishedNumber('shop.stripe.text.field-characters').toLocaleString('en')}`,
      );
      expect(JSON.stringify(at(STRIPE, 'definitions'))).toContain(
        `The combined character count of all fields is limited to ${publishedNumber('shop.stripe.text.total-characters').toLocaleString('en')}.`,
      );
    });
  });

  describe('PayPal', () => {
    const evidence = ['components', 'schemas', 'evidence', 'properties'] as const;
    it('takes every type of evidence we send', () => {
      const taken = at(PAYPAL, ...evidence, 'evidence_type', 'enum') as readonly string[];
      const ours = form('paypal', 'PAYPAL_DISPUTE', 'shop').files.fields;
      expect(ours.length).toBeGreaterThan(5);
      expect(ours.filter((type) => !taken.includes(type))).toEqual([]);
    });
    it('takes notes as long as ours may be', () => {
      expect(publishedNumber('shop.paypal.notes-characters')).toBe(at(PAYPAL, ...evidence, 'notes', 'maxLength'));
      expect(draftLimits('paypal-evidence', 'PAYPAL_DISPUTE').hard).toBe(at(PAYPAL, ...evidence, 'notes', 'maxLength'));
    });
    it('takes a tracking number as long as ours may be', () => {
      expect(targetNamed('paypal')?.fieldMost('tracking_number')).toBe(
        at(PAYPAL, 'components', 'schemas', 'tracking_info', 'properties', 'tracking_number', 'maxLength'),
      );
    });
  });

  describe('eBay payment dispute', () => {
    const { files } = form('ebay-dispute', 'PAYMENT_DISPUTE', 'EBAY_DE');
    const path = '/payment_dispute/{payment_dispute_id}/';
    const fault = (step: string, code: string): string =>
      String(at(EBAY, 'paths', `${path}${step}`, 'post', 'responses', '400', 'x-response-codes', 'errors', code, 'description'));
    it('takes a note as long as ours may be', () => {
      const note = String(at(EBAY, 'components', 'schemas', 'ContestPaymentDisputeRequest', 'properties', 'note', 'description'));
      expect(note).toContain(`Max Length:</b> ${draftLimits('payment-dispute-note', 'PAYMENT_DISPUTE').hard} characters`);
    });
    it('takes files as large as ours may be, alone and together', () => {
      expect(fault('upload_evidence_file', '33006')).toBe(`File size should be ${(files.fileBytes ?? 0) / 1_000_000} MB or less.`);
      for (const step of ['add_evidence', 'update_evidence'])
        expect(fault(step, '33104')).toBe(`The combined size of attached files should be ${(files.totalBytes ?? 0) / 1_000_000}MB or less.`);
    });
    it('takes names as long as ours may be', () =>
      expect(fault('upload_evidence_file', '33106')).toContain(`should not exceed ${files.nameCharacters} characters`));
    it('takes the kinds of picture we send', () => {
      const takes = String(at(EBAY, 'components', 'schemas', 'FileInfo', 'properties', 'fileType', 'description'));
      expect(takes).toContain('Supported file extensions are .JPEG, .JPG, and .PNG.');
      expect([...files.types].sort()).toEqual(['image/jpeg', 'image/png']);
    });
    // The list of kinds itself stands on a page of its own that the specification only links to: what it names in passing must be ours.
    it('names no kind of proof that we do not know', () => {
      const named = new Set(readFileSync(resolve(FOLDER, EBAY), 'utf8').match(/PROOF_OF_[A-Z_]+/g));
      expect(named.size).toBeGreaterThan(0);
      expect([...named].filter((kind) => !files.fields.includes(kind))).toEqual([]);
    });
  });
});
