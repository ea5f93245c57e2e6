import type { TargetForm } from '@weerwoord/claims';
import { exhibitNumbers, fieldFor, safeName, SHOWN_TO_BUYER } from '@weerwoord/claims';
import type { EvidenceItem } from '@weerwoord/evidence';
import type { ClaimFile, Room } from '@weerwoord/ports';
import { idFor } from '../../identity/id-for';
import type { ClaimMaterial } from '../claim-material';
import type { Attachment, Piece } from './attachment';
import { endingOf } from './attachment';
import type { AttachmentTools, MadePiece, PieceContext } from './piece-bytes';
import { partsOf, pieceBytes } from './piece-bytes';

type From = { readonly found: Pick<ClaimMaterial, 'current' | 'bundle'>; readonly form: TargetForm; readonly uploads: readonly ClaimFile[] };
const PDF = 'application/pdf';

/**
 * The files a letter's citations propose for its form: a person's files behind cited items as they are, everything else cited as the pages of its exhibits,
 * one PDF for each of the form's fields, or pictures where it takes no PDF. Where documents go to the buyer only what is meant for the buyer.
 */
export async function proposedSet(
  tools: AttachmentTools,
  context: PieceContext,
  { found: { current, bundle }, form, uploads }: From,
): Promise<Attachment[]> {
  if (!current || form.files.way === 'NONE') return [];
  const numbers = exhibitNumbers(current.plan);
  const cited = bundle.items
    .filter((item) => numbers.has(item.id) && (form.files.way !== 'MESSAGE' || SHOWN_TO_BUYER.includes(item.code)))
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const set: Attachment[] = [];
  for (const [field, items] of byField(form, cited)) {
    const files = uploads.filter(({ recordId }) => items.some(({ records }) => records.includes(recordId)));
    const pages = items.filter(({ records }) => !files.some(({ recordId }) => records.includes(recordId)));
    const pieces: { piece: Piece; name: string }[] = [
      ...files.map(({ recordId, name }) => ({ piece: { source: { from: 'file' as const, recordId }, done: [] }, name })),
      ...(pages.length > 0
        ? [{ piece: { source: { from: 'exhibits' as const, items: pages.map(({ id }) => id) }, done: [] }, name: nameOfExhibits(pages, numbers) }]
        : []),
    ];
    if (form.files.onePerField && pieces.length > 1) {
      const merged: Piece = { source: { from: 'merged', pieces: pieces.map(({ piece }) => piece), most: null }, done: [] };
      const one = await attachment(tools, context, merged, { name: `${field ?? 'evidence'}.pdf`, field, form, set });
      if (one) {
        set.push(one);
        continue;
      }
    }
    for (const { piece, name } of pieces) set.push(...(await fitted(tools, context, piece, { name, field, form, set })));
  }
  return set;
}

/** Items under the fields they belong into, in the order of the form's own list; all under none where it has no fields. */
function byField(form: TargetForm, items: readonly EvidenceItem[]): [string | null, EvidenceItem[]][] {
  const groups = new Map<string | null, EvidenceItem[]>();
  for (const item of items) {
    const field = fieldFor(form, item.code);
    groups.set(field, [...(groups.get(field) ?? []), item]);
  }
  return [...groups].sort(([a], [b]) => form.files.fields.indexOf(a ?? '') - form.files.fields.indexOf(b ?? ''));
}
const nameOfExhibits = (items: readonly EvidenceItem[], numbers: ReadonlyMap<string, number>): string =>
  `exhibit-${items.map(({ id }) => numbers.get(id) ?? 0).join('-')}.pdf`;

type Placed = { readonly name: string; readonly field: string | null; readonly form: TargetForm; readonly set: readonly Attachment[] };

/** Our own pages in a form the form takes; a person's file stays as it is, and the linter offers what can be done. */
async function fitted(tools: AttachmentTools, context: PieceContext, piece: Piece, placed: Placed): Promise<Attachment[]> {
  const { form, set } = placed;
  if (piece.source.from === 'file' || form.files.types.length === 0 || form.files.types.includes(PDF)) {
    const one = await attachment(tools, context, piece, placed);
    return one ? [one] : [];
  }
  const parts = await partsOf(tools, context, piece, { fix: 'convert-to-jpg', room: roomLeft(form, set), part: 0 });
  if (!parts) return [];
  const made: Attachment[] = [];
  for (const { piece: part, made: file } of parts) made.push(described(context, part, file, { ...placed, set: [...set, ...made] }));
  return made;
}

/** How many files and bytes the form has left beside those that are in the set. */
export const roomLeft = ({ files }: TargetForm, set: readonly Pick<Attachment, 'bytes'>[]): Room => ({
  files: files.most === null ? null : Math.max(1, files.most - set.length),
  fileBytes: files.fileBytes,
  totalBytes: files.totalBytes === null ? null : Math.max(0, files.totalBytes - set.reduce((sum, { bytes }) => sum + bytes, 0)),
});

export async function attachment(tools: AttachmentTools, context: PieceContext, piece: Piece, placed: Placed): Promise<Attachment | null> {
  const made = await pieceBytes(tools, context, piece);
  return made && described(context, piece, made, placed);
}

export function described(
  { claimId }: Pick<PieceContext, 'claimId'>,
  piece: Piece,
  { bytes, mediaType, pages, contrast, sha256 }: MadePiece,
  { name, field, form, set }: Placed,
): Attachment {
  const known = set.filter((other) => other.sha256 === sha256).length;
  return {
    ...piece,
    id: idFor('attachment', claimId, JSON.stringify(piece), String(known)),
    name: safeName(
      name,
      endingOf(mediaType),
      form.files.nameCharacters,
      set.map((other) => other.name),
    ),
    field,
    mediaType,
    bytes: bytes.length,
    pages,
    contrast,
    sha256,
  };
}
