import { publishedNumber } from '@weerwoord/policies';
import type { EvidenceBundle, EvidenceCode, EvidenceItem } from './bundle';

const itemOf = (bundle: EvidenceBundle, code: EvidenceCode): EvidenceItem | undefined => bundle.items.find((item) => item.code === code);

/**
 * Contradictions that stop a bundle from being complete, as message ids: `times-out-of-order`, `delivered-elsewhere`,
 * `tracking-differs`, `delivery-needs-review`. @source amazon §8.3
 */
export function blockingOf(bundle: EvidenceBundle): string[] {
  const found: string[] = [];
  const placed = itemOf(bundle, 'ORDER_FACTS')?.at;
  const confirmed = itemOf(bundle, 'SHIP_CONFIRMATION');
  const scanned = itemOf(bundle, 'FIRST_SCAN');
  const delivered = itemOf(bundle, 'DELIVERY_SCAN');
  // A scan known only by its day starts at that day's midnight and may seem to come before an order of the same day.
  const clock = (item: EvidenceItem | undefined): Date | null => (item && item.figures['dateOnly'] !== true ? item.at : null);
  const before = (a: Date | null | undefined, b: Date | null | undefined): boolean =>
    a !== null && a !== undefined && b !== null && b !== undefined && a < b;
  if (before(clock(confirmed), placed) || before(clock(scanned), placed) || before(clock(delivered), clock(scanned)))
    found.push('times-out-of-order');
  if (delivered?.figures['placeMatch'] === 'different') found.push('delivered-elsewhere');
  const number = scanned?.figures['trackingNumber'];
  const confirmedNumbers = bundle.items.flatMap((item) =>
    item.code === 'SHIP_CONFIRMATION' && item.figures['trackingNumber'] !== undefined ? [item.figures['trackingNumber']] : [],
  );
  if (number !== undefined && confirmedNumbers.length > 0 && !confirmedNumbers.includes(number)) found.push('tracking-differs');
  if (delivered?.figures['needsReview'] === true) found.push('delivery-needs-review');
  return found;
}

/** Minutes within which a buyer is to be answered (amazon §4.3; eBay publishes none, so the same). */
export const REPLY_MINUTES = publishedNumber('amazon.buyer-message.reply-hours') * 60;

/** Weak spots a reader will see, none of them blocking: `reply-over-48h`, `no-reply`, `first-scan-after-ship-by`, `delivered-late`. */
export function warningsOf(bundle: EvidenceBundle): string[] {
  const found: string[] = [];
  const log = itemOf(bundle, 'MESSAGE_LOG')?.figures;
  const minutes = log?.['replyMinutes'];
  if (typeof minutes === 'number' && minutes > REPLY_MINUTES) found.push('reply-over-48h');
  if (log?.['askedAt'] !== undefined && log['answeredAt'] === undefined) found.push('no-reply');
  if (itemOf(bundle, 'FIRST_SCAN')?.figures['inTime'] === false) found.push('first-scan-after-ship-by');
  if (itemOf(bundle, 'DELIVERY_SCAN')?.figures['promise'] === 'late') found.push('delivered-late');
  return found;
}
