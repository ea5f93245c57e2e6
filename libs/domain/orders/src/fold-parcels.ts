import { isoText } from '@weerwoord/kernel';
import { EntryMerge } from './merge-entries';
import type { Parcel } from './order-facts';
import type { Statement } from './statement';
import { compareText } from './winner';

/** One spelling per tracking number: people and files add spaces, hyphens and lower case. */
export const trackingKey = (trackingNumber: string): string => trackingNumber.replace(/[\s-]/g, '').toUpperCase();

/**
 * Parcels by tracking number; one without a number is known by its confirmation instead.
 *
 * `uploadedAt` is when the number was *first* on the order, so the earliest statement of it stays. A parcel without a number
 * that was confirmed at the very moment of a numbered one, or of which nothing at all is known, is the same parcel seen by a
 * poorer source and is left out.
 */
export function foldParcels(statements: readonly Statement[]): Parcel[] {
  const numbered = new EntryMerge<Parcel>();
  const unnumbered = new EntryMerge<Parcel>();
  const uploads = new Map<string, Date>();
  for (const statement of statements) {
    for (const parcel of statement.parcels ?? []) {
      if (parcel.trackingNumber === null) {
        unnumbered.add(parcel.confirmedAt ? isoText(parcel.confirmedAt) : '', parcel, statement);
        continue;
      }
      const key = trackingKey(parcel.trackingNumber);
      numbered.add(key, { ...parcel, trackingNumber: key }, statement);
      const known = uploads.get(key);
      if (parcel.uploadedAt && (!known || parcel.uploadedAt < known)) uploads.set(key, parcel.uploadedAt);
    }
  }
  const withNumber = numbered.result().map((parcel) => ({ ...parcel, uploadedAt: uploads.get(parcel.trackingNumber ?? '') ?? null }));
  const confirmed = new Set(withNumber.map((parcel) => parcel.confirmedAt?.getTime()));
  const alone = unnumbered.result();
  const distinct = alone.filter((parcel) =>
    parcel.confirmedAt ? !confirmed.has(parcel.confirmedAt.getTime()) : withNumber.length === 0 && alone.length === 1,
  );
  return [...withNumber, ...distinct].sort(
    (a, b) => compareText(a.trackingNumber ?? '~', b.trackingNumber ?? '~') || (a.confirmedAt?.getTime() ?? 0) - (b.confirmedAt?.getTime() ?? 0),
  );
}
