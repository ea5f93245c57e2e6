import type { DisputeFacts, ParcelState, ReturnCause } from './dispute-facts';
import { NOTHING_KNOWN } from './dispute-facts';
import { ALL_ROWS, FAMILY_ROWS, recommend, recommendation } from './dispute-table';
import { settingsOn } from './settings';

const settings = settingsOn('2026-11-20');
const about = (over: Partial<DisputeFacts>): DisputeFacts => ({ ...NOTHING_KNOWN, ...over });
const told = (over: Partial<DisputeFacts>) => {
  const { id, because, action, instead } = recommendation(about(over), settings);
  return [id, because, action, instead];
};

const orNull = <Value>(...values: readonly Value[]): (Value | null)[] => [null, ...values];
const both = [false, true];
const product = <Row>(lists: { readonly [Name in keyof Row]: readonly Row[Name][] }): Row[] =>
  Object.entries(lists).reduce<Row[]>(
    (rows, [name, values]) => rows.flatMap((row) => (values as readonly unknown[]).map((value) => ({ ...row, [name]: value }))),
    [{} as Row],
  );
type NotReceived = Pick<
  DisputeFacts,
  'proofLevel' | 'placeMatches' | 'parcel' | 'returnCause' | 'promiseExpired' | 'buyerMustClearCustoms' | 'carrierConfirmed' | 'hoursLeft'
>;
/** Every combination the rows of a family can tell apart. */
const NOT_RECEIVED = product<NotReceived>({
  proofLevel: orNull(0, 1, 2, 3, 4, 5),
  placeMatches: orNull(false, true),
  parcel: orNull<ParcelState>('delivered', 'returned', 'lost', 'customs', 'moving', 'label'),
  returnCause: orNull<ReturnCause>('carrier_or_unknown', 'buyer_refused_or_not_collected'),
  promiseExpired: orNull(false, true),
  buyerMustClearCustoms: both,
  carrierConfirmed: both,
  hoursLeft: orNull(24, 24.01),
}).map((row) => about({ family: 'not_received', ...row }));
const VALUES = orNull(15, 15.01);
const DESCRIBED = product<Pick<DisputeFacts, 'severity' | 'sellerProof' | 'valueEur'>>({
  severity: orNull<'minor' | 'large'>('minor', 'large'),
  sellerProof: orNull<'strong' | 'weak'>('strong', 'weak'),
  valueEur: VALUES,
}).map((row) => about({ family: 'not_as_described', ...row }));
const DAMAGED = product<Pick<DisputeFacts, 'buyerMedia' | 'valueEur'>>({
  buyerMedia: orNull<NonNullable<DisputeFacts['buyerMedia']>>('none', 'other-item', 'transit-damage', 'defect', 'unclear'),
  valueEur: VALUES,
}).map((row) => about({ family: 'damaged_or_defective', ...row }));
const MISSING = orNull(false, true).map((packedWhole) => about({ family: 'missing_parts', packedWhole }));
const ALL = [...NOT_RECEIVED, ...DESCRIBED, ...DAMAGED, ...MISSING];

/** Pairs of rows that fit the same facts: the first wins, on purpose. */
const ON_PURPOSE: readonly (readonly [wins: string, over: string, why: string])[] = [
  ['ae-buyer-sent-it-back', 'ae-came-back', 'whose doing it was'],
  ['ae-delivered-signed', 'ae-delivered-address', 'a signature is the better proof'],
  ['ae-carrier-confirmed', 'ae-carrier-silent', 'a carrier that confirmed is not silent'],
  ['ae-carrier-silent', 'ae-delivered-elsewhere', 'the same doubt, a day before the end'],
  ['ae-carrier-confirmed', 'ae-delivered-elsewhere', 'the same doubt, cleared'],
  ['ae-customs-buyer', 'ae-within-promise', 'customs is on the way too'],
  ['ae-customs-buyer', 'ae-promise-over', 'what only the buyer can clear is not our delay'],
  ['ae-defect-dear', 'ae-defect-shown', 'worth sending back'],
  ['ae-as-ordered', 'ae-usable', 'what was ordered does not deviate'],
  ['ae-as-ordered', 'ae-deviates-dear', 'what was ordered does not deviate'],
  ['ae-as-ordered', 'ae-deviates-cheap', 'what was ordered does not deviate'],
  ['ae-as-ordered', 'ae-cheap-keep-it', 'what was ordered does not deviate'],
  // Proof of a delivery goes before every word about the way: facts that contradict each other are read by the stronger one.
  ...['ae-delivered-signed', 'ae-delivered-address', 'ae-carrier-confirmed', 'ae-carrier-silent', 'ae-delivered-elsewhere'].flatMap((wins) =>
    ['ae-customs-buyer', 'ae-within-promise', 'ae-promise-over', 'ae-label-only'].map((over): [string, string, string] => [wins, over, 'delivered']),
  ),
  ...['ae-delivered-signed', 'ae-delivered-address'].flatMap((wins) =>
    ['ae-carrier-confirmed', 'ae-carrier-silent', 'ae-delivered-elsewhere'].map((over): [string, string, string] => [
      wins,
      over,
      'the place is known',
    ]),
  ),
  // What came back proves possession and no delivery, whatever stood before (ruling R-T12).
  ...['ae-buyer-sent-it-back', 'ae-came-back'].flatMap((wins) =>
    ['ae-delivered-signed', 'ae-delivered-address', 'ae-carrier-confirmed', 'ae-carrier-silent', 'ae-delivered-elsewhere'].map(
      (over): [string, string, string] => [wins, over, 'R-T12'],
    ),
  ),
];

it('no facts are without an answer, and what no row decides goes to a person', () => {
  for (const facts of ALL) {
    const { row } = recommend(facts, settings);
    expect(row.when(facts, settings)).toBe(true);
    if (row.because === 'ae-no-row') expect(row.action).toBe('ask_person');
  }
  expect(told({})).toEqual(['AE 4', 'ae-no-row', 'ask_person', null]);
});

it('every row of every family is met', () => {
  const met = new Set(ALL.map((facts) => recommend(facts, settings).family.because));
  const rows = Object.values(FAMILY_ROWS).flatMap((family) => family.map(({ because }) => because));
  expect(rows.filter((because) => !met.has(because))).toEqual([]);
});

it('where two rows fit the first wins, and only where we meant it', () => {
  const meant = new Set(ON_PURPOSE.map(([wins, over]) => `${wins} > ${over}`));
  const found = new Set<string>();
  for (const facts of ALL) {
    const family = FAMILY_ROWS[facts.family ?? 'not_received'];
    const [first, ...others] = family.filter((row) => row.because !== 'ae-no-row' && row.when(facts, settings));
    for (const other of others) found.add(`${first?.because ?? ''} > ${other.because}`);
  }
  expect([...found].filter((pair) => !meant.has(pair))).toEqual([]);
  expect([...meant].filter((pair) => !found.has(pair))).toEqual([]);
});

it('no two rows have one reason, so that the claim page knows them apart', () => {
  const reasons = ALL_ROWS.map(({ because }) => because);
  expect(new Set(reasons).size).toBe(reasons.length);
});

const money = (minor: number) => ({ minor, currency: 'EUR' });
it.each<[string, Partial<DisputeFacts>, unknown[]]>([
  ['six hours left exactly is not the last six', { hoursLeft: 6 }, ['AE 4', 'ae-no-row', 'ask_person', null]],
  ['less than six and nothing decided', { hoursLeft: 5.9 }, ['AE 4/19', 'ae-hours-left', 'reject_zero', 'ae-no-row']],
  [
    'also where a refund would be accepted',
    { family: 'not_received', parcel: 'label', hoursLeft: 1 },
    ['AE 4/19', 'ae-hours-left', 'reject_zero', 'ae-label-only'],
  ],
  [
    'a person has decided',
    { family: 'not_received', parcel: 'label', hoursLeft: 1, decided: true },
    ['AE 4/9', 'ae-label-only', 'accept_full_refund', null],
  ],
  [
    'a rejection keeps its own reason',
    { family: 'not_received', proofLevel: 5, placeMatches: true, hoursLeft: 1 },
    ['AE 4/1', 'ae-delivered-signed', 'reject_zero', null],
  ],
  ['the time is over', { family: 'not_received', parcel: 'label', hoursLeft: 0 }, ['AE 4/9', 'ae-label-only', 'accept_full_refund', null]],
  [
    'more asked than may be refunded',
    { family: 'not_received', parcel: 'label', asked: money(1841), max: money(1840) },
    ['AE 4/18', 'ae-above-max', 'counter_at_max', 'ae-label-only'],
  ],
  [
    'exactly the most',
    { family: 'not_received', parcel: 'label', asked: money(1840), max: money(1840) },
    ['AE 4/9', 'ae-label-only', 'accept_full_refund', null],
  ],
  [
    'a rejection does not mind what is asked',
    { family: 'not_received', proofLevel: 5, placeMatches: true, asked: money(9999), max: money(1) },
    ['AE 4/1', 'ae-delivered-signed', 'reject_zero', null],
  ],
  [
    'amounts of two currencies are not compared',
    { family: 'not_received', parcel: 'label', asked: { minor: 9999, currency: 'USD' }, max: money(1) },
    ['AE 4/9', 'ae-label-only', 'accept_full_refund', null],
  ],
])('%s', (_edge, facts, expected) => {
  expect(told(facts)).toEqual(expected);
});

it.each([
  [749.99, 'low'],
  [750, 'medium'],
  [null, 'low'],
] as const)('delivered at the address without signature, worth %s: risk %s', (valueEur, risk) => {
  expect(recommendation(about({ family: 'not_received', proofLevel: 4, placeMatches: true, valueEur }), settings).risk).toBe(risk);
});
