import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { Vault } from '@weerwoord/ports';
import { comparableCity, comparablePostcode } from '@weerwoord/tracking';

type Purpose = Parameters<Vault['lookup']>[1];

/** Marks left on a letter once it is taken apart: Köln and Koln are one town, ß and ss too. */
const MARKS = /\p{M}+/gu;
const folded = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ').trim();

/** The one spelling that is hashed, so that two writings of one thing give one hash. Places are spelled as the core compares them. */
export function normalised(purpose: Purpose, text: string): string {
  if (purpose === 'word') return text; // words of a search, many and in one spelling already
  if (purpose === 'postcode') return comparablePostcode(text);
  return purpose === 'city' ? comparableCity(text) : folded(text);
}

/**
 * Keyed hashes for finding and comparing: HMAC-SHA-256 under a key of its own per organisation and purpose, so that a postcode's hash says
 * nothing beside a name's and one seller's hashes say nothing at another's. All come from one secret, the root, which stays when the master key changes. First 128 bits as hex: enough to be one, short to keep.
 */
export function lookups(root: Uint8Array): Vault['lookup'] {
  const keys = new Map<string, KeyObject>();
  const hashed = (organisation: OrganisationId, purpose: Purpose, text: string): string => {
    const name = `${purpose}:${organisation}`;
    let key = keys.get(name);
    if (!key) keys.set(name, (key = createSecretKey(Buffer.from(hkdfSync('sha256', root, organisation, `weerwoord lookup ${purpose}`, 32)))));
    return createHmac('sha256', key).update(normalised(purpose, text)).digest('hex').slice(0, 32);
  };
  // The same towns and postcodes come row after row; names and addresses do not, and are not held.
  let recent = new Map<string, string>();
  return (organisation, purpose, text) => {
    if (purpose !== 'city' && purpose !== 'postcode') return hashed(organisation, purpose, text);
    const name = `${organisation} ${purpose} ${text}`;
    let found = recent.get(name);
    if (found !== undefined) return found;
    if (recent.size >= RECENT) recent = new Map();
    recent.set(name, (found = hashed(organisation, purpose, text)));
    return found;
  };
}

/** Places remembered: a few hundred kilobytes. */
const RECENT = 5_000;
