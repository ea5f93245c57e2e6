import type { Cells } from '../table/cells';
import { plainTrackingNumber, scansOf } from '../tracking/event-scan';
import type { ReadScans } from '../tracking/event-scan';
import { scanMoment } from '../tracking/scan-time';

const NONE: ReadScans = { scans: [], places: {} };

/** The scan a mapped row holds; it needs a number and a time, and the row says so when one of them is missing. */
export function mappedScans(row: Cells, trackingNumber: string | null): ReadScans {
  const status = row.text('scan.status');
  if (status === null) return NONE;
  row.need('parcel.trackingNumber');
  row.need('scan.at');
  const place = { city: row.text('scan.city'), postcode: row.text('scan.postcode'), country: row.text('scan.country') };
  const time = row.time('scan.at', scanMoment(place));
  if (trackingNumber === null || time === null) return NONE;
  return scansOf([
    {
      trackingNumber: plainTrackingNumber(trackingNumber),
      carrier: row.text('parcel.carrier'),
      status,
      text: status,
      time,
      ...place,
    },
  ]);
}
