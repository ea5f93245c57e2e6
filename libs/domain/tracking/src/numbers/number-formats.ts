import { fedexGroundHolds, fedexHolds, gs1Holds, iso7064Holds, mod7Holds, s10Holds, upsHolds, usps20Holds } from './check-digits';
import { postOf } from './s10-posts';

export type Confidence = 'high' | 'medium' | 'low';

/** What a format makes of a number whose pattern fits: the carrier's own part of it, and where the parcel goes, where the number says so. */
export type NumberParts = { readonly carrier: string | null; readonly core?: string; readonly destinationZip?: string };

export type NumberFormat = {
  readonly format: string;
  readonly confidence: Confidence;
  readonly pattern: RegExp;
  /** Null: this format has no check digit. */
  readonly holds: ((number: string) => boolean) | null;
  readonly partsOf: (number: string) => NumberParts;
  /** Numbers of other carriers, or no tracking numbers at all, look the same: never enough alone (§6, ambiguity rule 3). */
  readonly shared: boolean;
};

const of =
  (carrier: string): NumberFormat['partsOf'] =>
  () => ({ carrier });

/** 420 and the ZIP go before the number; a number of 22 or 26 digits begins with its application id 91-95. */
const IMPB = /^(?:420(?<zip>\d{9}|\d{5}))?(?<core>9[1-5]\d{20}|9[1-5]\d{24})$/;
const impbParts = (number: string): NumberParts => {
  const { core = number, zip } = IMPB.exec(number)?.groups ?? {};
  return { carrier: 'usps', core, ...(zip === undefined ? {} : { destinationZip: zip }) };
};
const lastOf34 = (number: string): string => number.slice(-14);

/** The formats in the order of tracking.md §6: of equal confidence the earlier goes first (R-T6). GLS has no pattern that says anything. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  { format: 'ups_1z', confidence: 'high', pattern: /^1Z[A-Z0-9]{15}\d$/, holds: upsHolds, partsOf: of('ups'), shared: false },
  {
    format: 'usps_impb',
    confidence: 'high',
    pattern: IMPB,
    holds: (number) => gs1Holds(impbParts(number).core ?? ''),
    partsOf: impbParts,
    shared: false,
  },
  // 00 in front is an SSCC, which would pass the same check.
  { format: 'usps_20', confidence: 'medium', pattern: /^(?!00)\d{20}$/, holds: usps20Holds, partsOf: of('usps'), shared: false },
  {
    format: 'upu_s10',
    confidence: 'high',
    pattern: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
    holds: (number) => s10Holds(number.slice(2, 11)),
    partsOf: (number) => ({ carrier: postOf(number.slice(-2)) }),
    shared: false,
  },
  {
    format: 'fedex_12',
    confidence: 'medium',
    pattern: /^\d{12}$/,
    holds: (number) => fedexHolds(number, [3, 1, 7]),
    partsOf: of('fedex'),
    shared: true,
  },
  { format: 'fedex_15', confidence: 'medium', pattern: /^\d{15}$/, holds: fedexGroundHolds, partsOf: of('fedex'), shared: false },
  {
    format: 'fedex_34',
    confidence: 'medium',
    pattern: /^\d{34}$/,
    holds: (number) => fedexHolds(lastOf34(number), [1, 7, 3]),
    partsOf: (number) => ({ carrier: 'fedex', core: lastOf34(number) }),
    shared: true,
  },
  {
    format: 'fedex_96',
    confidence: 'medium',
    pattern: /^96\d{20}$/,
    holds: (number) => fedexGroundHolds(number.slice(7)),
    partsOf: of('fedex'),
    shared: false,
  },
  { format: 'dhl_10_11', confidence: 'medium', pattern: /^\d{10,11}$/, holds: mod7Holds, partsOf: of('dhl_express'), shared: true },
  { format: 'sscc_00340', confidence: 'high', pattern: /^00340434\d{12}$/, holds: gs1Holds, partsOf: of('dhl_paket_de'), shared: false },
  { format: 'dhl_jjd', confidence: 'medium', pattern: /^JJD\d{10,24}$/, holds: null, partsOf: of('dhl_unified'), shared: true },
  { format: 'dhl_jvgl', confidence: 'medium', pattern: /^JVGL\d{8,31}$/, holds: null, partsOf: of('dhl_parcel_nl'), shared: false },
  { format: 'dhl_gm', confidence: 'medium', pattern: /^GM(?=.*\d)[A-Z0-9]{10,39}$/, holds: null, partsOf: of('dhl_ecommerce'), shared: true },
  { format: 'dpd_14c', confidence: 'medium', pattern: /^\d{14}[A-Z0-9]$/, holds: iso7064Holds, partsOf: of('dpd'), shared: false },
  { format: 'dpd_27c', confidence: 'medium', pattern: /^[A-Z0-9]{7}\d{20}[A-Z0-9]$/, holds: iso7064Holds, partsOf: of('dpd'), shared: false },
  { format: 'digits_14', confidence: 'low', pattern: /^\d{14}$/, holds: null, partsOf: of('dpd'), shared: true },
  { format: 'digits_14', confidence: 'low', pattern: /^\d{14}$/, holds: null, partsOf: of('dhl_ecommerce'), shared: true },
  { format: '3s', confidence: 'medium', pattern: /^3S[A-Z]{4}\d{6,9}$/, holds: null, partsOf: of('postnl'), shared: true },
  { format: '3s_legacy', confidence: 'low', pattern: /^3S[A-Z]{4}\d{6,9}$/, holds: null, partsOf: of('dhl_parcel_nl'), shared: true },
  { format: 'tba', confidence: 'medium', pattern: /^TB[ACM]\d{12}$/, holds: null, partsOf: of('amazon_logistics'), shared: false },
];
