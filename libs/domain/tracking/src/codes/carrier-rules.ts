import type { ScanCode } from '../read-scan-code';
import type { CodeMeaning } from './code-table';
import { DHL_EXPRESS_CODES, DHL_PAKET_DE_CODES, DHL_UNIFIED_CODES } from './dhl';
import { DHL_PARCEL_NL_CODES } from './dhl-parcel-nl';
import { DPD_CODES, DPD_WORDS } from './dpd';
import { FEDEX_CODES } from './fedex';
import { GLS_CODES } from './gls';
import { POSTNL_CODES } from './postnl';
import { AFTERSHIP_CODES } from './aftership';
import { SEVENTEENTRACK_CODES } from './seventeentrack';
import { readUps } from './ups-rules';
import { USPS_CODES } from './usps';

type Meaning = CodeMeaning & { readonly needsReview?: boolean };
const upper = (scan: ScanCode): string => scan.code?.trim().toUpperCase() ?? '';
const words = (scan: ScanCode): string => (scan.text ?? '').toLowerCase();

/** `DE` is FedEx's wide word for "not delivered": only its text says why. */
function readFedex(scan: ScanCode): Meaning | null {
  if (upper(scan) !== 'DE') return FEDEX_CODES.get(upper(scan)) ?? null;
  if (words(scan).includes('customer not available') || words(scan).includes('business closed'))
    return { status: 'delivery_attempted', sub: 'not_home', physical: true };
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

/** Whole families of words mean the way back; new ones appear without notice. */
const DHL_NL_RETURN = /(^|_)RETURN|^REFUSED_|^STORAGE_PERIOD_ENDED_|^RETURNED_/;
function readDhlParcelNl(scan: ScanCode): Meaning | null {
  const code = upper(scan);
  return DHL_PARCEL_NL_CODES.get(code) ?? (DHL_NL_RETURN.test(code) ? { status: 'returned', sub: 'returning', physical: true } : null);
}

function readDhlPaketDe(scan: ScanCode): Meaning | null {
  if (upper(scan) === 'LDTMV' && /delivery vehicle|zustellfahrzeug/.test(words(scan)))
    return { status: 'out_for_delivery', sub: null, physical: true };
  return DHL_PAKET_DE_CODES.get(upper(scan)) ?? null;
}

/** First text that fits, in the sheet's order (tracking.md §4, PostNL): "bezorgd" comes last because many sentences hold it. */
const POSTNL_TEXTS: readonly (readonly [RegExp, Meaning])[] = [
  [/ligt klaar bij postnl punt/, { status: 'available_for_pickup', sub: null, physical: true }],
  [/retour|teruggestuurd/, { status: 'returned', sub: 'returning', physical: true }],
  [/wordt vandaag bezorgd|onderweg naar het bezorgadres/, { status: 'out_for_delivery', sub: null, physical: true }],
  [/aangemeld|verwacht/, { status: 'label_created', sub: null, physical: false }],
  [/lukt vandaag niet/, { status: 'exception', sub: 'delay', physical: false }],
  [/ontvangen|gesorteerd|onderweg|de grens over/, { status: 'in_transit', sub: null, physical: true }],
  [/^(?!.*\b(niet|wordt|worden|kan|zal|morgen)\b).*\bbezorgd\W*$/, { status: 'delivered', sub: null, physical: true }],
];
function readPostnl(scan: ScanCode): Meaning | null {
  const listed = POSTNL_CODES.get(upper(scan));
  if (listed) return listed;
  const text = words(scan).replace(/postnl-punt/g, 'postnl punt');
  return POSTNL_TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Reads a carrier's own code; null when the carrier has no table here or the code is not in it. */
export const CARRIER_RULES: Readonly<Record<string, (scan: ScanCode) => Meaning | null>> = {
  ups: readUps,
  fedex: readFedex,
  usps: readUsps,
  postnl: readPostnl,
  dpd: (scan) => DPD_CODES.get(upper(scan)) ?? DPD_WORDS.get(upper(scan)) ?? null,
  gls: (scan) => GLS_CODES.get(upper(scan)) ?? null,
  dhl_parcel_nl: readDhlParcelNl,
  dhl_paket_de: readDhlPaketDe,
  dhl_express: (scan) => DHL_EXPRESS_CODES.get(upper(scan)) ?? null,
  dhl_unified: (scan) => DHL_UNIFIED_CODES.get(scan.code?.trim().toLowerCase() ?? '') ?? null,
  aftership: (scan) => AFTERSHIP_CODES.get(scan.code?.trim() ?? '') ?? null,
  seventeentrack: (scan) => SEVENTEENTRACK_CODES.get(scan.code?.trim() ?? '') ?? null,
};

/** Codes so coarse that the wording is asked first. */
export const COARSE_CARRIERS: ReadonlySet<string> = new Set(['dhl_unified']);
