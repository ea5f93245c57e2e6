import type { ReadRow, ReadStatement, RowProblem } from '@weerwoord/ports';
import { parseScanTime } from '@weerwoord/tracking';
import { problem } from '../problems';
import { newest, statement } from '../table/statement-parts';
import type { JsonRecord } from '../text/json-records';
import { isInBelievedYear, readMoment } from '../values/moments';
import { plainTrackingNumber, scansOf } from './event-scan';
import type { CarrierEvent } from './event-scan';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/**
 * Where EasyPost documents hold a tracker: alone, in a list answer (`trackers`), as the `result` of a webhook event, and any of
 * these in an array (recorded pages).
 */
export function isTrackerPlace(path: readonly (string | number)[], kind: 'object' | 'array'): boolean {
  const last = path.at(-1);
  if (kind !== 'object') return false;
  if (last === undefined || last === 'result') return true;
  return typeof last === 'number' && (path.length === 1 || path.at(-2) === 'trackers');
}

/** A list answer without trackers is no record. */
export const isEmptyEnvelope = (record: JsonRecord): boolean => /"trackers"\s*:\s*\[\s*\]/.test(record.raw);

/**
 * One tracker as one row: a statement about the parcel with its number, matched to an order later.
 *
 * The carrier's own code goes before EasyPost's status (tracking sheet §3: FedEx PU is "picked up", EasyPost calls it
 * "arrived at facility"). EasyPost's estimate is the carrier's, not the promise to the buyer, so it is not a deliver-by.
 */
export function readTracker(record: JsonRecord): ReadRow {
  const { row, raw } = record;
  const rejected = (found: RowProblem): ReadRow => ({ outcome: 'rejected', row, raw, problems: [found] });
  const tracker = parsed(raw);
  if (!tracker) return rejected(problem('not-json', { row }, 'This record is not valid JSON.', 'Save the answer or webhook body again, unchanged.'));
  const number = text(tracker['tracking_code']);
  if (!number || !Array.isArray(tracker['tracking_details'])) {
    return rejected(
      problem(
        'unknown-record',
        { row, field: number ? 'tracking_details' : 'tracking_code' },
        'This record is not an EasyPost tracker.',
        'Export trackers or tracker events; leave other records out.',
      ),
    );
  }
  const events = eventsOf(tracker, plainTrackingNumber(number), row);
  return 'code' in events ? rejected(events) : { outcome: 'read', row, raw, statements: [trackerStatement(tracker, events)] };
}

function parsed(raw: string): Json | null {
  try {
    const value: unknown = JSON.parse(raw);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function trackerStatement(tracker: Json, events: readonly CarrierEvent[]): ReadStatement {
  const { scans, places } = scansOf(events);
  const updated = readMoment(text(tracker['updated_at']) ?? '', { order: 'ymd', zone: 'UTC' });
  return statement({
    externalOrderId: null,
    trackingNumber: plainTrackingNumber(text(tracker['tracking_code']) ?? ''),
    statedAt: updated.ok ? updated.value.at : newest(...scans.map(({ at }) => at)),
    lists: { scans },
    personal: { places },
  });
}

function eventsOf(tracker: Json, trackingNumber: string, row: number): CarrierEvent[] | RowProblem {
  const carrier = text(tracker['carrier']);
  const details = (tracker['tracking_details'] as readonly unknown[]).filter(isObject);
  const events: CarrierEvent[] = [];
  for (const detail of details) {
    const location = isObject(detail['tracking_location']) ? detail['tracking_location'] : {};
    const place = {
      city: text(location['city']),
      state: text(location['state']),
      postcode: text(location['zip']),
      country: text(location['country']),
    };
    const read = parseScanTime('easypost', { fields: detail, place, carrier });
    if (!read || !isInBelievedYear(read.at)) {
      const written = text(detail['datetime']) ?? '';
      return problem('not-a-date', { row, field: 'datetime', value: written }, `"${written}" is not the time of a scan.`, 'Fetch the tracker again.');
    }
    const { at, dateOnly, tzSource, tzAmbiguous, local, offset } = read;
    const status = text(detail['status']);
    events.push({
      trackingNumber,
      carrier,
      code: text(detail['carrier_code']),
      status,
      detail: text(detail['status_detail']),
      text: text(detail['message']) ?? text(detail['description']),
      time: { at, dateOnly, tzSource, tzAmbiguous, local, offset },
      doubtful: read.needsReview,
      city: place.city,
      postcode: place.postcode,
      country: place.country,
      signedBy: status === 'delivered' ? text(tracker['signed_by']) : null,
    });
  }
  return events;
}
