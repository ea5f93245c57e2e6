import { holds } from '@weerwoord/evidence';
import type { EvidenceCode } from '@weerwoord/evidence';
import { aScan, anItem, storyScans } from '@weerwoord/evidence/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { aDraftInput, aNotice, utc } from '../../testing';
import { adviceFor } from '../advice/advice-for';
import { refundGuardFor } from '../advice/refund-guard';
import { adviceFacts } from '../advice/advice-facts';
import { CLAIM_REASONS } from '../claim';
import type { Claim } from '../claim';
import { clockFor } from '../clocks/clock-for';
import { composeDraft } from '../draft/compose-draft';
import { draftLimits } from '../draft/lint-draft';
import { recommendation } from './dispute-table';
import { disputeFactsOf } from './facts-of-claim';
import { ALIEXPRESS_DISPUTE } from './kinds';
import { ALIEXPRESS_MOVES } from './moves';
import { settingsOn } from './settings';

const SITE = 'aliexpress.com';
const OURS: Partial<Claim> = {
  kind: 'ALIEXPRESS_DISPUTE',
  channel: 'aliexpress',
  site: SITE,
  marketplaceState: 'WAITING_SELLER',
  clock: {
    startedAt: utc('2026-11-18T18:00:00Z'),
    safeDeadline: utc('2026-11-21T18:00:00Z'),
    hardDeadline: utc('2026-11-23T18:00:00Z'),
    basis: 'rule',
    rule: 'aliexpress.dispute.response-days',
    holidaysKnown: true,
  },
};
const NOW = utc('2026-11-20T07:12:00Z');
const input = (claim: Partial<Claim> = {}, facts: Partial<OrderFacts> = {}, items: readonly EvidenceCode[] = [], now = NOW) => ({
  ...aDraftInput(
    { ...OURS, ...claim },
    { site: SITE, ...facts },
    items.map((code) => anItem(code)),
  ),
  now,
});
const scans = storyScans();
const delivered = (over: object) => scans.map((scan) => (scan.status === 'delivered' ? { ...scan, ...over } : scan));
const moving = scans.slice(0, 3);
const back = (sub: string | null) =>
  aScan({ id: 's-back', trackingNumber: scans[0]?.trackingNumber ?? '', status: 'returned', sub, at: utc('2026-11-02T09:00:00Z') });
const customs = (sub: string) =>
  aScan({ id: 's-customs', trackingNumber: scans[0]?.trackingNumber ?? '', status: 'customs', sub, at: utc('2026-11-02T09:00:00Z') });
const cheap = { total: { minor: 1500, currency: 'EUR' } };

it.each<[string, Partial<Claim>, Partial<OrderFacts>, EvidenceCode[], Date, unknown[]]>([
  ['delivered, with the signed proof', {}, {}, ['SIGNATURE_POD'], NOW, ['contest', 'ae-delivered-signed', 'AE 4/1']],
  ['delivered at the address', {}, {}, [], NOW, ['contest', 'ae-delivered-address', 'AE 4/2']],
  ['signed for, says the carrier', {}, { scans: delivered({ signed: true }) }, [], NOW, ['contest', 'ae-delivered-signed', 'AE 4/1']],
  [
    'delivered elsewhere is a row, no contradiction',
    {},
    { scans: delivered({ placeMatch: 'different' }) },
    [],
    NOW,
    ['ask-person', 'ae-delivered-elsewhere', 'AE 4/3'],
  ],
  [
    'the same, a day before the end',
    {},
    { scans: delivered({ placeMatch: 'different' }) },
    [],
    utc('2026-11-22T18:00:00Z'),
    ['refund', 'ae-carrier-silent', 'AE 4/3'],
  ],
  [
    'the same, and the carrier wrote',
    {},
    { scans: delivered({ placeMatch: 'different' }) },
    ['CARRIER_INVESTIGATION'],
    NOW,
    ['contest', 'ae-carrier-confirmed', 'AE 4/3'],
  ],
  [
    'on its way within the promise',
    { reason: 'INR_IN_TRANSIT' },
    { scans: moving, deliverBy: utc('2026-11-30T00:00:00Z') },
    [],
    NOW,
    ['contest', 'ae-within-promise', 'AE 4/4'],
  ],
  ['on its way, the promise over', { reason: 'INR_IN_TRANSIT' }, { scans: moving }, [], NOW, ['refund', 'ae-promise-over', 'AE 4/5']],
  [
    'on its way, nothing promised',
    { reason: 'INR_IN_TRANSIT' },
    { scans: moving, deliverBy: null, deliverFrom: null },
    [],
    NOW,
    ['ask-person', 'ae-no-row', 'AE 4'],
  ],
  [
    'customs waits for the buyer',
    { reason: 'INR_IN_TRANSIT' },
    { scans: [...moving, customs('info_required')] },
    [],
    NOW,
    ['contest', 'ae-customs-buyer', 'AE 4/8'],
  ],
  [
    'customs at work, the promise over',
    { reason: 'INR_IN_TRANSIT' },
    { scans: [...moving, customs('in_progress')] },
    [],
    NOW,
    ['refund', 'ae-promise-over', 'AE 4/5'],
  ],
  ['sent back', { reason: 'INR_RETURNING' }, { scans: [...moving, back(null)] }, [], NOW, ['refund', 'ae-came-back', 'AE 4/6']],
  ['refused', { reason: 'INR_RETURNING' }, { scans: [...moving, back('refused')] }, [], NOW, ['ask-person', 'ae-buyer-sent-it-back', 'AE 4/7']],
  ['only a label', { reason: 'INR_NO_TRACKING' }, { scans: scans.slice(0, 1) }, [], NOW, ['refund', 'ae-label-only', 'AE 4/9']],
  ['no scan imported is not "label only"', { reason: 'INR_NO_TRACKING' }, { scans: [] }, [], NOW, ['ask-person', 'ae-no-row', 'AE 4']],
  [
    'no scan imported, five hours left',
    { reason: 'INR_NO_TRACKING' },
    { scans: [] },
    [],
    utc('2026-11-23T13:00:00Z'),
    ['contest', 'ae-hours-left', 'AE 4/19'],
  ],
  [
    'the same, once approved',
    { reason: 'INR_NO_TRACKING', work: 'approved' },
    { scans: [] },
    [],
    utc('2026-11-23T13:00:00Z'),
    ['ask-person', 'ae-no-row', 'AE 4'],
  ],
  ['cheap and not as described', { reason: 'SNAD' }, cheap, [], NOW, ['partial-refund', 'ae-cheap-keep-it', 'AE 1/19']],
  ['dear, and nobody says how bad', { reason: 'SNAD' }, {}, [], NOW, ['ask-person', 'ae-no-row', 'AE 4']],
  [
    'dear, and it differs much',
    { reason: 'SNAD' },
    { flags: { deviationLarge: true } },
    [],
    NOW,
    ['send-return-label', 'ae-deviates-dear', 'AE 4/12'],
  ],
  ['listing and packing photo', { reason: 'SNAD' }, {}, ['LISTING_SNAPSHOT', 'PRODUCT_PROOF'], NOW, ['contest', 'ae-as-ordered', 'AE 4/10']],
  ['damaged, the buyer showed nothing', { reason: 'DAMAGED' }, { flags: { buyerSentNoMedia: true } }, [], NOW, ['contest', 'ae-no-media', 'AE 4/13']],
  ['damaged, pictures nobody described', { reason: 'DAMAGED' }, {}, ['BUYER_EVIDENCE_REVIEW'], NOW, ['ask-person', 'ae-no-row', 'AE 4']],
  [
    'parts missing, weighed and photographed',
    { reason: 'MISSING_PARTS' },
    {},
    ['PACK_WEIGHTS', 'PRODUCT_PROOF'],
    NOW,
    ['contest', 'ae-packed-whole', 'AE 4/16'],
  ],
  ['parts missing, not weighed', { reason: 'MISSING_PARTS' }, {}, ['PRODUCT_PROOF'], NOW, ['partial-refund', 'ae-part-missing', 'AE 4/17']],
  ['AliExpress pays', { marketplaceState: 'PLATFORM_HANDLES' }, {}, [], NOW, ['wait', 'ae-platform-pays', 'AE 2/2']],
  ['AliExpress proposes', { marketplaceState: 'PLATFORM_PROPOSED' }, {}, [], NOW, ['ask-person', 'ae-platform-proposed', 'AE 2/4']],
  ['answered', { marketplaceState: 'WAITING_BUYER_OR_PLATFORM' }, {}, [], NOW, ['wait', 'ae-buyers-turn', 'AE 2/7']],
  ['settled', { marketplaceState: 'SETTLED' }, {}, [], NOW, ['wait', 'ae-ask-withdrawal', 'AE 6/1']],
  ['lost although delivered', { marketplaceState: 'DECIDED_FOR_BUYER' }, {}, [], NOW, ['appeal', 'ae-appeal-once', 'AE 2/appeal']],
  [
    'lost, with nothing to show',
    { marketplaceState: 'DECIDED_FOR_BUYER' },
    { scans: [] },
    [],
    NOW,
    ['ask-person', 'ae-appeal-needs-more', 'AE 2/appeal'],
  ],
  [
    'the appeal’s time is over',
    { marketplaceState: 'DECIDED_FOR_BUYER' },
    {},
    [],
    utc('2026-11-23T18:00:00Z'),
    ['ask-person', 'no-rule-fits', undefined],
  ],
  ['a reason its disputes do not have', { reason: 'FRAUD' }, {}, [], NOW, ['ask-person', 'ae-no-row', 'AE 4']],
])('%s', (_edge, claim, facts, items, now, expected) => {
  const { action, because, rules } = adviceFor(input(claim, facts, items, now));
  expect([action, because, rules[0]?.id]).toEqual(expected);
});

it('the claim page and the vectors ask one table', () => {
  for (const reason of CLAIM_REASONS.filter((known) => known !== 'INJURY_DAMAGE')) {
    const asked = input({ reason });
    expect(adviceFor(asked).because).toBe(recommendation(disputeFactsOf(adviceFacts(asked)), settingsOn('2026-11-20')).because);
  }
});

describe('clock', () => {
  const notice = aNotice({ kind: 'ALIEXPRESS_DISPUTE', receivedAt: utc('2026-03-05T18:00:00Z') });
  const iso = (at: Date): string => at.toISOString().slice(0, 16);
  const told = (...of: Parameters<typeof clockFor>) => {
    const { safeDeadline, hardDeadline, basis, rule } = clockFor(...of);
    return [iso(safeDeadline), iso(hardDeadline), basis, rule];
  };
  it.each<[string, ReturnType<typeof aNotice>, unknown[]]>([
    ['five days over the Pacific change of clocks', notice, ['2026-03-08T17:00', '2026-03-10T17:00', 'rule', 'aliexpress.dispute.response-days']],
    [
      'a window of the mail',
      { ...notice, window: { value: 3, unit: 'CALENDAR_DAYS' } },
      ['2026-03-06T17:00', '2026-03-08T17:00', 'mail', 'aliexpress.dispute.response-days'],
    ],
    [
      'a window shorter than our lead',
      { ...notice, window: { value: 24, unit: 'HOURS' } },
      ['2026-03-06T18:00', '2026-03-06T18:00', 'mail', 'aliexpress.dispute.response-days'],
    ],
    [
      'an instant of the form',
      { ...notice, respondBy: utc('2026-03-09T12:00:00Z') },
      ['2026-03-07T12:00', '2026-03-09T12:00', 'mail', 'aliexpress.dispute.response-days'],
    ],
    [
      'a decision: the appeal',
      { ...notice, event: 'decided', decidedState: 'DECIDED_FOR_BUYER' },
      ['2026-03-10T17:00', '2026-03-12T17:00', 'rule', 'aliexpress.appeal.days'],
    ],
  ])('%s', (_edge, given, expected) => {
    expect(told(given, SITE, { zone: 'Europe/Amsterdam' })).toEqual(expected);
  });
  it('is a setting of the account', () => {
    const own = {
      id: 'aliexpress.dispute.response-days',
      channel: 'aliexpress' as const,
      site: '*',
      value: 4,
      unit: 'days',
      validFrom: '2026-01-01',
      validTo: null,
      source: 'own',
      readOn: '2026-11-20',
      confidence: 'convention' as const,
    };
    expect(told(notice, SITE, { overrides: [own] })[1]).toBe('2026-03-09T17:00');
  });
});

describe('refund guard', () => {
  const guarded = (marketplaceState: string, items: readonly EvidenceCode[] = []) => {
    const { claim, bundle } = input({ marketplaceState }, {}, items);
    return refundGuardFor({ claim, bundle });
  };
  it.each(Object.keys(ALIEXPRESS_MOVES).map((state) => [state]))('speaks on all axes in state %s, with its rules', (state) => {
    const { rows, rules } = guarded(state);
    expect(rows.map(({ axis }) => axis)).toEqual(['metric', 'money', 'recovery']);
    expect(rules.length).toBeGreaterThan(0);
  });
  it.each([
    ['WAITING_SELLER', 'safe', 'ae-no-ruling'],
    ['PLATFORM_HANDLES', 'harm', 'ae-counts-unless-withdrawn'],
    ['PLATFORM_REVIEWING', 'unknown', 'not-published'],
    ['WAITING_BUYER_RETURN', 'harm', 'ae-agreed-already'],
    ['WON', 'harm', 'ae-agreed-already'],
    ['LOST_BY_TIMEOUT', 'harm', 'decision-stands'],
  ])('a refund in state %s: %s', (state, level, metric) => {
    const told = guarded(state);
    expect([told.level, told.rows[0]?.refund]).toEqual([level, metric]);
  });
  it('tells what the proof is worth', () => {
    expect(guarded('WAITING_SELLER').rows[1]?.contest).toBe('money-likely-lost');
    expect(guarded('WAITING_SELLER', ['SIGNATURE_POD']).rows[1]?.contest).toBe('money-possibly-kept');
  });
});

describe('answer', () => {
  const said = (claim: Partial<Claim>, facts: Partial<OrderFacts> = {}, items: readonly EvidenceCode[] = []) => {
    const draft = composeDraft(input(claim, facts, items));
    return { kind: draft.kind, ids: draft.paragraphs.map(({ id }) => id).filter((id) => !id.startsWith('gap:') || id === 'gap:DECISION') };
  };
  it('proposes nothing where the delivery carries it', () => {
    expect(said({})).toEqual({
      kind: 'dispute-answer',
      ids: ['opening', 'delivered', 'handed-over', 'tracking-on-order', 'buyer-asked-we-answered', 'request-no-refund'],
    });
  });
  it('asks to wait while the promise runs', () => {
    const { ids } = said({ reason: 'INR_IN_TRANSIT' }, { scans: moving, deliverBy: utc('2026-11-30T00:00:00Z') });
    expect(ids.at(-1)).toBe('request-wait');
  });
  it.each<[string, Partial<Claim>, Partial<OrderFacts>, EvidenceCode[]]>([
    ['delivered elsewhere', {}, { scans: delivered({ placeMatch: 'different' }) }, []],
    ['the promise is over', { reason: 'INR_IN_TRANSIT' }, { scans: moving }, []],
    ['nothing to show', { reason: 'INR_NO_TRACKING' }, { scans: [] }, []],
    ['not as described without both proofs', { reason: 'SNAD' }, {}, ['LISTING_SNAPSHOT']],
  ])('leaves the money to a person: %s', (_edge, claim, facts, items) => {
    expect(said(claim, facts, items).ids.at(-1)).toBe('gap:DECISION');
  });
  it('not as described, with listing and packing photo', () => {
    expect(said({ reason: 'SNAD' }, {}, ['LISTING_SNAPSHOT', 'PRODUCT_PROOF']).ids).toEqual([
      'opening',
      'listing-said',
      'product-proof',
      'buyer-asked-we-answered',
      'request-no-refund',
    ]);
  });
  it('has room for a thousand characters', () => {
    expect(draftLimits('dispute-answer', 'ALIEXPRESS_DISPUTE')).toEqual({ soft: 1000, hard: 1000 });
  });
});

it.each([
  ['won', undefined, 'WON'],
  ['lost', undefined, 'LOST'],
  ['lost', 'COUNTED', 'DECIDED_FOR_BUYER'],
  ['lost', 'NOT_COUNTED', 'LOST'],
  ['withdrawn', undefined, 'WITHDRAWN'],
] as const)('a person records %s, %s: %s', (work, saysMetric, state) => {
  expect(ALIEXPRESS_DISPUTE.stateFor({ work, ...(saysMetric ? { saysMetric } : {}) })).toBe(state);
});

it('the story’s delivery is at the order’s address', () => {
  expect(holds(input().bundle, 'ADDRESS_MATCH')).toBe(true);
});
