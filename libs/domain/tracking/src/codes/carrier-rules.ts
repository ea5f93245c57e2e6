import type { ScanCode } from '../scan-code';
import { AFTERSHIP_CODES } from './aftership';
import type { CodeMeaning } from './code-table';
import { DHL_EXPRESS_CODES, DHL_PAKET_DE_CODES, DHL_UNIFIED_CODES } from './dhl';
import { DHL_PARCEL_NL_CODES } from './dhl-parcel-nl';
import { DPD_CODES, DPD_WORDS } from './dpd';
import { FEDEX_CODES } from './fedex';
import { GLS_CODES } from './gls';
import { readPostnl } from './postnl-rules';
import { SEVENTEENTRACK_CODES } from './seventeentrack';
import { SHIP24_CODES } from './ship24';
import { readUps } from './ups-rules';
import { USPS_CODES } from './usps';

type Meaning = CodeMeaning & { readonly needsReview?: boolean };
const upper = (scan: ScanCode): string => scan.code?.trim().toUpperCase() ?? '';
const words = (scan: ScanCode): string => (scan.text ?? '').toLowerCase();

/** `DE` is FedEx's wide word for "not delivered": only its text says why. */
function readFedex(scan: ScanCode): Meaning | null {
  if (upper(scan) !== 'DE') return FEDEX_CODES.get(upper(scan)) ?? null;
  if (words(scan).includes('customer not available') || words(scan).includes('business closed'))
    return { status: 'delivery_attempted', sub: null, physical: true };
  if (words(scan).includes('redirected') && words(scan).includes('fedex location'))
    return { status: 'in_transit', sub: 'to_pickup_point', physical: true };
  return { status: 'exception', sub: null, physical: true };
}

/** Acceptance codes that some partners send for manifests: believed only with a place (R-T2). */
const USPS_NEEDS_PLACE = new Set(['OA', 'UA', 'AD']);
function readUsps(scan: ScanCode): Meaning | null {
  const listed = USPS_CODES.get(upper(scan)) ?? null;
  return listed && USPS_NEEDS_PLACE.has(upper(scan)) && scan.placeGiven !== true ? { ...listed, status: 'label_created', physical: false } : listed;
}

/** Whole families of words mean the way back; new ones appear without notice. First that fits tells why, where the word does. */
const DHL_NL_RETURNS: readonly (readonly [RegExp, string | null])[] = [
  [/^REFUSED_/, 'refused'],
  [/^STORAGE_PERIOD_ENDED_/, 'not_collected'],
  [/_RETURN|^RETURNED_/, null],
];
function readDhlParcelNl(scan: ScanCode): Meaning | null {
  const code = upper(scan);
  const family = DHL_NL_RETURNS.find(([pattern]) => pattern.test(code));
  return DHL_PARCEL_NL_CODES.get(code) ?? (family ? { status: 'returned', sub: family[1], physical: true } : null);
}

function readDhlPaketDe(scan: ScanCode): Meaning | null {
  const listed = DHL_PAKET_DE_CODES.get(upper(scan)) ?? null;
  if (upper(scan) === 'LDTMV' && /delivery vehicle|zustellfahrzeug/.test(words(scan)))
    return { status: 'out_for_delivery', sub: null, physical: true };
  // `recipient-id-text`: somebody else took it in, which the buyer may well not know.
  return listed?.status === 'delivered' && /different person/.test(words(scan)) ? { ...listed, sub: 'other_person' } : listed;
}

const readDhlUnified = (scan: ScanCode): Meaning | null => DHL_UNIFIED_CODES.get(scan.code?.trim().toLowerCase() ?? '') ?? null;

/** Every code that begins with CC is about customs. */
const readDpd = (scan: ScanCode): Meaning | null =>
  DPD_CODES.get(upper(scan)) ??
  DPD_WORDS.get(upper(scan).replace(/[\s-]+/g, '_')) ??
  (/^CC[A-Z0-9]*$/.test(upper(scan)) ? { status: 'customs', sub: null, physical: true } : null);

/** Reads a source's own code; null when it has no table here or the code is not in it. */
export const CARRIER_RULES: Readonly<Record<string, (scan: ScanCode) => Meaning | null>> = {
  ups: readUps,
  fedex: readFedex,
  usps: readUsps,
  postnl: readPostnl,
  dpd: readDpd,
  gls: (scan) => GLS_CODES.get(upper(scan)) ?? null,
  dhl_parcel_nl: readDhlParcelNl,
  dhl_paket_de: readDhlPaketDe,
  dhl_express: (scan) => DHL_EXPRESS_CODES.get(upper(scan)) ?? null,
  dhl_unified: readDhlUnified,
  dhl_ecommerce: readDhlUnified,
  aftership: (scan) => AFTERSHIP_CODES.get(scan.code?.trim() ?? '') ?? null,
  seventeentrack: (scan) => SEVENTEENTRACK_CODES.get(scan.code?.trim() ?? '') ?? null,
  ship24: (scan) => SHIP24_CODES.get(scan.code?.trim().toLowerCase() ?? '') ?? null,
};

/** Codes so coarse that the wording is asked first. */
export const COARSE_CARRIERS: ReadonlySet<string> = new Set(['dhl_unified', 'dhl_ecommerce', 'ship24']);
