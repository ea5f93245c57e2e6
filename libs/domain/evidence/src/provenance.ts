import { canonicalText } from '@weerwoord/kernel';
import type { RecordId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { EvidenceBundle, EvidenceItem } from './bundle';
import { piiClassOf } from './pii';
import { PROVES } from './proves';
import type { ProofPoint } from './proves';

/** Raised when a rule by which items are made changes without a policy row changing: a version made by another number need not replay. */
export const EVIDENCE_RULES = 1;

/** What is known of a source record without opening it. */
export type RecordKnown = {
  /** SHA-256 of the record as it came, hex. */
  readonly hash: string;
  /** When it first came in, UTC. */
  readonly receivedAt: Date;
  /** Kind of its source: 'tracking-csv', 'mail' … */
  readonly source: string;
};

/** Where items come from, and what they are addressed by. SHA-256 is handed in: the core has none. */
export type Provenance = { readonly records: ReadonlyMap<RecordId, RecordKnown>; readonly sha256: (text: string) => string };

/** What an item shows a stranger. A carrier's mere mention of a signature shows a delivery, not that somebody signed. */
export const provesOf = ({ code, figures }: Pick<EvidenceItem, 'code' | 'figures'>): readonly ProofPoint[] =>
  figures['pointer'] === true ? PROVES[code].filter((point) => point !== 'somebody-signed') : PROVES[code];

/**
 * The address of an item: SHA-256 over what it states (code, moment, figures, order lines) and the hashes of the records it rests on. Neither when the
 * records came in nor what they are called here is part of it, so that the same facts have the same address on every machine.
 */
export const itemHash = (
  { code, at, figures }: Pick<EvidenceItem, 'code' | 'at' | 'figures'>,
  lines: readonly string[] | null,
  records: readonly string[],
  sha256: Provenance['sha256'],
): string => sha256(canonicalText({ at, code, figures, lines, records: [...records].sort() }));

/** Which order lines an item is about, by their keys; null: the whole order. A return says which line came back where the report does. */
function linesOf({ code }: EvidenceItem, { lines, returns }: Pick<OrderFacts, 'lines' | 'returns'>): readonly string[] | null {
  if (!code.startsWith('RETURN_') || lines.length < 2) return null;
  const named = lines.filter(({ key, sku }) =>
    returns.some((asked) => asked.key.split('|').some((part) => part === key || (sku !== null && part === sku))),
  );
  return named.length === 0 ? null : named.map(({ key }) => key);
}

/** The item with its address, its records' hashes, when the last of them came in, what it holds of people, its lines and what it shows. */
export function withProvenance(item: EvidenceItem, facts: Pick<OrderFacts, 'lines' | 'returns'>, { records, sha256 }: Provenance): EvidenceItem {
  const known = item.records.map((id) => records.get(id));
  const recordHashes = known.map((record) => record?.hash ?? '');
  const lines = linesOf(item, facts);
  const capturedAt = known.reduce<Date | null>(
    (last, record) => (record && (last === null || record.receivedAt > last) ? record.receivedAt : last),
    null,
  );
  return {
    ...item,
    hash: itemHash(item, lines, recordHashes, sha256),
    recordHashes,
    capturedAt,
    pii: piiClassOf(
      item,
      known.flatMap((record) => (record ? [record.source] : [])),
    ),
    lines,
    proves: provesOf(item),
  };
}

/**
 * What a bundle says, as text to be hashed: two versions that say the same have the same text. Left out is what follows from the rest (addresses, what
 * it shows) and what is no statement (when a record came in).
 */
export function bundleText({ version: _, items, ...content }: EvidenceBundle): string {
  return canonicalText({ ...content, items: items.map(({ id, code, at, records, figures }) => ({ id, code, at, records, figures })) });
}
