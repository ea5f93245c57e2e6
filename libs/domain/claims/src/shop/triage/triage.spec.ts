import * as fc from 'fast-check';
import type { ComplaintFacts } from './conflict-score';
import { COMPLAINT_TYPES, CONFLICT_ROWS, conflictScore } from './conflict-score';
import { TRIAGE_ACTIONS, TRIAGE_ROWS, triageClaim, triageNumbers } from './triage-claim';

const NUMBERS = triageNumbers('2026-11-20');
const aComplaint = (over: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  type: 'not_received',
  proofLevel: 4,
  placeDiffers: false,
  handedToOther: false,
  investigationOpen: false,
  customerConfirmedReceipt: false,
  review: null,
  serialDiffers: false,
  itemDiffers: false,
  packPhotoComplete: false,
  knownDefect: false,
  customerEvidence: false,
  evidenceAskedDaysAgo: null,
  priorClaims: 0,
  withinPresumption: false,
  inWithdrawalWindow: false,
  persists: false,
  orderValue: null,
  riskCategory: null,
  ...over,
});
const euros = (minor: number, currency = 'EUR') => ({ minor, currency });

const anyComplaint = fc.record<ComplaintFacts>({
  type: fc.constantFrom(...COMPLAINT_TYPES),
  proofLevel: fc.integer({ min: 0, max: 5 }),
  placeDiffers: fc.boolean(),
  handedToOther: fc.boolean(),
  investigationOpen: fc.boolean(),
  customerConfirmedReceipt: fc.boolean(),
  review: fc.constantFrom('supports' as const, 'contradicts' as const, null),
  serialDiffers: fc.boolean(),
  itemDiffers: fc.boolean(),
  packPhotoComplete: fc.boolean(),
  knownDefect: fc.boolean(),
  customerEvidence: fc.boolean(),
  evidenceAskedDaysAgo: fc.constantFrom(null, 0, 4, 5, 6),
  priorClaims: fc.integer({ min: 0, max: 3 }),
  withinPresumption: fc.boolean(),
  inWithdrawalWindow: fc.boolean(),
  persists: fc.boolean(),
  orderValue: fc.constantFrom(null, euros(24_999), euros(25_000), euros(90_000, 'USD')),
  riskCategory: fc.constantFrom(null, 'Electronics', 'books'),
});

it('the second table has no hole before its last row: only a defect nobody can place comes to a person', () => {
  for (const type of COMPLAINT_TYPES)
    for (let proofLevel = 0; proofLevel <= 5; proofLevel++)
      for (let bits = 0; bits < 64; bits++) {
        const bit = (place: number): boolean => (bits >> place) % 2 === 1;
        const facts = aComplaint({
          type,
          proofLevel,
          placeDiffers: bit(0),
          handedToOther: bit(1),
          customerEvidence: bit(2),
          withinPresumption: bit(3),
          inWithdrawalWindow: bit(4),
          customerConfirmedReceipt: bit(5),
        });
        const { action } = triageClaim(facts, NUMBERS);
        const byHand =
          (type === 'damaged' || type === 'not_as_described') &&
          facts.customerEvidence &&
          !facts.withinPresumption &&
          !facts.customerConfirmedReceipt;
        expect(action === 'human_review').toBe(byHand);
      }
});
it('every row of both tables decides something', () => {
  const rows = new Set<string>();
  const reasons = new Set<string>();
  const look = (facts: ComplaintFacts): void => {
    const { band } = conflictScore(facts, NUMBERS);
    const row = TRIAGE_ROWS.findIndex((candidate) => candidate.when(facts, band));
    rows.add(String(row));
    for (const [reason] of triageClaim(facts, NUMBERS).reasons) reasons.add(reason);
  };
  for (const facts of fc.sample(anyComplaint, { numRuns: 3000, seed: 7 })) look(facts);
  expect(rows.size).toBe(TRIAGE_ROWS.length);
  expect(reasons.size).toBe(CONFLICT_ROWS.length);
  expect(new Set(TRIAGE_ROWS.map(({ action }) => action))).toEqual(new Set(TRIAGE_ACTIONS));
});

it.each([
  ['just below the limit', euros(24_999), 'normal'],
  ['exactly at it (R-W1)', euros(25_000), 'senior'],
  ['more, in another currency: nobody set a limit there', euros(90_000, 'USD'), 'normal'],
  ['not known', null, 'normal'],
] as const)('second person: %s', (_edge, orderValue, depth) => {
  expect(triageClaim(aComplaint({ orderValue, riskCategory: 'electronics' }), NUMBERS).depth).toBe(depth);
});
it('a risk category adds a checklist and no point', () => {
  const [plain, risky] = [aComplaint(), aComplaint({ riskCategory: 'Electronics' })].map((facts) => triageClaim(facts, NUMBERS));
  expect([plain?.riskCategory, risky?.riskCategory, risky?.score]).toEqual([false, true, plain?.score]);
});

it.each([
  ['evidence asked for four days ago', { type: 'damaged', evidenceAskedDaysAgo: 4 }, []],
  ['five days ago, nothing came', { type: 'damaged', evidenceAskedDaysAgo: 5 }, ['no_evidence']],
  ['five days ago, a photo came', { type: 'damaged', evidenceAskedDaysAgo: 5, customerEvidence: true }, []],
  ['one claim before', { type: 'damaged', priorClaims: 1 }, []],
  ['two', { type: 'damaged', priorClaims: 2 }, ['prior_claims']],
  ['proof of delivery says nothing of a defect', { type: 'damaged', proofLevel: 5 }, []],
  ['another serial number on another item counts once', { type: 'damaged', serialDiffers: true, itemDiffers: true }, ['serial_mismatch']],
] as [string, Partial<ComplaintFacts>, string[]][])('score: %s', (_edge, over, reasons) => {
  expect(triageClaim(aComplaint(over), NUMBERS).reasons.map(([reason]) => reason)).toEqual(reasons);
});

it('the score is the sum of its reasons, and the band follows it', () => {
  fc.assert(
    fc.property(anyComplaint, (facts) => {
      const { score, band, reasons, action, suggestMediation } = triageClaim(facts, NUMBERS);
      expect(score).toBe(reasons.reduce((sum, [, points]) => sum + points, 0));
      expect(band).toBe(score >= 4 ? 'conflict' : score >= 1 ? 'unclear' : 'genuine');
      // Nobody is shown evidence who is not in conflict with it, and mediation is for those who go on after it.
      if (action.startsWith('present_evidence')) expect(band).toBe('conflict');
      expect(suggestMediation).toBe(band === 'conflict' && facts.persists);
    }),
  );
});
it('a customer’s own word of receipt never makes the complaint more believable', () => {
  fc.assert(
    fc.property(anyComplaint, (facts) => {
      const [without, with_] = [false, true].map((customerConfirmedReceipt) => triageClaim({ ...facts, customerConfirmedReceipt }, NUMBERS).score);
      expect(with_).toBe((without ?? 0) + 4);
    }),
  );
});
it('the shop’s own lines win', () => {
  const own = {
    id: 'shop.triage.senior-review-from',
    channel: 'shop',
    site: '*',
    value: 10_000,
    unit: 'minor:EUR',
    validFrom: '2026-01-01',
    validTo: null,
    source: 'set by the account',
    readOn: '2026-11-14',
    confidence: 'convention',
  } as const;
  expect(triageClaim(aComplaint({ orderValue: euros(10_000) }), triageNumbers('2026-11-20', [own])).depth).toBe('senior');
});
