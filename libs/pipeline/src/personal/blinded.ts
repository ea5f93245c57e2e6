import { createHmac, randomBytes } from 'node:crypto';
import type { HashedPersonal, KeptStatement } from '@weerwoord/ports';

/**
 * What stays of the keyed hashes beside one order's statements: postcodes and towns as HMACs under a key that is made here and thrown away, so that what was
 * equal within the order still is, and nobody can guess what it was or find it elsewhere. Address, name and login go; in their place is the buyer's random
 * name, if one is known. Statements without hashes are left out.
 */
export function blinded(
  statements: readonly Pick<KeptStatement, 'id' | 'hashed'>[],
  buyer: string | null,
): { readonly id: string; readonly hashed: HashedPersonal }[] {
  const key = randomBytes(32);
  const of = (hash: string): string => createHmac('sha256', key).update(hash).digest('hex').slice(0, 32);
  const place = ({ postcode, city }: Pick<HashedPersonal, 'postcode' | 'city'>): Pick<HashedPersonal, 'postcode' | 'city'> => ({
    ...(postcode !== undefined && { postcode: of(`postcode ${postcode}`) }),
    ...(city !== undefined && { city: of(`city ${city}`) }),
  });
  return statements.flatMap(({ id, hashed }) => {
    if (hashed === null || hashed.blinded) return [];
    const places = hashed.places && Object.fromEntries(Object.entries(hashed.places).map(([scan, found]) => [scan, place(found)]));
    return [{ id, hashed: { blinded: true as const, ...place(hashed), ...(buyer !== null && { buyer }), ...(places && { places }) } }];
  });
}
