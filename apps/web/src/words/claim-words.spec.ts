import {
  ADVICE_RULES,
  adviceFor,
  CHANNEL_OF_KIND,
  CLAIM_KINDS,
  CLAIM_REASONS,
  lintDraft,
  refundGuardFor,
  rulesOf,
  WORK_STATES,
} from '@weerwoord/claims';
import type { Advice, Claim } from '@weerwoord/claims';
import { EVIDENCE_CODES, PROOF_POINTS, WHERE_TO_GET } from '@weerwoord/evidence';
import type { Checklist, EvidenceBundle, EvidenceCode } from '@weerwoord/evidence';
import type { AccountId, OrderId } from '@weerwoord/kernel';
import { foldOrder } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { SCAN_STATUSES } from '@weerwoord/tracking';
import { createFormats } from './formats';
import { createTold } from './translate';

const NOW = new Date('2026-11-20T07:12:00Z');
const told = { en: createTold(createFormats('en', 'UTC', NOW)), nl: createTold(createFormats('nl', 'UTC', NOW)) } as const;
/** Ids without words, in any language. */
const wordless = (family: string, ids: Iterable<string>) => [...new Set(ids)].filter((id) => !told.en(family, id) || !told.nl(family, id));

/** Every state of a kind, and none. */
const statesOf = (kind: Claim['kind']): string[] => ['', ...Object.keys(rulesOf(kind).moves)];
const STATES = new Set(CLAIM_KINDS.flatMap(statesOf));
/** Every item alone, the pairs that rows ask for together, and all at once. */
const SHOWN: readonly (readonly EvidenceCode[])[] = [
  [],
  ...EVIDENCE_CODES.map((code) => [code]),
  ['RETURN_OFFER', 'RETURN_NOT_SHIPPED'],
  ['RETURN_TRACKING', 'RETURN_INSPECTION'],
  ['SIGNATURE_POD', 'ADDRESS_MATCH'],
  ['DELIVERY_SCAN', 'ADDRESS_MATCH'],
  ['FIRST_SCAN', 'SCAN_HISTORY'],
];
const claimOf = (kind: Claim['kind'], reason: Claim['reason'], marketplaceState: string, counted: boolean): Claim =>
  ({
    kind,
    reason,
    marketplaceState,
    channel: CHANNEL_OF_KIND[kind],
    amount: null,
    money: { fundedBy: 'SELLER' },
    metric: { verdict: counted ? 'YES' : 'PENDING', rule: '' },
    clock: {
      startedAt: new Date('2026-11-18T00:00:00Z'),
      safeDeadline: new Date('2026-11-22T00:00:00Z'),
      hardDeadline: new Date('2026-11-24T00:00:00Z'),
    },
  }) as Claim;
const bundleOf = (codes: readonly EvidenceCode[], placeMatch: string): EvidenceBundle =>
  ({
    items: codes.map((code) => ({ id: code, code, at: NOW, records: [], figures: { placeMatch } })),
    timeline: [],
    proofLevel: 3,
    strength: 'low',
  }) as unknown as EvidenceBundle;
const CHECKLIST: Checklist = { lines: [], complete: true, missing: [], missingOneOf: [], blocking: [] };
/** An order of which nothing is known but its number. */
const FACTS: OrderFacts = foldOrder({ id: 'o' as OrderId, accountId: 'a' as AccountId, channel: 'shop', site: 'shop', externalId: '1' }, []);

/** The core asked about every kind, reason, state and item there is. */
function* situations() {
  for (const kind of CLAIM_KINDS)
    for (const reason of CLAIM_REASONS) for (const state of statesOf(kind)) for (const codes of SHOWN) yield { kind, reason, state, codes };
}

test.each([
  ['claim-kind', CLAIM_KINDS],
  ['claim-reason', [...CLAIM_REASONS, 'INR']],
  ['claim-work', WORK_STATES],
  ['claim-state', [...STATES].filter((state) => state !== '' && state !== 'INR_NONE')],
  ['claim-item', EVIDENCE_CODES],
  ['claim-proves', PROOF_POINTS],
  ['claim-get', Object.values(WHERE_TO_GET)],
  ['claim-rule', Object.values(ADVICE_RULES)],
  ['claim-event', SCAN_STATUSES.map((status) => `scan.${status}`)],
])('%s: every id of the core has words in every language', (family, ids) => {
  expect(wordless(family, ids)).toEqual([]);
});

test('whatever the rules advise has words', () => {
  const advices: Advice[] = [];
  for (const { kind, reason, state, codes } of situations())
    for (const [counted, place] of [
      [true, 'postcode'],
      [false, 'different'],
    ] as const)
      advices.push(
        adviceFor({ claim: claimOf(kind, reason, state, counted), facts: FACTS, bundle: bundleOf(codes, place), checklist: CHECKLIST, now: NOW }),
      );
  const blocked = { ...CHECKLIST, blocking: ['delivered-elsewhere'], missingOneOf: ['SIGNATURE_POD'] as const };
  advices.push(adviceFor({ claim: claimOf('A_TO_Z', 'SNAD', '', false), facts: FACTS, bundle: bundleOf([], ''), checklist: blocked, now: NOW }));
  advices.push(adviceFor({ claim: claimOf('A_TO_Z', 'SNAD', '', false), facts: null, bundle: bundleOf([], ''), checklist: CHECKLIST, now: NOW }));
  expect(
    wordless(
      'claim-because',
      advices.map(({ because }) => because),
    ),
  ).toEqual([]);
  expect(
    wordless(
      'claim-action',
      advices.map(({ action }) => action),
    ),
  ).toEqual([]);
  expect(
    wordless(
      'claim-unsure',
      advices.flatMap(({ unsure }) => unsure),
    ),
  ).toEqual([]);
  // The walk is only worth something when it meets most rows.
  expect(new Set(advices.map(({ because }) => because)).size).toBeGreaterThan(24);
});

test('whatever a refund does has words', () => {
  const cells = new Set<string>();
  for (const { kind, reason, state, codes } of situations())
    for (const { refund, contest } of refundGuardFor({ claim: claimOf(kind, reason, state, false), bundle: bundleOf(codes, '') }).rows)
      cells.add(refund).add(contest);
  for (const { refund, contest } of refundGuardFor({ claim: null, bundle: bundleOf([], '') }).rows) cells.add(refund).add(contest);
  expect(wordless('claim-cell', cells)).toEqual([]);
  expect(cells.size).toBeGreaterThan(30);
});

test('whatever the checks of a letter find has words', () => {
  const text =
    'You liar, probably: https://a.example/x a@b.example +49 30 1234567 remove the feedback, we will refund, court NIETS ec.europa.eu/consumers/odr 302-4471926-8850317 303-4471926-8850317 ⟦gap⟧';
  const findings = [...lintDraft(text, 'a-to-z-answer', 1), ...lintDraft('Fine.', 'a-to-z-answer', 0)];
  expect(
    wordless(
      'claim-lint',
      findings.map(({ code }) => code),
    ),
  ).toEqual([]);
  expect(findings.length).toBeGreaterThan(11);
});

test('details of evidence name what is known and leave out the rest', () => {
  const figures = { at: '2026-10-30T12:27:00Z', postcode: 'vault:places.x.postcode', city: 'Köln', promise: 'late' };
  expect(told.en('claim-detail', 'DELIVERY_SCAN', figures)).toBe('30 Oct 12:27, Köln, later than promised');
  expect(told.nl('claim-detail', 'DELIVERY_SCAN', {})).toBe('');
  expect(told.en('claim-event', 'scan.delivered', { at: figures.at })).toBe('Delivered');
  expect(told.en('claim-detail', 'FIRST_SCAN', { at: '2026-10-28T00:00:00Z', dateOnly: true, inTime: true })).toBe('28 Oct, before ship-by');
});
