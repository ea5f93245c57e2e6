import { carrierKey } from './carrier-key';
import { AFTERSHIP_TAGS } from './codes/aftership';
import { CARRIER_RULES, COARSE_CARRIERS } from './codes/carrier-rules';
import type { CodeMeaning, CodeTable } from './codes/code-table';
import { EASYPOST_DETAIL, EASYPOST_STATUS } from './codes/easypost';
import { PLAIN_WORDS, plainWord } from './codes/plain-words';
import { SEVENTEENTRACK_STATUS } from './codes/seventeentrack';
import type { OwnCodes, ReadScan, ScanCode } from './scan-code';
import { readWording, tellsOfNeighbour } from './wording';

const UNKNOWN: ReadScan = { status: 'info', sub: null, physical: false, needsReview: true };

/** Coarse words of sources that have their own; every other source writes EasyPost's or plain ones. */
const COARSE_WORDS: Readonly<Record<string, CodeTable>> = { aftership: AFTERSHIP_TAGS, seventeentrack: SEVENTEENTRACK_STATUS };

/**
 * What an event means, decided in the sheet's order (tracking.md §4): the carrier's own code table, then the wording (return,
 * pick-up point, customs), then the aggregator's status, else `info` with `needsReview`. An unknown code is never guessed to
 * be a delivery.
 *
 * @param ownCodes codes a person explained; they come before our tables
 * @example readScanCode({ carrier: 'usps', code: 'GX' }) //=> { status: 'label_created', sub: null, physical: false, needsReview: false }
 */
export function readScanCode(scan: ScanCode, ownCodes: OwnCodes = {}): ReadScan {
  const carrier = carrierKey(scan.carrier ?? null);
  const explained = explainedCode(carrier, scan, ownCodes);
  if (explained !== null) return finish(explained, scan);
  const own = carrier === null ? null : (CARRIER_RULES[carrier]?.(scan) ?? null);
  if (own !== null && !(carrier !== null && COARSE_CARRIERS.has(carrier))) return finish(own, scan);
  const stated = readStatus(scan, carrier);
  const worded = readWording(scan.text);
  if (worded !== null && mayRefine(worded, own ?? stated, carrier)) return finish(worded, scan);
  const coarse = own ?? stated;
  return coarse === null ? UNKNOWN : finish(coarse, scan);
}

function explainedCode(carrier: string | null, { code }: ScanCode, ownCodes: OwnCodes): CodeMeaning | null {
  const own = carrier === null || !Object.hasOwn(ownCodes, carrier) ? undefined : ownCodes[carrier];
  const written = code?.trim() ?? '';
  return own && Object.hasOwn(own, written) ? (own[written] ?? null) : null;
}

/** How a parcel stands: a detail that only tells of its journey does not undo it. */
const STANDING = new Set(['delivered', 'returned', 'available_for_pickup']);
const JOURNEY = new Set(['label_created', 'accepted', 'in_transit']);

/** The aggregator's detail refines its status; a plain file has one word only. */
function readStatus({ status, detail }: ScanCode, carrier: string | null): CodeMeaning | null {
  const coarse = status ? coarseWord(status, carrier) : null;
  const fine = detail ? detailWord(detail.trim().toLowerCase()) : null;
  if (fine === null) return coarse;
  if (coarse && STANDING.has(coarse.status) && JOURNEY.has(fine.status)) return coarse;
  return fine.sub === null && coarse?.status === fine.status ? coarse : fine;
}

function coarseWord(status: string, carrier: string | null): CodeMeaning | null {
  const own = carrier === null ? undefined : COARSE_WORDS[carrier];
  if (own) return own.get(status.trim()) ?? null;
  return EASYPOST_STATUS.get(status.trim().toLowerCase()) ?? PLAIN_WORDS.get(plainWord(status)) ?? null;
}

const detailWord = (detail: string): CodeMeaning | null =>
  EASYPOST_DETAIL.get(detail) ?? (/^(departed|arrived)_/.test(detail) ? { status: 'in_transit', sub: null, physical: true } : null);

/** May the wording replace what the status says? A return always, the others only where the status is as coarse as they assume. */
function mayRefine(worded: CodeMeaning, stated: CodeMeaning | null, carrier: string | null): boolean {
  if (worded.status === 'returned' || stated === null) return true;
  if (worded.status === 'customs') return stated.status === 'in_transit' || stated.status === 'exception' || stated.status === 'info';
  // USPS drops parcels into lockers and boxes of the building itself: that is a delivery.
  return (
    stated.status === 'in_transit' ||
    stated.status === 'exception' ||
    stated.status === 'info' ||
    (stated.status === 'delivered' && carrier !== 'usps')
  );
}

function finish(meaning: CodeMeaning & { readonly needsReview?: boolean }, scan: ScanCode): ReadScan {
  // A coarse "delivered" may hide that somebody else took the parcel in: never overstate the proof.
  const sub = meaning.status === 'delivered' && meaning.sub === null && tellsOfNeighbour(scan.text) ? 'neighbour' : meaning.sub;
  return {
    status: meaning.status,
    sub,
    physical: meaning.physical && scan.logicalScan !== true,
    needsReview: meaning.needsReview ?? false,
  };
}
