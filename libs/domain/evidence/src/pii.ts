import type { EvidenceCode, EvidenceItem } from './bundle';
import { isUploadCode, mayShowPeople } from './upload-codes';

/**
 * What of people an item holds, from nothing to most: where something was, how a person is reached, what they wrote, a document that may show them.
 * Closed: masking and packs decide by it.
 */
export const PII_CLASSES = ['none', 'place', 'contact', 'message', 'document'] as const;
export type PiiClass = (typeof PII_CLASSES)[number];

const worse = (a: PiiClass, b: PiiClass): PiiClass => (PII_CLASSES.indexOf(b) > PII_CLASSES.indexOf(a) ? b : a);

/** Items that are about people's words whatever record they come from. */
const WORDS: ReadonlySet<EvidenceCode> = new Set(['MESSAGE_LOG', 'BUYER_ACK']);

/**
 * What a source's records hold of people. A carrier's scans name a town; mails and pasted text are what somebody wrote; a told fact is a person's own
 * words; everything else is a row with a buyer in it, also where nobody knows the source.
 *
 * @param source kind of the record; a mapping's fingerprint behind a colon does not count
 */
export function piiOfSource(source: string, code: EvidenceCode): PiiClass {
  switch (source.split(':')[0]) {
    case 'evidence-file':
      return mayShowPeople(code) ? 'document' : 'none';
    case 'tracking-csv':
    case 'easypost-tracking':
      return 'place';
    case 'mail':
    case 'mailbox':
    case 'pasted-text':
    case 'manual':
    case 'amazon-feedback':
      return 'message';
    default:
      return 'contact';
  }
}

/**
 * The most personal thing behind an item: of its figures (a reference into the vault is at least a place) and of its records.
 * @param sources kinds of the records behind it
 */
export function piiClassOf({ code, figures }: Pick<EvidenceItem, 'code' | 'figures'>, sources: readonly string[]): PiiClass {
  const refers = Object.values(figures).some((value) => typeof value === 'string' && value.startsWith('vault:'));
  const floor: PiiClass = WORDS.has(code) ? 'message' : refers ? 'place' : 'none';
  return sources.reduce<PiiClass>((most, source) => worse(most, piiOfSource(source, code)), floor);
}

/** The class of an item, also of one that was kept before items carried theirs: then what its code may hold, with care. */
export function piiOf(item: Pick<EvidenceItem, 'code' | 'figures' | 'pii' | 'records'>): PiiClass {
  if (item.pii !== undefined) return item.pii;
  const least = piiClassOf(item, []);
  if (item.records.length === 0) return least;
  if (!isUploadCode(item.code)) return worse(least, 'contact');
  return worse(least, mayShowPeople(item.code) ? 'document' : 'contact');
}
