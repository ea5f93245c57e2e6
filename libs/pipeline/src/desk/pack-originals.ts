import type { RecordId } from '@weerwoord/kernel';
import type { Exhibit } from '@weerwoord/packs';
import type { OpenedRecord, PackFile, PaperExhibit, PaperOriginal } from '@weerwoord/ports';

/** Ending of an original by what its source is; a file's row is what it was cut from. */
function endingOf({ source, raw }: OpenedRecord): string {
  if (source === 'mail' || source === 'mailbox') return 'eml';
  if (source === 'pasted-text') return 'txt';
  return source === 'manual' || /^\s*[[{]/.test(raw ?? '') ? 'json' : 'csv';
}
/** A mapped file's source carries the mapping's fingerprint behind a colon. */
const kindOf = ({ source }: OpenedRecord): string => source.split(':')[0] ?? source;
/** A pack goes to strangers: the file's own name, not the folders of the seller's machine. */
const ownName = ({ fileName }: OpenedRecord): string | null => fileName?.split(/[\\/]/).at(-1) ?? null;
const slug = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The exhibits with their originals, and each original once as a file, under the number of the exhibit that first rests on it:
 * `exhibits/06-message-log-2.eml`.
 *
 * A record whose key has been destroyed keeps its place on the paper with its hash, and has no file.
 */
export function originalsOf(exhibits: readonly Exhibit[], records: readonly OpenedRecord[]): { readonly exhibits: PaperExhibit[]; readonly files: PackFile[] } {
  const byId = new Map(records.map((record) => [record.id, record]));
  const placed = new Map<RecordId, PaperOriginal>();
  const files: PackFile[] = [];
  const shown = exhibits.map((exhibit): PaperExhibit => {
    const own = exhibit.records.filter((id) => byId.has(id));
    const fresh = own.filter((id) => !placed.has(id));
    const originals = own.flatMap((id): PaperOriginal[] => {
      const record = byId.get(id);
      const known = placed.get(id);
      if (known || !record) return known ? [known] : [];
      const path = `exhibits/${two(exhibit.number)}-${slug(exhibit.code)}${fresh.length > 1 ? `-${fresh.indexOf(id) + 1}` : ''}.${endingOf(record)}`;
      const bytes = record.raw === null ? null : Buffer.from(record.raw, 'utf8');
      const original: PaperOriginal = { path, fileName: ownName(record), kind: kindOf(record), row: record.fileName === null ? null : record.row, receivedAt: record.receivedAt, sha256: record.hash, header: record.header, bytes };
      placed.set(id, original);
      if (bytes) files.push({ path, bytes, role: 'exhibit', exhibit: exhibit.number, source: ownName(record) ?? kindOf(record), row: original.row, receivedAt: record.receivedAt, header: record.header });
      return [original];
    });
    return { ...exhibit, originals };
  });
  return { exhibits: shown, files };
}
