import { firstFit } from '../decision-table';
import { EBAY_LATE_TABLE } from './late-table';
import type { LateFacts } from './late-table';

const YES_NO = [true, false] as const;
const MAYBE = [true, false, null] as const;
const DOMAINS: { readonly [Fact in keyof LateFacts]: readonly LateFacts[Fact][] } = {
  neverShipped: YES_NO,
  noCarrier: YES_NO,
  ebayHoldOrCancel: YES_NO,
  abusiveBuyer: YES_NO,
  announcedDisruption: YES_NO,
  scannedInHandling: MAYBE,
  international: YES_NO,
  domesticScanInHandling: MAYBE,
  deliveredByEdd: MAYBE,
  scannedByEdd: MAYBE,
  hasPhysicalScan: YES_NO,
  buyerAnswer: ['ON_TIME', 'LATE', null],
  pastMaxEdd: YES_NO,
  scanByEddCounts: YES_NO,
};

/** Every combination of the facts of `names`, the others as they are in `base`. */
function combinations(names: readonly (keyof LateFacts)[], base: LateFacts): LateFacts[] {
  return names.reduce<LateFacts[]>((all, name) => all.flatMap((facts) => DOMAINS[name].map((value) => ({ ...facts, [name]: value }))), [base]);
}
const PLAIN: LateFacts = {
  neverShipped: false,
  noCarrier: false,
  ebayHoldOrCancel: false,
  abusiveBuyer: false,
  announcedDisruption: false,
  scannedInHandling: false,
  international: false,
  domesticScanInHandling: null,
  deliveredByEdd: null,
  scannedByEdd: null,
  hasPhysicalScan: true,
  buyerAnswer: null,
  pastMaxEdd: false,
  scanByEddCounts: false,
};
const ALL = combinations(Object.keys(DOMAINS) as (keyof LateFacts)[], PLAIN);
const rowOf = (facts: LateFacts): string | undefined => firstFit(EBAY_LATE_TABLE, facts)?.id;

it('answers every combination of facts, and every row answers some', () => {
  expect(ALL).toHaveLength(2 ** 9 * 3 ** 5);
  const met = new Set(ALL.map(rowOf));
  expect([...met].sort()).toEqual(EBAY_LATE_TABLE.map(({ id }) => id).sort());
});

it('what a person noted leaves both sides, whatever the scans say', () => {
  const noted = ALL.filter((facts) => facts.neverShipped || facts.noCarrier || facts.ebayHoldOrCancel || facts.abusiveBuyer);
  expect(noted.filter((facts) => firstFit(EBAY_LATE_TABLE, facts)?.outcome.lateClass !== 'EXCLUDED')).toEqual([]);
});

it('below the proofs of being on time a scanned parcel fits one row at most: no overlap but first-row-wins above', () => {
  const open = ALL.filter((facts) => facts.hasPhysicalScan && !/^L([0-8][ab]?)$/.test(rowOf(facts) ?? ''));
  const below = EBAY_LATE_TABLE.filter(({ id }) => /^L(9|10|11|12|13)$/.test(id));
  expect(open.length).toBeGreaterThan(100);
  expect(open.filter((facts) => below.filter(({ when }) => when(facts)).length > 1)).toEqual([]);
});

it('a buyer’s "late" never makes late what was scanned or delivered in time, nor what nobody can judge', () => {
  const turned = ALL.filter((facts) => {
    if (facts.buyerAnswer !== 'LATE') return false;
    const [said, silent] = [firstFit(EBAY_LATE_TABLE, facts)?.outcome, firstFit(EBAY_LATE_TABLE, { ...facts, buyerAnswer: null })?.outcome];
    return said !== silent && (facts.hasPhysicalScan || said?.reason !== 'BUYER_SAYS_LATE_NO_TRACKING' || silent?.reason !== 'NO_SIGNAL');
  });
  expect(turned).toEqual([]);
});

it.each<[string, Partial<LateFacts>, string]>([
  ['scanned in time, delivered late, during a disruption', { scannedInHandling: true, deliveredByEdd: false, announcedDisruption: true }, 'L3'],
  ['abroad, scanned in time at home', { international: true, domesticScanInHandling: true, deliveredByEdd: false }, 'L4'],
  ['a scan "at home" of a parcel that stays at home is no row of its own', { domesticScanInHandling: true, deliveredByEdd: false }, 'L11'],
  ['never scanned, delivered in time by the file’s word', { hasPhysicalScan: false, scannedInHandling: null, deliveredByEdd: true }, 'L5'],
  ['never scanned, the buyer is content', { hasPhysicalScan: false, scannedInHandling: null, buyerAnswer: 'ON_TIME' }, 'L6'],
  ['scanned by the last promised day, on a site where that counts', { scannedByEdd: true, deliveredByEdd: false, scanByEddCounts: true }, 'L7'],
  ['the same on any other site', { scannedByEdd: true, deliveredByEdd: false }, 'L11'],
  ['never scanned, the buyer says late', { hasPhysicalScan: false, scannedInHandling: null, buyerAnswer: 'LATE' }, 'L9'],
  ['never scanned, nobody says anything, long overdue', { hasPhysicalScan: false, scannedInHandling: null, pastMaxEdd: true }, 'L10'],
  ['on its way', {}, 'L12'],
  ['overdue', { pastMaxEdd: true }, 'L13'],
  ['no deadline known, delivered late', { scannedInHandling: null, deliveredByEdd: false }, 'none'],
])('%s', (_edge, over, row) => expect(rowOf({ ...PLAIN, ...over })).toBe(row));
