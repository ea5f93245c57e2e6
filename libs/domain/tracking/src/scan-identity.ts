import type { Scan } from './scan';

/**
 * What makes two readings of an event one: carrier, number, minute, status, sub and country. Who stores a scan hashes this text into its id.
 *
 * The sheet asks for the place; of it only the country goes in: a plain hash over a town, all else being known, could be tried out town by town.
 *
 * @source tracking.md §1
 */
export const scanIdentity = ({
  carrier,
  trackingNumber,
  at,
  status,
  sub,
  country,
}: Pick<Scan, 'carrier' | 'trackingNumber' | 'at' | 'status' | 'sub' | 'country'>): string =>
  [carrier ?? '', trackingNumber, at.toISOString().slice(0, 16), status, sub ?? '', country ?? ''].join('|');
