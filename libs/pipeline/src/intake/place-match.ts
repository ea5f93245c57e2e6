import type { OrderFacts } from '@weerwoord/orders';
import type { HashedPersonal, KeptStatement } from '@weerwoord/ports';
import { placeMatchOf, sameCountry } from '@weerwoord/tracking';
import type { Scan } from '@weerwoord/tracking';

type Hashes = { readonly postcode?: string | undefined; readonly city?: string | undefined };

/** The place of a scan against the order's address, by keyed hashes alone: the core decides, this only says which hashes are equal. */
export function placeMatch(
  scan: Hashes & { readonly country: string | null },
  recipient: Hashes & { readonly country: string | null },
): Scan['placeMatch'] {
  const same = (a: string | undefined, b: string | undefined): boolean | null => (a === undefined || b === undefined ? null : a === b);
  return placeMatchOf({
    country: sameCountry(scan.country, recipient.country),
    postcode: same(scan.postcode, recipient.postcode),
    city: same(scan.city, recipient.city),
  });
}

const later = (a: KeptStatement, b: KeptStatement): boolean =>
  a.statedAt.getTime() !== b.statedAt.getTime()
    ? a.statedAt > b.statedAt
    : a.contentHash !== b.contentHash
      ? a.contentHash > b.contentHash
      : a.id > b.id;

/** Per kind of hash the one of the statement that was stated last: the same rule by which facts win. */
export function hashesOf(statements: readonly KeptStatement[]): Omit<HashedPersonal, 'places'> {
  const won: Record<string, { readonly hash: string; readonly by: KeptStatement }> = {};
  for (const statement of statements) {
    if (!statement.hashed) continue;
    for (const [name, hash] of Object.entries(statement.hashed)) {
      if (typeof hash !== 'string') continue;
      const held = won[name];
      if (!held || later(statement, held.by)) won[name] = { hash, by: statement };
    }
  }
  return Object.fromEntries(Object.entries(won).map(([name, { hash }]) => [name, hash]));
}

/** The folded order with each scan's place compared with the order's address. */
export function withPlaces(facts: OrderFacts, statements: readonly KeptStatement[]): OrderFacts {
  if (facts.scans.length === 0) return facts;
  const places = new Map<string, Hashes>();
  for (const { hashed } of statements) {
    for (const [scanId, place] of Object.entries(hashed?.places ?? {})) places.set(scanId, { ...places.get(scanId), ...place });
  }
  const recipient = { ...hashesOf(statements), country: facts.shipToCountry };
  return {
    ...facts,
    scans: facts.scans.map((scan) => ({ ...scan, placeMatch: placeMatch({ ...places.get(scan.id), country: scan.country }, recipient) })),
  };
}
