import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { FileWorkshop, KeptDerivedFile, MadeFile, WorkFile } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import { fileBytes } from '../evidence/files-of';
import type { DeskTools } from '../desk-tools';
import { packBytes } from '../look/look-at-packs';
import type { AttachmentSource, DoneFix, Piece } from './attachment';
import { pieceKey } from './attachment';
import type { ExhibitsOfClaim } from './exhibit-paper';
import { chosen, identityOfExhibits } from './exhibit-paper';

export type AttachmentTools = DeskTools & { readonly workshop: FileWorkshop };

/** What a piece turned out to be. */
export type MadePiece = WorkFile & { readonly pages: number | null; readonly contrast: number | null; readonly sha256: string };
/** Whose files they are, under which key what is made of them is sealed, and the claim's exhibits, read when first asked for. */
export type PieceContext = {
  readonly organisation: OrganisationId;
  readonly claimId: ClaimId;
  readonly subject: string;
  exhibits(): Promise<ExhibitsOfClaim>;
};

/** Bytes and facts of a piece: what was made before is taken from where it is kept, else it is made now and kept. null: it cannot be made (any more). */
export async function pieceBytes(tools: AttachmentTools, context: PieceContext, piece: Piece): Promise<MadePiece | null> {
  const parts = await madeOf(tools, context, piece, piece.done.length);
  return parts?.part ?? null;
}

/** Every file the last work on a piece gives: a PDF's pages, the parts of a split. @returns null when it cannot be done */
export async function partsOf(
  tools: AttachmentTools,
  context: PieceContext,
  before: Piece,
  fix: DoneFix,
): Promise<{ readonly piece: Piece; readonly made: MadePiece }[] | null> {
  const base = await pieceBytes(tools, context, before);
  if (!base) return null;
  const made = await doneTo(tools.workshop, base, fix);
  if (!made) return null;
  const identity = await identityOf(tools, context, before.source);
  const found = [];
  for (const [part, file] of made.entries()) {
    const done: DoneFix[] = [...before.done, 'part' in fix ? { ...fix, part } : fix];
    found.push({ piece: { source: before.source, done }, made: await keep(tools, context, pieceKey(identity, done), file) });
  }
  return found;
}

async function madeOf(
  tools: AttachmentTools,
  context: PieceContext,
  { source, done }: Piece,
  steps: number,
): Promise<{ readonly part: MadePiece } | null> {
  const taken = done.slice(0, steps);
  const isOriginal = taken.length === 0 && (source.from === 'file' || source.from === 'pack');
  const identity = await identityOf(tools, context, source);
  const key = pieceKey(identity, taken);
  const known = await derived(tools, context, key, isOriginal);
  if (known) return { part: known };
  if (taken.length === 0) {
    const file = await sourceBytes(tools, context, source);
    if (!file) return null;
    return { part: isOriginal ? await measured(tools, file) : await keep(tools, context, key, file) };
  }
  const last = taken.at(-1) as DoneFix;
  const made = await partsOf(tools, context, { source, done: taken.slice(0, -1) }, last);
  const part = made?.['part' in last ? last.part : 0]?.made;
  return part ? { part } : null;
}

/** Names a source by its content. */
async function identityOf(tools: AttachmentTools, context: PieceContext, source: AttachmentSource): Promise<string> {
  switch (source.from) {
    case 'file':
      return `file ${source.recordId}`;
    case 'pack':
      return `pack ${source.packId}`;
    case 'exhibits':
      return identityOfExhibits(await context.exhibits(), source.items);
    case 'merged': {
      const keys = [];
      for (const piece of source.pieces) keys.push(pieceKey(await identityOf(tools, context, piece.source), piece.done));
      return `merged ${keys.join(' ')} ${source.most ?? ''}`;
    }
  }
}

async function sourceBytes(tools: AttachmentTools, context: PieceContext, source: AttachmentSource): Promise<WorkFile | null> {
  const { organisation } = context;
  switch (source.from) {
    case 'file':
      return fileBytes(tools, { organisation, recordId: source.recordId });
    case 'pack': {
      const pack = await packBytes(tools, { organisation, packId: source.packId, as: 'pdf' });
      return pack && { bytes: pack.bytes, mediaType: 'application/pdf' };
    }
    case 'exhibits': {
      const { paper, exhibits } = await context.exhibits();
      const some = chosen(exhibits, source.items);
      return some.length === 0 ? null : tools.workshop.exhibits(paper, some);
    }
    case 'merged': {
      const pieces: WorkFile[] = [];
      for (const piece of source.pieces) {
        const made = await pieceBytes(tools, context, piece);
        if (!made) return null;
        pieces.push(made);
      }
      return tools.workshop.toPdf(pieces, source.most);
    }
  }
}

async function doneTo(workshop: FileWorkshop, file: WorkFile, done: DoneFix): Promise<readonly MadeFile[] | null> {
  const one = async (made: Promise<MadeFile | null>): Promise<MadeFile[] | null> => {
    const file = await made;
    return file && [file];
  };
  switch (done.fix) {
    case 'compress':
      return one(workshop.compress(file, done.most));
    case 'convert-to-jpg':
      return workshop.toJpgs(file, done.room);
    case 'convert-to-pdf':
      return one(workshop.toPdf([file], done.most));
    case 'split':
      return workshop.split(file, { pages: done.pages, fileBytes: done.fileBytes });
    case 'darken':
      return one(workshop.darken(file));
  }
}

/** What is kept of an earlier making; of an original only its facts are kept, its bytes are where they came. */
async function derived(tools: AttachmentTools, { organisation, claimId }: PieceContext, key: string, isOriginal: boolean): Promise<MadePiece | null> {
  if (isOriginal) return null;
  const kept = await tools.units(organisation, ({ attachments }) => attachments.derived(claimId, key));
  if (!kept) return null;
  const [bytes] = await tools.vault.open(organisation, [{ subject: kept.subject, sealed: kept.sealed }]);
  return bytes ? madePiece(kept, bytes) : null;
}

const madePiece = (
  { mediaType, pages, contrast, sha256: hash }: Pick<KeptDerivedFile, 'mediaType' | 'pages' | 'contrast' | 'sha256'>,
  bytes: Uint8Array,
): MadePiece => ({ bytes, mediaType, pages, contrast, sha256: hash });

/** Measures an original without keeping a second copy of it. */
async function measured({ workshop }: AttachmentTools, { bytes, mediaType }: WorkFile): Promise<MadePiece> {
  return { bytes, mediaType, ...(await workshop.facts({ bytes, mediaType })), sha256: sha256(bytes).toString('hex') };
}

async function keep(
  tools: AttachmentTools,
  { organisation, claimId, subject }: PieceContext,
  key: string,
  file: WorkFile & { readonly pages?: number | null },
): Promise<MadePiece> {
  const facts = await tools.workshop.facts(file);
  const made = { mediaType: file.mediaType, pages: file.pages ?? facts.pages, contrast: facts.contrast, sha256: sha256(file.bytes).toString('hex') };
  const [sealed] = await tools.vault.seal(organisation, [{ subject, plain: file.bytes }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  await tools.units(organisation, ({ attachments }) =>
    attachments.keepDerived({ ...made, claimId, key, subject, sealed, bytes: file.bytes.length, madeAt: tools.clock.now() }),
  );
  return madePiece(made, file.bytes);
}
