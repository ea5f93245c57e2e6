import type { AmazonGuardFacts } from './guard-table';
import { AMAZON_GUARD_TABLE } from './guard-table';

const SPACE = {
  stage: ['undecided', 'won', 'amazon-funded', 'granted', 'auto-returning', 'refunded', 'appeal', 'appeal-won', 'over'],
  protection: ['none', 'claims-protected', 'fba'],
  fundedBy: ['SELLER', 'AMAZON', 'NONE', 'UNKNOWN'],
  scan: ['none', 'possession', 'delivered', 'signed', 'returning'],
  notReceived: [true, false],
  refunded: [true, false],
  counted: ['YES', 'NO', 'PENDING', 'NOT_A_METRIC'],
  chargeback: [true, false],
} as const satisfies { readonly [Key in keyof AmazonGuardFacts]: readonly AmazonGuardFacts[Key][] };

/** Every stage × protection × funder × scan there is, and the two or three facts that matter beside them. */
const ALL: readonly AmazonGuardFacts[] = SPACE.stage.flatMap((stage) =>
  SPACE.protection.flatMap((protection) =>
    SPACE.fundedBy.flatMap((fundedBy) =>
      SPACE.scan.flatMap((scan) =>
        SPACE.notReceived.flatMap((notReceived) =>
          SPACE.refunded.flatMap((refunded) =>
            SPACE.counted.flatMap((counted) =>
              SPACE.chargeback.map((chargeback) => ({ stage, protection, fundedBy, scan, notReceived, refunded, counted, chargeback })),
            ),
          ),
        ),
      ),
    ),
  ),
);
const fitOf = (facts: AmazonGuardFacts) => AMAZON_GUARD_TABLE.find((line) => line.when(facts));
const cell = (facts: AmazonGuardFacts, axis: 'metric' | 'money' | 'recovery', side: 'refund' | 'contest') =>
  fitOf(facts)?.cells.find((row) => row.axis === axis)?.[side];

/** Lines that win over later ones that would fit as well, and why. */
const WINNERS: Readonly<Record<string, string>> = {
  'granted-protected': 'the badge says Amazon pays, whatever was counted',
  'granted-not-counted': 'only the money is left to appeal for',
  fba: 'Amazon’s own shipment, whatever was scanned',
  'refunded-open': 'the buyer has the money, whatever was scanned',
  'chargeback-too': 'the bank may take the same money, whatever was scanned',
  protected: 'the badge before what the carrier shows',
  returning: 'it comes back, so it never arrived',
  untracked: 'nothing to show',
  signed: 'a signature before a mere delivery',
  delivered: 'a delivery before mere possession',
  'in-transit': 'a parcel before the goods in it',
};

it('has a line for every combination, no idle line, and overlaps only on purpose', () => {
  const [deciding, winners] = [new Set<string>(), new Set<string>()];
  for (const facts of ALL) {
    const [first, ...others] = AMAZON_GUARD_TABLE.filter((line) => line.when(facts));
    deciding.add(first?.id ?? 'no line fits');
    if (others.length > 0) winners.add(first?.id ?? '');
  }
  expect([...deciding].sort()).toEqual(AMAZON_GUARD_TABLE.map(({ id }) => id).sort());
  expect([...winners].sort()).toEqual(Object.keys(WINNERS).sort());
});

/** Combinations of which something does not hold. */
const breaking = (which: (facts: AmazonGuardFacts) => boolean, holds: (facts: AmazonGuardFacts) => boolean) =>
  ALL.filter(which).filter((facts) => !holds(facts));

it('while a claim is open a refund counts at once, but for Amazon’s own shipments', () => {
  expect(
    breaking(
      (f) => f.stage === 'undecided' && f.protection !== 'fba',
      (f) => cell(f, 'metric', 'refund') === 'counts-at-once',
    ),
  ).toEqual([]);
});
it('it is only safe where the claim is lost anyway', () => {
  expect(
    breaking(
      (f) => fitOf(f)?.level === 'safe',
      (f) => f.stage === 'undecided' && f.scan === 'none' && !f.refunded && !f.chargeback,
    ),
  ).toEqual([]);
});
it('once decided, a refund never merely costs money: it is owed to nobody, or paid twice', () => {
  expect(
    breaking(
      (f) => f.stage !== 'undecided',
      (f) => ['money-not-owed', 'money-paid-twice'].includes(cell(f, 'money', 'refund') ?? ''),
    ),
  ).toEqual([]);
});
it('the protected label of an open claim is given away by a refund', () => {
  const kept = (f: AmazonGuardFacts): boolean =>
    cell(f, 'money', 'contest') === 'amazon-funds' && cell(f, 'recovery', 'refund') === 'funding-and-appeal-closed';
  expect(
    breaking(
      (f) =>
        f.stage === 'undecided' && f.protection === 'claims-protected' && f.notReceived && f.scan !== 'returning' && !f.refunded && !f.chargeback,
      kept,
    ),
  ).toEqual([]);
});
it('who pays says nothing of the metric: two axes', () => {
  expect(
    breaking(
      () => true,
      (f) => cell(f, 'metric', 'contest') === cell({ ...f, fundedBy: 'UNKNOWN' }, 'metric', 'contest'),
    ),
  ).toEqual([]);
});
