import type { RecordId } from '@weerwoord/kernel';
import type { Exhibit } from '@weerwoord/packs';
import type { OpenedRecord, PackFile, PaperExhibit, PaperOriginal } from '@weerwoord/ports';
import { endingOf as endingOfFile } from './evidence/shown-name';
import type { AddedOriginal } from './evidence/added-originals';

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
/** The statement beside an original: its path without the ending. */
const toldPath = (path: string): string => `${path.replace(/\.[a-z0-9]+$/, '')}-told.json`;
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The exhibits with their originals, and each original once as a file, under the number of the exhibit that first rests on it:
 * `exhibits/06-message-log-2.eml`.
 *
 * A record whose key has been destroyed keeps its place on the paper with its hash, and has no file. Of a file somebody added the original is the
 * file itself, byte for byte, under the ending of what it is; its name is people's own words and stays out of the manifest, which outlives personal data.
 * What the person who added it or told it said stands beside it: `exhibits/03-delivery-photo-told.json`.
 */
export function originalsOf(
  exhibits: readonly Exhibit[],
  records: readonly OpenedRecord[],
  added: ReadonlyMap<RecordId, AddedOriginal> = new Map(),
  told: ReadonlyMap<RecordId, Uint8Array> = new Map(),
): { readonly exhibits: PaperExhibit[]; readonly files: PackFile[] } {
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
      const file = added.get(id);
      const path = `exhibits/${two(exhibit.number)}-${slug(exhibit.code)}${fresh.length > 1 ? `-${fresh.indexOf(id) + 1}` : ''}.${file ? endingOfFile(file.mediaType) : endingOf(record)}`;
      const original: PaperOriginal = file
        ? {
            path,
            fileName: file.name || null,
            kind: kindOf(record),
            row: null,
            receivedAt: record.receivedAt,
            sha256: file.sha256,
            header: null,
            bytes: file.bytes,
            mediaType: file.mediaType,
            pages: file.pages,
          }
        : {
            path,
            fileName: ownName(record),
            kind: kindOf(record),
            row: record.fileName === null ? null : record.row,
            receivedAt: record.receivedAt,
            sha256: record.hash,
            header: record.header,
            bytes: record.raw === null ? null : Buffer.from(record.raw, 'utf8'),
          };
      placed.set(id, original);
      if (original.bytes)
        files.push({
          path,
          bytes: original.bytes,
          role: 'exhibit',
          exhibit: exhibit.number,
          source: file ? kindOf(record) : (original.fileName ?? kindOf(record)),
          row: original.row,
          receivedAt: record.receivedAt,
          header: original.header,
        });
      const said = told.get(id);
      if (said)
        files.push({
          path: toldPath(path),
          bytes: said,
          role: 'exhibit',
          exhibit: exhibit.number,
          source: kindOf(record),
          row: null,
          receivedAt: record.receivedAt,
          header: null,
        });
      return [original];
    });
    return { ...exhibit, originals };
  });
  const codes = (path: string) =>
    shown.filter(({ originals }) => originals.some((original) => original.path === path || toldPath(original.path) === path)).map(({ code }) => code);
  return { exhibits: shown, files: files.map((file) => ({ ...file, proves: codes(file.path) })) };
}
