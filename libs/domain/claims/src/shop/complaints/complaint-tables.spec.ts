import { EVIDENCE_CODES } from '@weerwoord/evidence';
import type { EvidenceBundle, EvidenceCode, ProofLevel } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import { adviceFacts } from '../../advice/advice-facts';
import type { AdviceFacts } from '../../advice/advice-facts';
import { ADVICE_RULES } from '../../advice/rule-rows';
import { CLAIM_REASONS } from '../../claim';
import type { Claim } from '../../claim';
import { mayMove, reachable } from '../../moves/may-move';
import { aDraftInput, utc } from '../../../testing';
import { COMPLAINT_ADVICE, complaintAdvice } from './complaint-advice';
import { complaintGuard, refundSituation } from './complaint-guard';
import { COMPLAINT_GUARD } from './complaint-guard-rows';
import { COMPLAINT_ENDS, COMPLAINT_MOVES, COMPLAINT_STATIONS, complaintStage } from './complaint-states';

const STATES = [...Object.keys(COMPLAINT_MOVES), 'A_WORD_ADDED_SINCE'];
const START = utc('2026-11-18T10:00:00Z');
const CLOCK: Claim['clock'] = {
  startedAt: START,
  safeDeadline: utc('2026-11-21T22:59:59Z'),
  hardDeadline: utc('2026-11-25T22:59:59Z'),
  basis: 'rule',
  rule: 'x',
  holidaysKnown: true,
};
/** What the rows ask about, each alone, and what some rows ask for together. */
const ASKED: readonly EvidenceCode[] = [
  'ORDER_FACTS',
  'SCAN_HISTORY',
  'MESSAGE_LOG',
  'DELIVERY_SCAN',
  'SIGNATURE_POD',
  'BUYER_EVIDENCE_REVIEW',
  'PRODUCT_PROOF',
  'REFUND_PROOF',
  'RETURN_TRACKING',
  'RETURN_INSPECTION',
  'CARRIER_INVESTIGATION',
];
const SETS: readonly (readonly EvidenceCode[])[] = [
  [],
  ...ASKED.map((code) => [code]),
  ['RETURN_TRACKING', 'RETURN_INSPECTION'],
  ['BUYER_EVIDENCE_REVIEW', 'PRODUCT_PROOF'],
  ['DELIVERY_SCAN', 'SIGNATURE_POD'],
  ['ORDER_FACTS', 'SCAN_HISTORY', 'MESSAGE_LOG'],
];
type Shown = { readonly proofLevel: ProofLevel; readonly sub?: string; readonly placeMatch?: string };
const SHOWN: readonly Shown[] = [
  { proofLevel: 0 },
  { proofLevel: 2 },
  { proofLevel: 4 },
  { proofLevel: 5 },
  { proofLevel: 5, sub: 'neighbour' },
  { proofLevel: 5, placeMatch: 'different' },
];

const bundleOf = (codes: readonly EvidenceCode[], { proofLevel, sub, placeMatch }: Shown, story: EvidenceBundle['timeline'] = []): EvidenceBundle =>
  ({
    items: [...new Set(codes)].map((code) => ({
      id: code,
      code,
      at: utc('2026-11-10T10:00:00Z'),
      records: [],
      figures: { ...(sub ? { sub } : {}), ...(placeMatch ? { placeMatch } : {}) },
    })),
    timeline: story,
    proofLevel,
    strength: 'low',
    zone: 'Europe/Amsterdam',
  }) as unknown as EvidenceBundle;
const INPUT = aDraftInput({ channel: 'shop', site: 'shop.example', kind: 'SHOP_COMPLAINT', clock: CLOCK });
const asked = (
  claim: Partial<Claim>,
  codes: readonly EvidenceCode[],
  shown: Shown,
  facts: Partial<OrderFacts> = {},
  now = utc('2026-11-20T10:00:00Z'),
): AdviceFacts =>
  adviceFacts({
    ...INPUT,
    claim: { ...INPUT.claim, marketplaceState: 'COMPLAINT', ...claim },
    facts: { ...INPUT.facts, shipToCountry: 'NL', ...facts },
    bundle: bundleOf(codes, shown),
    now,
  });
const adviceRow = (facts: AdviceFacts) => complaintAdvice(facts).find(({ when }) => when(facts));

const PAID_TWICE: Partial<OrderFacts> = {
  claims: [{ key: 's', kind: 'STRIPE_DISPUTE', state: 'needs_response', at: START, type: null, saysMetric: null, amount: null }],
};

describe('states', () => {
  it('all can be met from the first, and every station leads on', () => {
    expect([...reachable(COMPLAINT_MOVES, 'COMPLAINT')].sort()).toEqual(Object.keys(COMPLAINT_MOVES).sort());
    for (const station of COMPLAINT_STATIONS) expect(COMPLAINT_MOVES[station].length).toBeGreaterThan(0);
  });
  it('what leads nowhere means something, and what means something leads nowhere', () => {
    const dead = Object.entries(COMPLAINT_MOVES).flatMap(([state, next]) => (next.length === 0 ? [state] : []));
    expect(dead.sort()).toEqual(Object.keys(COMPLAINT_ENDS).sort());
  });
  it.each([
    ['a ruling before anything was filed', 'MEDIATION', 'RULED_FOR_SHOP', false],
    ['back from the committee to the mediator', 'DIGIDISPUUT_COMMITTEE', 'MEDIATION', false],
    ['to the mediator without a word to the shop', 'COMPLAINT', 'MEDIATION', true],
    ['solved in the last hour', 'DIGIDISPUUT_COMMITTEE', 'SOLVED', true],
  ])('%s', (_edge, from, to, may) => expect(mayMove(COMPLAINT_MOVES, from, to)).toBe(may));
});

describe('advice, every situation there may be', () => {
  const met = new Map<string, number>();
  const wrong: string[] = [];
  beforeAll(() => {
    for (const marketplaceState of STATES)
      for (const reason of CLAIM_REASONS)
        for (const codes of SETS)
          for (const shown of SHOWN)
            for (const facts of [{}, PAID_TWICE, { shipToCountry: 'US' }] as Partial<OrderFacts>[])
              for (const late of [false, true]) {
                const situation = asked(
                  { marketplaceState, reason, amount: { minor: late ? 2499 : 2500, currency: 'EUR' } },
                  codes,
                  shown,
                  facts,
                  late ? CLOCK.hardDeadline : START,
                );
                const row = adviceRow(situation);
                if (!row) {
                  wrong.push(`no row: ${marketplaceState} ${reason}`);
                  continue;
                }
                met.set(row.because, (met.get(row.because) ?? 0) + 1);
                const over = marketplaceState !== 'LOST' && marketplaceState in COMPLAINT_ENDS;
                if (facts.claims && !over && row.because !== 'shop-payment-dispute-open') wrong.push(`beside a payment dispute: ${row.because}`);
                if (row.action === 'refund' && over && marketplaceState !== 'RULED_FOR_CUSTOMER') wrong.push(`refund after ${marketplaceState}`);
                if (facts.shipToCountry === 'US' && row.also?.some((rule) => rule.startsWith('WS 8/')))
                  wrong.push(`Dutch law beside an American order: ${row.because}`);
              }
  });
  it('has a row', () => expect([...new Set(wrong)]).toEqual([]));
  it('meets every row, so none is dead', () => {
    const rows = [...new Set(COMPLAINT_ADVICE.map(({ because }) => because))];
    expect(rows.filter((because) => !met.has(because))).toEqual([]);
  });
  it('names only rules that have words', () => {
    for (const { id, also = [] } of COMPLAINT_ADVICE) for (const rule of [id, ...also]) expect(Object.keys(ADVICE_RULES)).toContain(rule);
  });
});

it.each([
  ['never shipped', { reason: 'INR_NOT_SHIPPED' }, [], { proofLevel: 1 }, {}, 'shop-nothing-shipped'],
  ['delivered, not signed', { reason: 'INR_DELIVERED' }, ['DELIVERY_SCAN'], { proofLevel: 4 }, {}, 'shop-ask-carrier-statement'],
  ['signed', { reason: 'INR_DELIVERED' }, ['DELIVERY_SCAN'], { proofLevel: 5 }, {}, 'shop-present-evidence'],
  ['signed by a neighbour', { reason: 'INR_DELIVERED' }, ['DELIVERY_SCAN'], { proofLevel: 5, sub: 'neighbour' }, {}, 'shop-carrier-investigation'],
  [
    'the customer wrote that it came',
    { reason: 'INR_DELIVERED' },
    ['DELIVERY_SCAN'],
    { proofLevel: 4 },
    { messages: [{ key: 'm', from: 'buyer', at: utc('2026-11-12T10:00:00Z'), recordId: 'r', about: ['arrived', 'thanks'] }] },
    'shop-present-and-ask-carrier',
  ],
  [
    'the customer wrote so before the delivery',
    { reason: 'INR_DELIVERED' },
    ['DELIVERY_SCAN'],
    { proofLevel: 4 },
    { messages: [{ key: 'm', from: 'buyer', at: utc('2026-11-09T10:00:00Z'), recordId: 'r', about: ['arrived'] }] },
    'shop-ask-carrier-statement',
  ],
  [
    'a good review before the claim is not enough alone',
    { reason: 'INR_IN_TRANSIT' },
    ['DELIVERY_SCAN'],
    { proofLevel: 3 },
    { feedback: [{ key: 'f', stars: 5, at: utc('2026-11-12T10:00:00Z'), removedAt: null }] },
    'shop-carrier-investigation',
  ],
  [
    'and a delivery tips it',
    { reason: 'INR_DELIVERED' },
    ['DELIVERY_SCAN'],
    { proofLevel: 4 },
    { feedback: [{ key: 'f', stars: 5, at: utc('2026-11-12T10:00:00Z'), removedAt: null }] },
    'shop-present-and-ask-carrier',
  ],
  [
    'unless the review is gone',
    { reason: 'INR_DELIVERED' },
    ['DELIVERY_SCAN'],
    { proofLevel: 4 },
    { feedback: [{ key: 'f', stars: 5, at: utc('2026-11-12T10:00:00Z'), removedAt: utc('2026-11-13T10:00:00Z') }] },
    'shop-ask-carrier-statement',
  ],
  ['damaged, nothing shown', { reason: 'DAMAGED' }, [], { proofLevel: 4 }, {}, 'shop-ask-evidence'],
  ['damaged and shown, within a year', { reason: 'DAMAGED' }, ['BUYER_EVIDENCE_REVIEW', 'DELIVERY_SCAN'], { proofLevel: 4 }, {}, 'shop-solve-it'],
  [
    'damaged and shown, after years',
    { reason: 'DAMAGED' },
    ['BUYER_EVIDENCE_REVIEW'],
    { proofLevel: 4 },
    { placedAt: utc('2024-01-01T10:00:00Z') },
    'shop-human-review',
  ],
  ['changed their mind in time', { reason: 'REMORSE' }, ['DELIVERY_SCAN'], { proofLevel: 4 }, {}, 'shop-accept-withdrawal'],
  [
    'changed their mind too late',
    { reason: 'REMORSE', clock: { ...CLOCK, startedAt: utc('2026-11-25T10:00:00Z') } },
    ['DELIVERY_SCAN'],
    { proofLevel: 4 },
    {},
    'shop-withdrawal-late',
  ],
  ['sent back and arrived', { reason: 'RETURN_NOT_REFUNDED' }, ['RETURN_TRACKING'], { proofLevel: 4 }, {}, 'shop-return-came-back'],
  [
    'the mediator waits for the bundle',
    { reason: 'INR_DELIVERED', marketplaceState: 'MEDIATION' },
    ['ORDER_FACTS'],
    { proofLevel: 5 },
    {},
    'shop-mediation-bundle-incomplete',
  ],
  [
    'the bundle is there',
    { reason: 'INR_DELIVERED', marketplaceState: 'MEDIATION' },
    ['ORDER_FACTS', 'SCAN_HISTORY', 'MESSAGE_LOG'],
    { proofLevel: 5 },
    {},
    'shop-mediation-statement',
  ],
  [
    'a defence without a signature',
    { reason: 'INR_DELIVERED', marketplaceState: 'DIGIDISPUUT_DEFENCE' },
    ['ORDER_FACTS'],
    { proofLevel: 4 },
    {},
    'shop-defence-without-signature',
  ],
  [
    'mediation failed, below the least interest',
    { reason: 'INR_DELIVERED', marketplaceState: 'MEDIATION_FAILED', amount: { minor: 2499, currency: 'EUR' } },
    [],
    { proofLevel: 4 },
    {},
    'shop-too-small-for-digidispuut',
  ],
  [
    'exactly the least interest',
    { reason: 'INR_DELIVERED', marketplaceState: 'MEDIATION_FAILED', amount: { minor: 2500, currency: 'EUR' } },
    [],
    { proofLevel: 4 },
    {},
    'shop-digidispuut-confirm',
  ],
  [
    'in pounds nobody knows',
    { reason: 'INR_DELIVERED', marketplaceState: 'MEDIATION_FAILED', amount: { minor: 100, currency: 'GBP' } },
    [],
    { proofLevel: 4 },
    {},
    'shop-digidispuut-confirm',
  ],
] as [string, Partial<Claim>, EvidenceCode[], Shown, Partial<OrderFacts>, string][])('%s', (_edge, claim, codes, shown, facts, because) => {
  expect(adviceRow(asked(claim, codes, shown, facts))?.because).toBe(because);
});

it.each([
  ['the second before', utc('2026-11-25T22:59:58Z'), 'shop-present-evidence'],
  ['due exactly now is over (R-W6)', CLOCK.hardDeadline, 'shop-suggest-mediation'],
])('records shown and not withdrawn, %s', (_edge, now, because) => {
  expect(
    adviceRow(asked({ reason: 'INR_DELIVERED', marketplaceState: 'EVIDENCE_PRESENTED' }, ['DELIVERY_SCAN'], { proofLevel: 5 }, {}, now))?.because,
  ).toBe(because);
});

describe('refund guard, every state, item, proof and payment dispute', () => {
  const story = (state: string): EvidenceBundle['timeline'] => [
    {
      at: START,
      dateOnly: false,
      lane: 'marketplace',
      what: 'claim.opened',
      figures: { kind: 'PAYPAL_DISPUTE', state },
      recordId: null,
      itemId: null,
    },
  ];
  const met = new Set<string>();
  it('has a row, and no row is never met', () => {
    for (const marketplaceState of STATES)
      for (const reason of CLAIM_REASONS)
        for (const code of EVIDENCE_CODES)
          for (const shown of SHOWN)
            for (const told of [[], story('INQUIRY'), story('RESOLVED_SELLER_FAVOUR')]) {
              const situation = refundSituation({ marketplaceState, reason }, bundleOf([code], shown, told));
              const row = COMPLAINT_GUARD.find(({ when }) => when(situation));
              met.add(row?.id ?? 'none');
              if (situation.paymentDispute) expect(row?.level).toBe('harm');
            }
    expect([...met].sort()).toEqual(COMPLAINT_GUARD.map(({ id }) => id).sort());
  });
  it.each([
    ['a signed parcel', 'COMPLAINT', 'INR_DELIVERED', 5, [], 'harm', 'money-possibly-kept'],
    ['an unsigned one', 'COMPLAINT', 'INR_DELIVERED', 4, [], 'unknown', 'money-likely-lost'],
    ['never shipped', 'COMPLAINT', 'INR_NOT_SHIPPED', 1, [], 'safe', 'money-likely-lost'],
    ['a withdrawal is owed', 'COMPLAINT', 'REMORSE', 5, [], 'safe', 'money-owed'],
    ['PayPal has it', 'COMPLAINT', 'INR_NOT_SHIPPED', 1, story('CHARGEBACK'), 'harm', 'money-open'],
    ['PayPal decided', 'COMPLAINT', 'INR_NOT_SHIPPED', 1, story('RESOLVED_SELLER_FAVOUR'), 'safe', 'money-likely-lost'],
    ['before the committee', 'DIGIDISPUUT_COMMITTEE', 'SNAD', 4, [], 'unknown', 'money-open'],
    ['ruled for us', 'RULED_FOR_SHOP', 'SNAD', 4, [], 'harm', 'money-kept'],
  ] as [string, string, Claim['reason'], ProofLevel, EvidenceBundle['timeline'], string, string][])(
    '%s',
    (_edge, marketplaceState, reason, proofLevel, told, level, contest) => {
      const guard = complaintGuard({ ...INPUT.claim, marketplaceState, reason }, bundleOf([], { proofLevel }, told));
      expect([guard.level, guard.rows.find(({ axis }) => axis === 'money')?.contest]).toEqual([level, contest]);
      expect(guard.rows.map(({ axis }) => axis)).toEqual(['metric', 'money', 'review', 'recovery']);
    },
  );
});

it('each station is before somebody', () => {
  expect(COMPLAINT_STATIONS.map(complaintStage)).toEqual([
    'answer',
    'answer',
    'answer',
    'answer',
    'answer',
    'mediation',
    'mediation',
    'digidispuut',
    'digidispuut',
    'digidispuut',
    'digidispuut',
  ]);
});
