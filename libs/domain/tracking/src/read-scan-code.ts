import { carrierKey } from './carrier-key';
import { CARRIER_RULES, COARSE_CARRIERS } from './codes/carrier-rules';
import type { CodeMeaning } from './codes/code-table';
import { EASYPOST_DETAIL, EASYPOST_STATUS } from './codes/easypost';
import { PLAIN_WORDS, plainWord } from './codes/plain-words';
import { readWording, tellsOfNeighbour } from './wording';

/** One event as a source words it. Give what there is; every part may be absent. */
export type ScanCode = {
  /** Carrier as written or as key; also 'aftership' and 'seventeentrack' for their own codes. */
  readonly carrier?: string | null;
  /** The carrier's own code (UPS three digits or two letters, FedEx `eventType`, USPS `eventCode`, PostNL observation …). */
  readonly code?: string | null;
  /** An aggregator's status (EasyPost) or the word of a plain file. */
  readonly status?: string | null;
  /** An aggregator's finer status (EasyPost `status_detail`). */
  readonly detail?: string | null;
  /** The carrier's sentence. */
  readonly text?: string | null;
  /** UPS activity type letter. */
  readonly type?: string | null;
  /** UPS three digits of the whole package, read only for type D. */
  readonly currentStatusCode?: string | null;
  /** The event names a place (R-T2). */
  readonly placeGiven?: boolean;
  /** UPS `logicalScan`: made by a computer. */
  readonly logicalScan?: boolean;
};

export type ReadScan = CodeMeaning & { readonly needsReview: boolean };

const UNKNOWN: ReadScan = { status: 'info', sub: null, physical: false, needsReview: true };

/**
 * What an event means, decided in the sheet's order (tracking.md §4): the carrier's own code table, then the wording (return,
 * pick-up point, customs), then the aggregator's status, else `info` with `needsReview`. An unknown code is never guessed to
 * be a delivery.
 *
 * @example readScanCode({ carrier: 'usps', code: 'GX' }) //=> { status: 'label_created', sub: null, physical: false, needsReview: false }
 */
export function readScanCode(scan: ScanCode): ReadScan {
  const carrier = carrierKey(scan.carrier ?? null);
  const own = carrier === null ? null : (CARRIER_RULES[carrier]?.(scan) ?? null);
  if (own !== null && !(carrier !== null && COARSE_CARRIERS.has(carrier))) return finish(own, scan);
  const stated = readStatus(scan);
  const worded = readWording(scan.text);
  if (worded !== null && mayRefine(worded, own ?? stated, carrier)) return finish(worded, scan);
  const coarse = own ?? stated;
  return coarse === null ? UNKNOWN : finish(coarse, scan);
}

/** The aggregator's detail refines its status; a plain file has one word only. */
function readStatus({ status, detail }: ScanCode): CodeMeaning | null {
  const coarse = status ? (EASYPOST_STATUS.get(status.trim().toLowerCase()) ?? PLAIN_WORDS.get(plainWord(status)) ?? null) : null;
  const fine = detail ? (EASYPOST_DETAIL.get(detail.trim().toLowerCase()) ?? null) : null;
  if (fine === null) return coarse;
  // The status says how the parcel stands now, so a detail may refine it but not turn a delivery or a return into a journey.
  if (
    coarse &&
    (coarse.status === 'delivered' || coarse.status === 'returned' || coarse.status === 'available_for_pickup') &&
    fine.status !== 'returned'
  )
    return coarse;
  return fine;
}

/** May the wording replace what the status says? A return always, the others only where the status is as coarse as they assume. */
function mayRefine(worded: CodeMeaning, stated: CodeMeaning | null, carrier: string | null): boolean {
  if (worded.status === 'returned' || stated === null) return true;
  if (worded.status === 'customs') return stated.status === 'in_transit' || stated.status === 'exception' || stated.status === 'info';
  // USPS drops parcels into lockers and boxes of the building itself: that is a delivery.
  return stated.status === 'in_transit' || (stated.status === 'delivered' && carrier !== 'usps');
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
