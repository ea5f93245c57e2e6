import type { Sale } from './sale';
import { csv, hours } from './sale';

const time = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z');

/**
 * A tracking export with one line per event. The hub is a carrier town, the delivered line is the buyer's own.
 * @param brief parcels of which the carrier keeps only the first and the last event, as carriers do with older ones
 */
export function trackingExport(
  sales: readonly Sale[],
  hub: { readonly city: string; readonly country: string },
  signed: (sale: Sale) => boolean,
  now: Date,
  brief: (sale: Sale) => boolean = () => false,
): string {
  const rows = sales
    .filter((s) => !s.byMarketplace)
    .flatMap((s) => {
      if (!s.confirmedAt) return [];
      const line = (at: Date, status: string, city = '', postcode = '', country = '', by = ''): string[] => [
        s.trackingNumber,
        s.carrier,
        time(at),
        status,
        city,
        postcode,
        country,
        by,
      ];
      const whole = !brief(s);
      const events = whole ? [line(s.confirmedAt, 'label created')] : [];
      if (s.firstScanAt) events.push(line(s.firstScanAt, 'accepted', hub.city, '', hub.country));
      if (whole && s.firstScanAt && hours(s.firstScanAt, 8.5) <= now)
        events.push(line(hours(s.firstScanAt, 8.5), 'in transit', s.place.city, '', s.place.country));
      if (whole && s.deliveredAt) events.push(line(hours(s.deliveredAt, -5), 'out for delivery', s.place.city, '', s.place.country));
      if (s.deliveredAt) events.push(line(s.deliveredAt, 'delivered', s.place.city, s.place.postcode, s.place.country, signed(s) ? s.buyer : ''));
      return events;
    });
  return csv([['Tracking number', 'Carrier', 'Time', 'Status', 'City', 'Postcode', 'Country', 'Signed by'], ...rows]);
}
