import type { FormFiles, TargetForm } from '@weerwoord/claims';
import { exhibitNumbers } from '@weerwoord/claims';
import type { ClaimAttachments, FormShape } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { Attachment, Piece } from './attachment';
import type { AttachmentsAtWork, OnAttachments } from './attachment-set';
import { attachmentsAtWork } from './attachment-set';
import type { AttachmentTools } from './piece-bytes';

type Shape = z.infer<typeof ClaimAttachments>;

/** The files of a claim's answer as a screen shows them; null when there is no such claim. */
export async function lookAtAttachments(tools: AttachmentTools, asked: OnAttachments): Promise<Shape | null> {
  const now = await attachmentsAtWork(tools, asked);
  return now && attachmentsShape(now);
}

export function attachmentsShape(now: AttachmentsAtWork): Shape {
  const { form, files, findings, hash, state, uploads, packs, found } = now;
  const numbers = exhibitNumbers(found.current?.plan ?? { paragraphs: [] });
  return {
    hash,
    state,
    form: formShape(form),
    files: files.map((file) => fileShape(now, file, numbers)),
    findings: findings.map(({ code, file, level, figures, fixes }) => ({ code, file, level, figures: { ...figures }, fixes: [...fixes] })),
    choices: [
      ...uploads.map(({ recordId, name, code, mediaType, bytes, at }) => ({
        key: `file:${recordId}`,
        kind: 'file' as const,
        name,
        code,
        exhibit: null,
        mediaType,
        bytes,
        at: at && isoText(at),
      })),
      ...found.bundle.items.map(({ id, code, at }) => ({
        key: `item:${id}`,
        kind: 'item' as const,
        name: null,
        code,
        exhibit: numbers.get(id) ?? null,
        mediaType: null,
        bytes: null,
        at: at && isoText(at),
      })),
      ...packs.map(({ id, bytes, sealedAt }) => ({
        key: `pack:${id}`,
        kind: 'pack' as const,
        name: null,
        code: null,
        exhibit: null,
        mediaType: 'application/pdf',
        bytes,
        at: isoText(sealedAt),
      })),
    ],
  };
}

export const formShape = ({ id, stage, files, severalMessages, blackAndWhite, legibleContrast, rows }: TargetForm): z.infer<typeof FormShape> => ({
  id,
  stage,
  ...limits(files),
  severalMessages,
  blackAndWhite,
  legibleContrast,
  notVerified: rows.filter(({ confidence }) => confidence === 'not-verified').map((row) => row.id),
});
const limits = ({ way, types, most, fileBytes, totalBytes, filePages, totalPages, nameCharacters, fields, onePerField }: FormFiles) => ({
  way,
  types: [...types],
  most,
  fileBytes,
  totalBytes,
  filePages,
  totalPages,
  nameCharacters,
  fields: [...fields],
  onePerField,
});

function fileShape(
  { uploads, found: { bundle } }: AttachmentsAtWork,
  file: Attachment,
  numbers: ReadonlyMap<string, number>,
): Shape['files'][number] {
  const { id, name, field, mediaType, bytes, pages, contrast, source, done } = file;
  const items = bundle.items.filter((item) => itemsOf(file).includes(item.id) || recordsOf(file).some((record) => item.records.includes(record)));
  const upload = source.from === 'file' && done.length > 0 ? uploads.find(({ recordId }) => recordId === source.recordId) : undefined;
  return {
    id,
    name,
    field,
    mediaType,
    bytes,
    pages,
    contrast,
    from: source.from,
    codes: [...new Set(items.map(({ code }) => code))],
    exhibits: items.flatMap((item) => numbers.get(item.id) ?? []).sort((a, b) => a - b),
    done: [...new Set([...(source.from === 'merged' ? ['merge'] : []), ...done.map(({ fix }) => fix)])],
    original: upload ? { name: upload.name, mediaType: upload.mediaType, bytes: upload.bytes, pages: upload.pages } : null,
  };
}
const piecesOf = ({ source }: Piece): readonly Piece[] => (source.from === 'merged' ? source.pieces.flatMap(piecesOf) : [{ source, done: [] }]);
const itemsOf = (piece: Piece): string[] => piecesOf(piece).flatMap(({ source }) => (source.from === 'exhibits' ? source.items : []));
const recordsOf = (piece: Piece) => piecesOf(piece).flatMap(({ source }) => (source.from === 'file' ? [source.recordId] : []));
