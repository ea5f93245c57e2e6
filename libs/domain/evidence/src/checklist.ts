import type { Channel, Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { scansKeptUntil } from '@weerwoord/tracking';
import { wantsOf } from './channel-wants';
import { blockingOf, warningsOf } from './bundle-checks';
import type { Checklist, ChecklistLine, EvidenceBundle, EvidenceCode } from './bundle';
import { WHERE_TO_GET } from './get-it';
import { decidingItem } from './strength';

/** 'answer' is the first answer to a claim; the others have needs of their own. */
export type ChecklistStage = 'answer' | 'appeal' | 'return-refund' | 'withdrawal' | 'mediation' | 'digidispuut';

/** Items only a carrier can still show, and only for as long as it keeps its scans. */
const FROM_CARRIER: ReadonlySet<EvidenceCode> = new Set([
  'FIRST_SCAN',
  'FIRST_SCAN_ON_TIME',
  'SCAN_HISTORY',
  'DELIVERY_SCAN',
  'ADDRESS_MATCH',
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'POD_VALID',
  'CARRIER_INVESTIGATION',
]);
/** A label bought elsewhere never becomes a protected one; a parcel that was delivered never gets a way back. */
function cannotExist(bundle: EvidenceBundle, code: EvidenceCode): boolean {
  if (code === 'CLAIMS_PROTECTED_LABEL') {
    const known = bundle.items.find((item) => item.code === 'ORDER_FACTS')?.figures['protectedLabel'];
    return known === false || bundle.items.find((item) => item.code === 'FIRST_SCAN')?.figures['inTime'] === false;
  }
  return code === 'FIRST_SCAN_ON_TIME' && bundle.items.find((item) => item.code === 'FIRST_SCAN')?.figures['inTime'] === false;
}

/** Until when a missing item can still be fetched from the carrier of the parcel that decides. */
type CaptureBy = (code: EvidenceCode) => Day | null;

function captureByIn(bundle: EvidenceBundle, channel: Channel, overrides: readonly PolicyRow[]): CaptureBy {
  const scan = bundle.items.find((item) => item.code === 'SCAN_HISTORY') ?? bundle.items.find((item) => item.code === 'TRACKING_UPLOADED');
  const carrier = scan?.figures['carrier'];
  const until = scan?.at && typeof carrier === 'string' ? scansKeptUntil(carrier, scan.at, bundle.zone ?? 'UTC', channel, overrides) : null;
  return (code) => (FROM_CARRIER.has(code) ? until : null);
}

function lineOf(bundle: EvidenceBundle, code: EvidenceCode, need: ChecklistLine['need'], captureBy: CaptureBy): ChecklistLine {
  const item = decidingItem(bundle, code);
  if (item) return { code, need, state: 'present', itemId: item.id, getIt: null, captureBy: null };
  const state = cannotExist(bundle, code) ? 'cannot-exist' : 'missing';
  const pointer = bundle.items.find((other) => other.code === code);
  return {
    code,
    need,
    state,
    itemId: pointer?.id ?? null,
    getIt: state === 'missing' ? WHERE_TO_GET[code] : null,
    captureBy: state === 'missing' ? captureBy(code) : null,
  };
}

/**
 * What a claim of this kind and reason asks for, line by line, and whether the bundle has it: required lines first, each group
 * ranked as the sheet ranks it.
 *
 * Complete = every required item, at least one strong one (Amazon), and nothing that contradicts itself. eBay's rule has no
 * "one strong" for completeness; what a defence there needs beyond it is told in `missingOneOf`.
 *
 * @param kind claim kind of the claims room; @param reason normalised reason
 * @param overrides the account's own policy rows (how long a carrier keeps its scans)
 * @source amazon §8.2-8.3 with ruling R-M9; ebay §11, EV-1, EV-2
 */
export function checklistFor(
  channel: Channel,
  kind: string,
  reason: string,
  stage: ChecklistStage,
  bundle: EvidenceBundle,
  overrides: readonly PolicyRow[] = [],
): Checklist {
  const { wanted, oneStrong, strongDecides } = wantsOf(channel)({ kind, reason, stage, bundle, overrides });
  const captureBy = captureByIn(bundle, channel, overrides);
  const lines = (['required', 'strong', 'supporting'] as const).flatMap((need) => wanted[need].map((code) => lineOf(bundle, code, need, captureBy)));
  const missing = lines.filter((line) => line.need === 'required' && line.state !== 'present').map((line) => line.code);
  const satisfied = oneStrong.length === 0 || oneStrong.some((code) => decidingItem(bundle, code) !== undefined);
  const missingOneOf = satisfied ? [] : oneStrong.filter((code) => !cannotExist(bundle, code));
  const blocking = blockingOf(bundle);
  const complete = missing.length === 0 && (satisfied || !strongDecides) && blocking.length === 0;
  return { lines, complete, missing, missingOneOf, blocking, warnings: warningsOf(bundle) };
}
