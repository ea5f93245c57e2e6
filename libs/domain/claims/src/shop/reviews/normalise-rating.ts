/** Ratings are of 5, the published average is of 10. */
const TO_TEN = 2;

/** A rating as WebwinkelKeur gives it: `stars` 1-5, and sub-ratings where 0 means "not given". */
export type RawRating = { readonly stars: number | null; readonly parts: Readonly<Record<string, number | null>> };

const ofTen = (stars: number | null): number | null => (stars === null || stars <= 0 ? null : stars * TO_TEN);

/** A rating and its parts out of 10; what was not given is null, so that it never lowers a mean. @source webshop §3, W19 */
export const normaliseRating = ({
  stars,
  parts,
}: RawRating): { readonly score10: number | null; readonly parts10: Readonly<Record<string, number | null>> } => ({
  score10: ofTen(stars),
  parts10: Object.fromEntries(Object.entries(parts).map(([part, given]) => [part, ofTen(given)])),
});
