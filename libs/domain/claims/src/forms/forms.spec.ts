import { EVIDENCE_CODES } from '@weerwoord/evidence';
import { CLAIM_KINDS } from '../claim';
import { lintDraft } from '../draft/lint-draft';
import { rulesOf } from '../kind-table';
import { answerPage } from './answer-page';
import { fieldFor } from './evidence-fields';
import { safeName } from './file-name';
import { FORM_STAGES, formStageOf } from './form-stage';
import { FORM_IDS } from './form-table';
import { ONE_SHOTS, oneShotOf } from './one-shot';
import { shortenLetter } from './shorten-letter';
import { splitLetter } from './split-letter';
import { targetFormOf } from './target-form';

const DAY = '2026-11-20';

describe('forms', () => {
  it.each(CLAIM_KINDS.flatMap((kind) => FORM_STAGES.map((stage) => [kind, stage] as const)))(
    '%s, %s: has a form whose numbers all are rows',
    (kind, stage) => {
      const form = targetFormOf(kind, stage, 'amazon.de', { day: DAY });
      expect(FORM_IDS).toContain(form.id);
      expect(form.rows.length).toBeGreaterThan(0);
      for (const code of EVIDENCE_CODES) {
        const field = fieldFor(form, code);
        expect(form.files.fields.length === 0 ? field === null : form.files.fields.includes(field ?? '')).toBe(true);
      }
    },
  );
  it.each([
    ['amazon.de', 'appeal', 'MESSAGE'],
    ['amazon.com', 'appeal', 'UPLOAD'],
    ['amazon.com', 'answer', 'MESSAGE'],
  ] as const)('documents of an A-to-z %s %s: %s', (site, stage, way) =>
    expect(targetFormOf('A_TO_Z', stage, site, { day: DAY }).files.way).toBe(way),
  );
  it.each([
    ['A_TO_Z', 'ACTION_REQUIRED', undefined, 'answer'],
    ['A_TO_Z', 'GRANTED_SELLER_FUNDED', undefined, 'appeal'],
    ['A_TO_Z', 'DENIED', undefined, 'answer'],
    ['A_TO_Z', '', 'appeal', 'appeal'],
    ['EBAY_INR', 'INR_OPEN', 'ebay-inr-answer', 'answer'],
    ['SHOP_COMPLAINT', 'MEDIATION', undefined, 'mediation'],
    ['SHOP_COMPLAINT', 'DIGIDISPUUT_DEFENCE', 'mediation-statement', 'digidispuut'],
    ['STRIPE_DISPUTE', 'a word we do not know', undefined, 'answer'],
  ] as const)('%s in state %s with letter %s: %s', (kind, marketplaceState, letter, stage) =>
    expect(formStageOf({ kind, marketplaceState }, letter)).toBe(stage),
  );
  it('every state of every kind has a stage', () => {
    for (const kind of CLAIM_KINDS)
      for (const state of Object.keys(rulesOf(kind).moves)) expect(FORM_STAGES).toContain(formStageOf({ kind, marketplaceState: state }));
  });
});

describe('acts that are possible once', () => {
  it.each([
    ['PAYMENT_DISPUTE', 'answer', 'ebay-contest'],
    ['EBAY_CASE', 'appeal', 'ebay-appeal'],
    ['EBAY_CASE', 'answer', null],
    ['A_TO_Z', 'answer', null],
    ['A_TO_Z', 'appeal', 'amazon-appeal'],
    ['STRIPE_DISPUTE', 'answer', 'stripe-submit'],
    ['PAYPAL_DISPUTE', 'answer', null],
    ['SHOP_COMPLAINT', 'mediation', null],
    ['SHOP_COMPLAINT', 'digidispuut', 'digidispuut'],
  ] as const)('%s, %s: %s', (kind, stage, shot) => expect(oneShotOf(kind, stage)).toBe(shot));
  it('each of them is met by some kind', () => {
    expect(new Set(CLAIM_KINDS.flatMap((kind) => FORM_STAGES.map((stage) => oneShotOf(kind, stage))).filter((shot) => shot !== null))).toEqual(
      new Set(ONE_SHOTS),
    );
  });
});

describe('pages where answers are given', () => {
  it.each([
    ['A_TO_Z', 'answer', 'amazon.de', 'https://sellercentral.amazon.de/gp/guarantee-claims/home.html'],
    ['SAFE_T', 'answer', 'amazon.co.uk', 'https://sellercentral.amazon.co.uk/safet-claims'],
    ['A_TO_Z', 'answer', 'evil.example/', null],
    ['EBAY_INR', 'answer', 'EBAY_GB', 'https://resolutioncenter.ebay.co.uk/'],
    ['EBAY_INR', 'answer', 'EBAY_NL', 'https://resolutioncenter.ebay.nl/'],
    ['EBAY_INR', 'answer', 'EBAY_XX', null],
    ['STRIPE_DISPUTE', 'answer', 'vlierdal.nl', 'https://dashboard.stripe.com/disputes'],
    ['SHOP_COMPLAINT', 'answer', 'vlierdal.nl', null],
    ['SHOP_COMPLAINT', 'mediation', 'vlierdal.nl', 'https://dashboard.webwinkelkeur.nl/'],
    ['SHOP_COMPLAINT', 'digidispuut', 'vlierdal.nl', 'https://digidispuut.nl/'],
  ] as const)('%s, %s, %s', (kind, stage, site, url) => expect(answerPage(kind, stage, site, DAY)?.url ?? null).toBe(url));
  it('an own row wins', () => {
    const own = {
      id: 'shop.page.paypal',
      channel: 'shop',
      site: '*',
      value: 'https://www.paypal.com/nl/',
      unit: 'text',
      validFrom: '2026-01-01',
      validTo: null,
      source: 'ours',
      readOn: DAY,
      confidence: 'convention',
    } as const;
    expect(answerPage('PAYPAL_DISPUTE', 'answer', 'vlierdal.nl', DAY, [own])).toEqual({
      url: 'https://www.paypal.com/nl/',
      confidence: 'convention',
    });
  });
  it('what no sheet gives says so', () => expect(answerPage('PAYPAL_DISPUTE', 'answer', 'x', DAY)?.confidence).toBe('not-verified'));
});

describe('names of files', () => {
  it.each([
    ['Zustellnachweis Köln (2).pdf', 'jpg', [], 'Zustellnachweis-Koln-2.jpg'],
    ['C:\\Users\\sanne\\straße.PNG', 'png', [], 'strasse.png'],
    ['../../etc/passwd', 'pdf', [], 'passwd.pdf'],
    ['', 'jpg', [], 'file.jpg'],
    ['证据.jpg', 'jpg', [], 'file.jpg'],
    ['pod.jpg', 'jpg', ['POD.jpg'], 'pod-2.jpg'],
    ['pod.jpg', 'jpg', ['pod.jpg', 'pod-2.jpg'], 'pod-3.jpg'],
    ['archive.tar.gz', 'jpg', [], 'archive-tar.jpg'],
  ])('%s', (name, ending, taken, safe) => expect(safeName(name, ending, null, taken)).toBe(safe));
  it('is never longer than the form takes, number included', () => {
    const taken = [safeName('a'.repeat(400), 'jpg', 20, [])];
    expect(taken[0]).toHaveLength(20);
    expect(safeName('a'.repeat(400), 'jpg', 20, taken)).toBe(`${'a'.repeat(14)}-2.jpg`);
  });
});

describe('a shorter letter', () => {
  const letter = [
    ['opening', 10],
    ['delivered', 50],
    ['handed-over', 40],
    ['tracking-on-order', 30],
    ['buyer-asked-we-answered', 20],
    ['request-both-axes', 25],
  ].map(([says, length]) => ({ id: String(says), says: String(says), length: Number(length) }));
  const lengthOf = (keep: readonly string[]): number => letter.filter(({ id }) => keep.includes(id)).reduce((sum, { length }) => sum + length, 0);
  const shorter = (limit: number) => shortenLetter(letter, limit, lengthOf);
  it.each([
    ['it fits as it is', 175, null],
    ['one too many: the last fact goes', 174, ['buyer-asked-we-answered']],
    ['two would have to go, but the weightier of them alone is enough', 150, ['tracking-on-order']],
    ['two go', 135, ['tracking-on-order', 'buyer-asked-we-answered']],
    ['a long one goes, and a short one after it comes back', 115, ['handed-over', 'buyer-asked-we-answered']],
    ['only the deciding fact and the frame are left', 85, ['handed-over', 'tracking-on-order', 'buyer-asked-we-answered']],
    ['even those are too long', 84, null],
  ])('%s', (_edge, limit, drop) => expect(shorter(limit)?.drop ?? null).toEqual(drop));
  it('never leaves out the deciding fact, the opening or what is asked for', () => {
    for (let limit = 85; limit < 175; limit += 1) {
      const found = shorter(limit);
      expect(found?.keep).toEqual(expect.arrayContaining(['opening', 'delivered', 'request-both-axes']));
      expect(found?.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe('a letter in parts', () => {
  it.each([
    ['a request at eBay takes several messages', 'ebay-inr-answer', 'EBAY_INR', 'watch'],
    ['a case does not', 'ebay-case-answer', 'EBAY_CASE', 'breach'],
    ['nor does Amazon’s box', 'a-to-z-answer', 'A_TO_Z', 'breach'],
  ] as const)('%s', (_edge, kind, claimKind, level) =>
    expect(lintDraft('a'.repeat(2_001), kind, 0, claimKind).find(({ code }) => code === 'length')?.level).toBe(level),
  );
  it('one that fits stays whole', () => expect(splitLetter('Short.', 20)).toEqual(['Short.']));
  it('is cut between paragraphs first', () =>
    expect(splitLetter('One paragraph.\n\nAnother one.', 24)).toEqual(['(1/2) One paragraph.', '(2/2) Another one.']));
  it('then between sentences', () => expect(splitLetter('A first one. A second one.', 20)).toEqual(['(1/2) A first one.', '(2/2) A second one.']));
  it('then between words, and a word without end between letters', () => {
    expect(splitLetter('abc defghijklmnopqrs', 14)).toEqual(['(1/3) abc', '(2/3) defghijk', '(3/3) lmnopqrs'].map((part) => part));
  });
  it('an emoji is one character and is never cut in two', () => {
    const parts = splitLetter('📦'.repeat(30), 16);
    expect(parts.join('').replace(/\(\d+\/\d+\) /g, '')).toBe('📦'.repeat(30));
    expect(parts.every((part) => [...part].length <= 16)).toBe(true);
  });
  it('loses no word of any text at any length', () => {
    const text =
      'The parcel was delivered on 9 March. It was signed for.\n\nIt was handed over on 5 March, one day early; the number is 00340434161094042557.\n\nWe ask you to deny the claim.';
    for (let most = 40; most < 200; most += 7) {
      const parts = splitLetter(text, most);
      expect(parts.every((part) => part.length <= most)).toBe(true);
      expect(
        parts
          .join(' ')
          .replace(/\(\d+\/\d+\) /g, '')
          .split(/\s+/),
      ).toEqual(text.split(/\s+/));
    }
  });
});
