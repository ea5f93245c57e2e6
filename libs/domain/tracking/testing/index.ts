import type { Scan } from '@weerwoord/tracking';

export const utc = (iso: string): Date => new Date(iso);

/** A carrier's hub scan of `aParcel`. Its id follows from moment and status unless the test says otherwise. */
export function aScan(over: Partial<Scan> = {}): Scan {
  const at = over.at ?? utc('2026-03-03T20:00:00Z');
  const status = over.status ?? 'in_transit';
  return {
    id: `${at.toISOString()}|${status}|${over.sub ?? ''}`,
    trackingNumber: '3SABCD1234567',
    carrier: 'postnl',
    sub: null,
    physical: status !== 'label_created' && status !== 'info',
    dateOnly: false,
    country: 'NL',
    placeMatch: null,
    signed: status === 'signature',
    needsReview: false,
    ...over,
    at,
    status,
  };
}
