import { CLAIM_REASONS } from '../../claim';
import type { Claim } from '../../claim';
import { adviceFacts } from '../../advice/advice-facts';
import type { AdviceFacts, AdviceRow } from '../../advice/advice-facts';
import { refundGuardFor } from '../../advice/refund-guard';
import { EVIDENCE_CODES } from '@weerwoord/evidence';
import type { EvidenceBundle, EvidenceCode } from '@weerwoord/evidence';
import { utc } from '@weerwoord/evidence/testing';
import { aDraftInput } from '../../../testing';
import { reachable } from '../../moves/may-move';
import { rulesOf } from '../../kind-table';
import { PAYPAL_GUARD, STRIPE_GUARD } from './guard';
import { PAYPAL_MOVES, STRIPE_MOVES, paypalStateOf } from './moves';
import { PAYPAL_ADVICE } from './paypal-advice';
import { PAYPAL_OUTCOMES, PAYPAL_STAGES, paypalStageLabel } from './paypal-dispute';
import { STRIPE_ADVICE } from './stripe-advice';
import { STRIPE_STATUSES, isStripeClosed, stripeState } from './stripe-dispute';

const START = utc('2026-11-18T10:00:00Z');
const DUE = utc('2026-11-28T10:00:00Z');
const CLOCK: Claim['clock'] = {
  startedAt: START,
  safeDeadline: utc('2026-11-26T10:00:00Z'),
  hardDeadline: DUE,
  basis: 'marketplace',
  rule: 'x',
  holidaysKnown: true,
};
const SAFE_SIDE = [utc('2026-11-20T00:00:00Z'), utc('2026-11-27T00:00:00Z'), DUE];
/** The items the rows ask about: all sets of them would be a million, so each alone, with a delivery, and with its partner. */
const ASKED: readonly EvidenceCode[] = [
  ...(['FIRST_SCAN', 'DELIVERY_SCAN', 'ADDRESS_MATCH', 'SIGNATURE_POD', 'DELIVERY_PHOTO', 'RETURN_EVENT', 'RETURN_TRACKING'] as const),
  ...([
    'RETURN_INSPECTION',
    'RETURN_NOT_SHIPPED',
    'RETURN_OUT_OF_POLICY',
    'REFUND_PROOF',
    'PRODUCT_PROOF',
    'LISTING_SNAPSHOT',
    'NEW_EVIDENCE',
    'BUYER_EVIDENCE_REVIEW',
  ] as const),
];
const SETS: readonly (readonly EvidenceCode[])[] = [
  [],
  ...ASKED.map((code) => [code]),
  ...ASKED.flatMap((one) => ASKED.map((other) => [one, other])),
  ...ASKED.map((code): EvidenceCode[] => ['FIRST_SCAN', 'DELIVERY_SCAN', 'ADDRESS_MATCH', code]),
];
const bundleOf = (codes: readonly EvidenceCode[]): EvidenceBundle =>
  ({
    items: [...new Set(codes)].map((code) => ({ id: code, code, at: START, records: [], figures: {} })),
    timeline: [],
    proofLevel: 4,
    strength: 'low',
    zone: 'UTC',
  }) as unknown as EvidenceBundle;

type Kind = 'STRIPE_DISPUTE' | 'PAYPAL_DISPUTE';
const STATES: Readonly<Record<Kind, readonly string[]>> = { STRIPE_DISPUTE: Object.keys(STRIPE_MOVES), PAYPAL_DISPUTE: Object.keys(PAYPAL_MOVES) };
const claimOf = (kind: Kind, over: Partial<Claim>): Claim => aDraftInput({ kind, channel: 'shop', site: 'shop', clock: CLOCK, ...over }).claim;

function* situations(kind: Kind): Generator<AdviceFacts> {
  const input = aDraftInput({ channel: 'shop', site: 'shop' });
  for (const marketplaceState of [...STATES[kind], 'A_WORD_ADDED_SINCE'])
    for (const reason of CLAIM_REASONS)
      for (const work of ['open', 'answered', 'lost'] as const)
        for (const amount of [
          { minor: 75_000, currency: 'USD' },
          { minor: 75_001, currency: 'USD' },
        ])
          for (const codes of SETS)
            for (const now of SAFE_SIDE)
              yield adviceFacts({
                ...input,
                claim: { ...input.claim, kind, reason, work, amount, marketplaceState, clock: CLOCK },
                bundle: bundleOf(codes),
                now,
              });
}

describe.each([
  ['STRIPE_DISPUTE', STRIPE_ADVICE],
  ['PAYPAL_DISPUTE', PAYPAL_ADVICE],
] as const)('%s, every situation there may be', (kind, rows: readonly AdviceRow[]) => {
  const met = new Map<AdviceRow, number>();
  let withoutRow = 0;
  const wrong: string[] = [];
  beforeAll(() => {
    for (const facts of situations(kind)) {
      const row = rows.find((candidate) => candidate.when(facts));
      if (!row) withoutRow += 1;
      else met.set(row, (met.get(row) ?? 0) + 1);
      const over = isStripeClosed(facts.claim.marketplaceState) || facts.claim.work === 'lost';
      if (row && row.action === 'accept' && (over || facts.now >= DUE)) wrong.push(`accepts too late: ${row.because}`);
      // Beside an open dispute no refund is advised: at Stripe only an inquiry, at PayPal only inside the inquiry.
      if (row && row.action === 'refund' && !facts.claim.marketplaceState.startsWith('warning_') && facts.claim.marketplaceState !== 'INQUIRY')
        wrong.push(`refunds beside: ${row.because}`);
      if (row && row.action === 'contest' && facts.now >= DUE) wrong.push(`contests too late: ${row.because}`);
    }
  });
  it('has a row, and no row is never met', () => {
    expect({ withoutRow, unmet: rows.filter((row) => !met.has(row)).map(({ because }) => because) }).toEqual({ withoutRow: 0, unmet: [] });
  });
  it('never advises what would pay twice, nor an answer after its time', () => {
    expect([...new Set(wrong)]).toEqual([]);
  });
});

it('asks only about items there are', () => {
  for (const code of ASKED) expect(EVIDENCE_CODES).toContain(code);
});

describe('refund guard, every stage, whoever paid, with and without a delivery', () => {
  const cases = (['STRIPE_DISPUTE', 'PAYPAL_DISPUTE'] as const).flatMap((kind) =>
    [...STATES[kind], 'A_WORD_ADDED_SINCE'].flatMap((marketplaceState) =>
      (['SELLER', 'NONE', 'UNKNOWN'] as const).flatMap((fundedBy) =>
        [[], ['DELIVERY_SCAN', 'ADDRESS_MATCH']].map((codes) => ({ kind, marketplaceState, fundedBy, codes: codes as EvidenceCode[] })),
      ),
    ),
  );
  it.each(cases)('$kind $marketplaceState $fundedBy $codes', ({ kind, marketplaceState, fundedBy, codes }) => {
    const guard = refundGuardFor({ claim: claimOf(kind, { marketplaceState, money: { fundedBy } }), bundle: bundleOf(codes) });
    expect(guard.rows.map(({ axis }) => axis)).toEqual(['metric', 'money', 'recovery']);
    const open =
      !isStripeClosed(marketplaceState) && STATES[kind].includes(marketplaceState) && (rulesOf(kind).moves[marketplaceState]?.length ?? 0) > 0;
    const inquiry = marketplaceState.startsWith('warning_') && fundedBy !== 'SELLER';
    if (open && !inquiry) expect(guard.level).toBe('harm');
    if (guard.level === 'safe') expect(marketplaceState).toMatch(/^warning_/);
  });
  it('meets every row', () => {
    const met = new Set(
      cases.map(({ kind, marketplaceState: state, fundedBy: funder, codes }) =>
        (kind === 'STRIPE_DISPUTE' ? STRIPE_GUARD : PAYPAL_GUARD).find((row) => row.when({ state, funder, delivered: codes.length > 0 })),
      ),
    );
    expect(met).toEqual(new Set([...STRIPE_GUARD, ...PAYPAL_GUARD]));
  });
  it('tells whether contesting may keep the money', () => {
    const contest = (codes: EvidenceCode[]) =>
      refundGuardFor({ claim: claimOf('STRIPE_DISPUTE', { marketplaceState: 'needs_response' }), bundle: bundleOf(codes) }).rows[1]?.contest;
    expect([contest(['DELIVERY_SCAN', 'ADDRESS_MATCH']), contest([])]).toEqual(['money-possibly-kept', 'money-likely-lost']);
  });
});

describe.each([
  ['STRIPE_DISPUTE', 'warning_needs_response'],
  ['PAYPAL_DISPUTE', 'INQUIRY'],
] as const)('states of %s', (kind, start) => {
  const { moves, ends, openState, stateFor } = rulesOf(kind);
  it('are all met from the first one, and lead nowhere else', () => {
    expect([...reachable(moves, start)].sort()).toEqual(Object.keys(moves).sort());
  });
  it.each(['won', 'lost', 'withdrawn'] as const)('a claim recorded as %s ends in a state that means it', (work) => {
    expect(ends[stateFor({ work })]?.work).toBe(work);
    expect(moves).toHaveProperty(stateFor({ work }));
    expect([...reachable(moves, openState)]).toContain(stateFor({ work }));
  });
  it('an end moves on only where an appeal may turn it', () => {
    for (const [state, end] of Object.entries(ends)) if (end.work !== 'lost') expect(moves[state] ?? []).toEqual([]);
  });
});

it('every status of Stripe and every stage and outcome of PayPal is one of our states', () => {
  for (const status of STRIPE_STATUSES) expect(STRIPE_MOVES).toHaveProperty(status);
  for (const stage of [...PAYPAL_STAGES, ...PAYPAL_OUTCOMES.filter((code) => code !== 'NONE')]) expect(PAYPAL_MOVES).toHaveProperty(stage);
});

it.each([
  ['a running claim is its stage', 'CHARGEBACK', 'UNDER_REVIEW', null, 'CHARGEBACK'],
  ['"NONE" is no outcome', 'INQUIRY', 'OPEN', 'NONE', 'INQUIRY'],
  ['an outcome wins over the stage', 'PRE_ARBITRATION', 'RESOLVED', 'RESOLVED_BUYER_FAVOUR', 'RESOLVED_BUYER_FAVOUR'],
  ['resolved without saying how', 'CHARGEBACK', 'RESOLVED', null, 'RESOLVED'],
  ['a stage PayPal added since', 'SECOND_LOOK', 'OPEN', null, 'SECOND_LOOK'],
])('PayPal: %s', (_edge, stage, status, outcome, state) => {
  expect(paypalStateOf({ stage, status, outcome })).toBe(state);
});

it.each([
  ['PayPal’s own claim', 'CHARGEBACK', 'INTERNAL', 'paypal-claim', false],
  ['a claim through the bank', 'CHARGEBACK', 'EXTERNAL', 'card-chargeback', true],
  ['an inquiry is no chargeback, whatever the channel', 'INQUIRY', 'EXTERNAL', 'paypal-inquiry', false],
  ['a stage nobody knows', 'SECOND_LOOK', 'INTERNAL', null, false],
])('called: %s', (_edge, stage, channel, name, isCardChargeback) => {
  expect(paypalStageLabel(stage, channel)).toEqual({ name, isCardChargeback });
});

describe('may a Stripe dispute still be answered', () => {
  const open = { status: 'needs_response', dueBy: DUE.getTime() / 1000, submissionCount: 0, pastDue: false };
  const asked = (over: Partial<typeof open> | { dueBy: null }, now = START) =>
    stripeState({ ...open, ...over }, now, { targetHours: 48, submissions: 1 });
  it.each([
    ['closed comes before sent', { status: 'won', submissionCount: 1 }, START, 'closed'],
    ['sent comes before no answer allowed', { submissionCount: 1, dueBy: null }, START, 'already_submitted'],
    ['no due date', { dueBy: null }, START, 'no_response_allowed'],
    ['due exactly now', {}, DUE, 'past_due'],
    ['Stripe’s own flag, before the instant', { pastDue: true }, START, 'past_due'],
  ])('%s', (_edge, over, now, reason) => {
    expect(asked(over, now)).toEqual({ canRespond: false, reason });
  });
  it('a second before it is due, and in a status nobody knows', () => {
    expect(asked({}, new Date(DUE.getTime() - 1000))).toMatchObject({
      canRespond: true,
      kind: 'dispute',
      internalTarget: utc('2026-11-26T10:00:00Z'),
    });
    expect(asked({ status: 'something_new' })).toMatchObject({ canRespond: true, kind: 'dispute' });
  });
});
