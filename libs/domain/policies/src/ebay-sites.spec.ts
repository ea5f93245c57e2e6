import type { PolicyRow } from './policy-row';
import { EBAY_SITES, signatureAsked } from './ebay-sites';
import { cancellationDefect, caseOutcome } from './ebay-defects';
import { POLICIES, policyFor } from './policies';

describe('signature', () => {
  it.each(EBAY_SITES.map(({ site }) => [site] as const))('%s: from its own amount on, not a cent before', (site) => {
    const row = policyFor('ebay.signature.from', 'ebay', site, '2026-11-20');
    const [from, currency] = [Number(row?.value), row?.unit.slice('minor:'.length) ?? ''];
    expect([from - 1, from].map((minor) => signatureAsked({ minor, currency }, site))).toEqual([false, true]);
  });
  it.each([
    ['eBay carries it on (R-E13)', { gsp: true }, false],
    ['UK Simple Delivery', { ukSimpleDelivery: true }, false],
    ['neither', { gsp: false, ukSimpleDelivery: false }, true],
  ])('%s', (_edge, over, asked) => expect(signatureAsked({ minor: 999_999, currency: 'EUR' }, 'EBAY_NL', over)).toBe(asked));
  it('a currency nobody published an amount for: a person is asked, unless nobody would sign (R-E10)', () => {
    expect([
      signatureAsked({ minor: 1, currency: 'PLN' }, 'EBAY_NL'),
      signatureAsked({ minor: 1, currency: 'PLN' }, 'EBAY_NL', { gsp: true }),
    ]).toEqual([null, false]);
  });
  it('the account’s own amount wins', () => {
    const [ours] = POLICIES.filter(({ id, site }) => id === 'ebay.signature.from' && site === 'EBAY_NL');
    const overrides: PolicyRow[] = ours ? [{ ...ours, value: 20_000 }] : [];
    expect(signatureAsked({ minor: 20_000, currency: 'EUR' }, 'EBAY_NL', { overrides })).toBe(true);
  });
});

describe('defects, over every actor and reason', () => {
  const REASONS = [
    'OUT_OF_STOCK_OR_CANNOT_FULFILL',
    'OutOfStock',
    'BUYER_ASKED_CANCEL',
    'ADDRESS_ISSUES',
    'BUYER_CANCEL_OR_ADDRESS_ISSUE',
    'ORDER_UNPAID',
    'FOUND_CHEAPER_PRICE',
    'ORDER_MISTAKE',
    'PRICE_TOO_HIGH',
    'WONT_ARRIVE_IN_TIME',
    'WRONG_PAYMENT_METHOD',
    'OTHER',
    'UNKNOWN',
    'A_NEW_ONE',
    null,
  ];
  it('only the seller’s own "cannot" is one, and a seller’s unknown reason is looked at', () => {
    const told = REASONS.flatMap((reason) =>
      (['buyer', 'seller', 'marketplace', null] as const).map((by) => [by, reason, cancellationDefect(by, reason).defect] as const),
    );
    expect(told.filter(([, , defect]) => defect === 'YES').map(([, reason]) => reason)).toEqual([
      ...Array<string>(4).fill('OUT_OF_STOCK_OR_CANNOT_FULFILL'),
      ...Array<string>(4).fill('OutOfStock'),
    ]);
    expect(told.filter(([, , defect]) => defect === 'REVIEW').map(([by, reason]) => [by, reason])).toEqual(
      ['OTHER', 'UNKNOWN', 'A_NEW_ONE', null].flatMap((reason) => [
        ['seller', reason],
        [null, reason],
      ]),
    );
  });
  it.each([
    ['while it runs nobody knows', 'SELLER_APPEALED', 'PENDING'],
    ['won: removed', 'APPEAL_SELLER_WINS_FULL_CREDIT_CANCEL_RECOUP', 'NO'],
    ['denied: it stays', 'APPEAL_SELLER_DENIED', 'YES'],
    ['the buyer’s, denied', 'APPEAL_BUYER_DENIED', 'NO'],
    ['the buyer’s, granted', 'APPEAL_BUYER_WINS_PARTIAL_CREDIT', 'YES'],
    ['in our own words', 'APPEAL_LOST', 'YES'],
  ])('an appeal: %s', (_edge, word, defect) => expect(caseOutcome(word)?.defect).toBe(defect));
});
