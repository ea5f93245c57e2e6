import type { RecordId } from '@weerwoord/kernel';
import { canonicalText } from '@weerwoord/kernel';
import type { Room } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';

/** Where a file comes from. */
export type AttachmentSource =
  /** A file a person added. */
  | { readonly from: 'file'; readonly recordId: RecordId }
  /** The pages of these items of evidence, drawn as in a pack. */
  | { readonly from: 'exhibits'; readonly items: readonly string[] }
  /** The paper of a sealed pack. */
  | { readonly from: 'pack'; readonly packId: string }
  /** Several of them as one PDF. */
  | { readonly from: 'merged'; readonly pieces: readonly Piece[]; readonly most: number | null };

/** Work that was done on a file, with all it takes to do it again. `part`: which of the files it gave, from 0. */
export type DoneFix =
  | { readonly fix: 'compress'; readonly most: number }
  | { readonly fix: 'convert-to-jpg'; readonly room: Room; readonly part: number }
  | { readonly fix: 'convert-to-pdf'; readonly most: number | null }
  | { readonly fix: 'split'; readonly pages: number | null; readonly fileBytes: number | null; readonly part: number }
  | { readonly fix: 'darken' };

/** A file by where it comes from and what was done to it. The original stays what it is. */
export type Piece = { readonly source: AttachmentSource; readonly done: readonly DoneFix[] };

/** A file of a set: a piece, with what it is called, where in the form it goes, and what its bytes are. */
export type Attachment = Piece & {
  readonly id: string;
  readonly name: string;
  readonly field: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly contrast: number | null;
  readonly sha256: string;
};

/** Hash of a set: order, fields, names and bytes. Another file, name or place is another hash. */
export const hashOfSet = (files: readonly Attachment[]): string =>
  sha256(canonicalText(files.map(({ name, field, sha256: hash }) => ({ name, field, hash })))).toString('hex');
/** Names a piece: the same source with the same work is the same piece. */
export const pieceKey = (identity: string, done: readonly DoneFix[]): string => sha256(canonicalText({ identity, done })).toString('hex');

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/tiff': 'tif',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'message/rfc822': 'eml',
};
export const endingOf = (mediaType: string): string => ENDINGS[mediaType] ?? 'bin';
