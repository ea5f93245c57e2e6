import { amazonMarketplace, AMAZON_MARKETPLACES } from './amazon-marketplaces';
import { chargebackVerdict, claimVerdict, feedbackVerdict } from './amazon-defects';
import { cancellationDefect, caseOutcome } from './ebay-defects';
import { EBAY_SITES, programmeOf, signatureAsked } from './ebay-sites';
import { isHoliday } from './holidays';
import { POLICIES, policyFor, policyNumber, stalePolicies } from './policies';
import type { PolicyRow } from './policy-row';
import { rulesVersion } from './rules-version';

const own = (over: Partial<PolicyRow>): PolicyRow => ({
  id: 'amazon.lsr.limit',
  channel: 'amazon',
  site: '*',
  value: 0.02,
  unit: 'share',
  validFrom: '2026-01-01',
  validTo: null,
  source: 'set by the account',
  readOn: '2026-11-14',
  confidence: 'convention',
  ...over,
});

describe('the row in force', () => {
  it.each([
    ['before it began', '2024-09-24', null],
    ['from its first day', '2024-09-25', 0.9],
  ])('%s', (_edge, day, value) => {
    expect(policyNumber('amazon.otdr.minimum', 'amazon', 'amazon.com', day)).toBe(value);
  });

  it('a site’s own row wins over the row for all, a later one over an earlier', () => {
    expect([
      policyNumber('amazon.safe-t.days', 'amazon', 'amazon.com', '2026-11-20'),
      policyNumber('amazon.safe-t.days', 'amazon', 'amazon.nl', '2026-11-20'),
    ]).toEqual([30, 60]);
    const rows = [own({ value: 0.03, validFrom: '2026-02-01' }), own({ value: 0.02 })];
    expect(policyNumber('amazon.lsr.limit', 'amazon', 'amazon.nl', '2026-03-01', rows)).toBe(0.03);
  });

  it('an account’s row wins while it is in force, its last day included', () => {
    const rows = [own({ validTo: '2026-06-30' })];
    expect(['2026-06-30', '2026-07-01'].map((day) => policyNumber('amazon.lsr.limit', 'amazon', 'amazon.nl', day, rows))).toEqual([0.02, 0.04]);
  });

  it('generic rows serve every channel, a channel’s rows only their own', () => {
    expect([
      policyNumber('generic.alert-level', 'ebay', 'EBAY_NL', '2026-11-20'),
      policyFor('amazon.lsr.limit', 'ebay', 'EBAY_NL', '2026-11-20'),
    ]).toEqual([0.7, null]);
  });

  it.each([
    ['a row', 'generic.radar.forget-days', 90],
    ['a row that came later', 'amazon.otdr.minimum', null],
  ])('an order from before our rows goes by the oldest of them: %s', (_name, id, value) =>
    expect([policyNumber(id, 'amazon', 'amazon.com', '2009-01-01'), policyNumber(id, 'amazon', 'amazon.com', '2015-12-31')]).toEqual([value, value]),
  );

  it('a number asked of a word is our own mistake', () => {
    expect(() => policyNumber('ebay.late.scan-by-edd-counts', 'ebay', 'EBAY_NL', '2026-11-20')).toThrow(TypeError);
  });
});

describe('the rows themselves', () => {
  it('none stands twice', () => {
    const names = POLICIES.map((row) => [row.id, row.channel, row.site, row.validFrom].join('|'));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('none is older than six months on the day of the release', () => {
    expect(stalePolicies(POLICIES, '2026-11-20')).toEqual([]);
  });

  it('lists those that are, on a day when they would be', () => {
    expect(stalePolicies(POLICIES, '2027-05-14')).toEqual([]);
    expect(stalePolicies(POLICIES, '2027-05-15')).toHaveLength(POLICIES.length);
  });

  it('a changed value is another version', () => {
    expect(rulesVersion('amazon')).toMatch(/^2026-11-14\.[0-9a-f]{8}$/);
    expect(
      new Set([rulesVersion('amazon'), rulesVersion('ebay'), rulesVersion('amazon', [own({})]), rulesVersion('amazon', [own({ value: 0.03 })])]).size,
    ).toBe(4);
    expect(rulesVersion('amazon', [own({})])).toBe(rulesVersion('amazon', [own({})]));
  });
});

describe('sites', () => {
  it.each([
    ['Amazon.de', 'A1PA6795UKMFR9'],
    ['www.amazon.co.uk', 'A1F83G8C2ARO7P'],
    ['A1805IZSGTT6HS', 'A1805IZSGTT6HS'],
  ])('%s', (written, id) => {
    expect(amazonMarketplace(written)?.marketplaceId).toBe(id);
  });
  it('unknown is unknown', () => {
    expect(amazonMarketplace('amazon.example')).toBeNull();
  });
  it('every zone exists', () => {
    const zones = [...AMAZON_MARKETPLACES, ...EBAY_SITES].map((site) => site.zone);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });
  it('an unnamed country is in the global programme', () => {
    expect([programmeOf('NL'), programmeOf('at')]).toEqual(['PROGRAM_GLOBAL', 'PROGRAM_DE']);
  });
  it.each([
    ['a cent below', 54_999, 'EUR', 'EBAY_NL', false],
    ['on the threshold', 55_000, 'EUR', 'EBAY_NL', true],
    ['paid in dollars on the Dutch site', 75_000, 'USD', 'EBAY_NL', true],
    ['a currency without a threshold', 75_000, 'PLN', 'EBAY_NL', null],
  ])('signature: %s', (_edge, minor, currency, site, asked) => {
    expect(signatureAsked({ minor, currency }, site)).toBe(asked);
  });
});

describe('holidays', () => {
  it.each([
    ['King’s Day', 'EBAY_NL', '2026-04-27', true],
    ['Good Friday is a Dutch working day', 'EBAY_NL', '2026-04-03', false],
    ['Good Friday in Germany, by its Amazon site', 'amazon.de', '2026-04-03', true],
    ['a year the sheet does not have', 'EBAY_NL', '2028-04-27', 'unknown'],
    ['a country the sheet does not have', 'EBAY_BE', '2026-07-21', 'unknown'],
    ['a shop has no country', 'shop.example', '2026-01-01', 'unknown'],
  ])('%s', (_edge, site, day, holiday) => {
    expect(isHoliday(site, day)).toBe(holiday);
  });
  it('asks the library where the sheet is silent, and never where it speaks', () => {
    const more = (country: string, year: number) => (country === 'BE' || country === 'NL' ? [`${year}-07-21`] : undefined);
    expect([isHoliday('EBAY_BE', '2026-07-21', more), isHoliday('EBAY_NL', '2026-07-21', more), isHoliday('EBAY_AU', '2026-01-26', more)]).toEqual([
      true,
      false,
      'unknown',
    ]);
  });
});

describe('what counts as a defect', () => {
  it('what Amazon says beats the table, both ways, and leaves the money alone', () => {
    expect(claimVerdict('UNDER_REVIEW', 'COUNTED')).toMatchObject({ odr: 'YES', sellerPays: false });
    expect(claimVerdict('GRANTED_SELLER_FUNDED', 'NOT_COUNTED')).toEqual({ odr: 'NO', sellerPays: true, rule: '7.1/11' });
  });
  it('a state nobody knows is undecided (R-M11)', () => {
    expect(claimVerdict('SOMETHING_NEW')).toEqual({ odr: 'PENDING', sellerPays: null, rule: '7.1/unknown' });
  });
  it.each([
    ['LOST is the seller’s (R-M10)', 'SERVICE', 'LOST', 'YES'],
    ['unclassified but won', 'UNKNOWN', 'RESOLVED_FOR_SELLER', 'NO'],
    ['unclassified and lost', 'UNKNOWN', 'LOST', 'PENDING'],
    ['fraud is never the seller’s', 'FRAUD', 'SELLER_RESPONSIBLE', 'NO'],
  ] as const)('chargeback: %s', (_edge, type, state, odr) => {
    expect(chargebackVerdict(type, state).odr).toBe(odr);
  });
  it.each([
    ['two stars', 2, false, 'YES'],
    ['three stars', 3, false, 'NO'],
    ['removed', 1, true, 'NO'],
  ])('feedback: %s', (_edge, stars, removed, odr) => {
    expect(feedbackVerdict(stars, removed, 2).odr).toBe(odr);
  });
  it.each([
    ['out of stock', 'seller', 'OUT_OF_STOCK_OR_CANNOT_FULFILL', 'YES'],
    ['the older word', 'seller', 'OutOfStock', 'YES'],
    ['the buyer asked', 'seller', 'BUYER_ASKED_CANCEL', 'NO'],
    ['unpaid', 'seller', 'ORDER_UNPAID', 'NO'],
    ['the buyer did it', 'buyer', null, 'NO'],
    ['the seller, without a word', 'seller', null, 'REVIEW'],
    ['a reason we do not know', null, 'OTHER', 'REVIEW'],
  ] as const)('cancellation: %s', (_edge, by, reason, defect) => {
    expect(cancellationDefect(by, reason).defect).toBe(defect);
  });
  it.each([
    ['BUYER_WINS_SELLER_FAULT_NO_CREDIT', 'CASE_BUYER_WON_FAULT', 'YES'],
    ['ESCALATE_CS_AUTO_DISPOSE_BUYER_WIN_SELLER_FAULT_NO_RECOUP', 'CASE_BUYER_WON_FAULT', 'YES'],
    ['BUYER_WINS_NO_SELLER_FAULT', 'CASE_BUYER_WON_NO_FAULT', 'NO'],
    ['ESCALATE_CS_AUTO_DISPOSE_BUYER_WINS_NO_SELLER_FAULT_NO_CREDIT', 'CASE_BUYER_WON_NO_FAULT', 'NO'],
    ['SELLER_WINS_BUYER_FAULT', 'CASE_SELLER_WON', 'NO'],
    ['BUYER_CONFIRM_ITEM_RECEIVED', 'RESOLVED', 'NO'],
    ['EXPIRE_NO_ACTION', 'UNKNOWN_FAULT', 'PENDING'],
    ['CASE_BUYER_WON_FAULT', 'CASE_BUYER_WON_FAULT', 'YES'],
  ])('case: %s', (closeReason, outcome, defect) => {
    expect(caseOutcome(closeReason)).toMatchObject({ outcome, defect });
  });
  it('an open case has no outcome', () => {
    expect(caseOutcome('WAITING_SELLER_RESPONSE')).toBeNull();
  });
});
