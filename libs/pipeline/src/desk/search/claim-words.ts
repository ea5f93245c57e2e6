import type { OrganisationId } from '@weerwoord/kernel';
import type { PersonalData, SearchWords, Vault } from '@weerwoord/ports';
import type { ClaimMaterial } from '../claim-material';
import { hashedLexeme } from './search-query';
import { beginningsOf, squeezed, wordsOf } from './words';

/** Beginnings kept of one claim's people and texts: some four thousand words, longer correspondence is found by its newer half. */
const HASHED_AT_MOST = 20_000;
/** Signs of clear text compared for typing mistakes. */
const TEXT_AT_MOST = 2_000;

/**
 * What a claim is found by: order, claim and tracking numbers, SKUs, titles and carriers as they are; everything about people (names,
 * addresses, messages, notices, notes, letters) as keyed hashes of the beginnings of its words.
 *
 * @param letters the words of the claim's letters, opened; null where the key is gone
 */
export function claimWords(
  vault: Pick<Vault, 'lookup'>,
  organisation: OrganisationId,
  { kept, facts, personal }: Pick<ClaimMaterial, 'kept' | 'facts' | 'personal'>,
  letters: readonly string[],
): SearchWords {
  const numbers = [
    kept.externalOrderId,
    kept.externalClaimId,
    ...(facts?.parcels.map(({ trackingNumber }) => trackingNumber) ?? []),
    ...(facts?.lines.map(({ sku }) => sku) ?? []),
  ].filter((number): number is string => number !== null && number !== '');
  const plain = [...numbers, ...(facts?.lines.map(({ title }) => title ?? '') ?? []), ...(facts?.parcels.map(({ carrier }) => carrier ?? '') ?? [])];
  const clear = new Set([...plain.flatMap(wordsOf), ...numbers.map(squeezed)].filter((word) => word !== ''));
  const hashed = new Set<string>();
  for (const text of [...personal.documents.flatMap((document) => textsOf(document.personal)), ...letters]) {
    for (const beginning of new Set(wordsOf(text).flatMap(beginningsOf))) {
      if (hashed.size >= HASHED_AT_MOST) break;
      hashed.add(beginning);
    }
  }
  // A postcode, a telephone number and an address for mails are also typed in one piece.
  for (const number of personal.documents.flatMap((document) => wholesOf(document.personal)))
    for (const beginning of beginningsOf(squeezed(number))) hashed.add(beginning);
  return {
    clear: [...clear],
    hashed: [...hashed].map((beginning) => hashedLexeme(vault, organisation, beginning)),
    text: [...new Set([...plain.map((part) => part.toLowerCase()), ...numbers.map(squeezed)])].join(' ').slice(0, TEXT_AT_MOST),
  };
}

function textsOf(personal: PersonalData | null): string[] {
  if (personal === null) return [];
  const { buyerName, buyerHandle, email, recipient, texts, places } = personal;
  return [
    buyerName,
    buyerHandle,
    email,
    recipient?.name,
    ...(recipient?.lines ?? []),
    recipient?.postcode,
    recipient?.city,
    recipient?.region,
    ...Object.values(texts ?? {}),
    ...Object.values(places ?? {}).flatMap(({ city, postcode, signedBy }) => [city, postcode, signedBy]),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
}
const wholesOf = (personal: PersonalData | null): string[] =>
  [personal?.email, personal?.phone, personal?.recipient?.postcode].filter((text): text is string => typeof text === 'string' && text !== '');
