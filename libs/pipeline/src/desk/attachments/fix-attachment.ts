import type { FileFix, TargetForm } from '@weerwoord/claims';
import { lintFiles } from '@weerwoord/claims';
import type { Asked } from '../desk-tools';
import { refused } from '../desk-tools';
import type { Attachment, DoneFix } from './attachment';
import type { AttachmentsAtWork, OnAttachments } from './attachment-set';
import { asFormFile, attachmentsAtWork } from './attachment-set';
import { fairSizes } from './fair-sizes';
import type { AttachmentTools } from './piece-bytes';
import { partsOf } from './piece-bytes';
import { attachment, described, roomLeft } from './propose-set';
import type { SetRefusal } from './save-attachments';
import { changeBarred, keepSaved } from './save-attachments';

/** What a person may have done to the files; `fit`: everything that makes the form take them, one after the other. */
export const OFFERED_FIXES = [
  'compress',
  'convert-to-jpg',
  'convert-to-pdf',
  'split',
  'merge',
  'darken',
  'rename',
  'leave-out',
  'fit',
] as const satisfies readonly (FileFix | 'fit')[];
export type OfferedFix = (typeof OFFERED_FIXES)[number];
/** Rounds of fixing everything: each file may need two (another kind, then smaller), the set one. */
const ROUNDS = 25;

/**
 * Does to a file, or to the whole set, what the linter offers. The original stays; what is made of it stands in its place.
 *
 * @param file null: the set as a whole
 * @returns refused with `not-possible-now` (`files`, 'cannot') where it cannot be done with this file: it is no picture we can open, or would no longer be legible
 */
export async function fixAttachment(
  tools: AttachmentTools,
  asked: Asked & OnAttachments & { readonly seen: string; readonly file: string | null; readonly fix: OfferedFix },
): Promise<SetRefusal> {
  const now = await attachmentsAtWork(tools, asked);
  if (!now) return refused('not-found');
  const barred = changeBarred(now, asked.seen);
  if (barred) return barred;
  const files = asked.fix === 'fit' ? await fitAll(tools, now) : await fixed(tools, now, now.files, asked.file, asked.fix);
  if (files === null) return refused('not-possible-now', { fields: [{ path: 'files', problem: 'cannot' }] });
  if (files === 'unknown') return refused('bad-input', { fields: [{ path: 'file', problem: 'unknown' }] });
  return keepSaved(tools, asked, now, files, 'attachments.fixed', { fix: asked.fix, files: files.length });
}

type Work = Pick<AttachmentsAtWork, 'form' | 'context'>;

async function fixed(
  tools: AttachmentTools,
  work: Work,
  files: readonly Attachment[],
  id: string | null,
  fix: OfferedFix,
): Promise<readonly Attachment[] | null | 'unknown'> {
  const at = files.findIndex((file) => file.id === id);
  const file = files[at];
  if (id !== null && !file) return 'unknown';
  if (!file) return fix === 'compress' ? fitTogether(tools, work, files) : fix === 'merge' ? mergedAll(tools, work, files) : 'unknown';
  const replaced = (by: readonly Attachment[]): Attachment[] => [...files.slice(0, at), ...by, ...files.slice(at + 1)];
  const others = files.filter((other) => other !== file);
  if (fix === 'leave-out') return others;
  if (fix === 'merge') return mergedField(tools, work, files, file);
  if (fix === 'rename') return replaced([{ ...file, ...(await renamed(tools, work, file, others)) }]);
  const done = workOf(fix, file, work.form, others);
  const parts = done && (await made(tools, work, file, done, others));
  return parts && replaced(parts);
}

const renamed = async (
  tools: AttachmentTools,
  { context, form }: Work,
  file: Attachment,
  set: readonly Attachment[],
): Promise<Pick<Attachment, 'name'>> =>
  (await attachment(tools, context, file, { name: file.name === '' ? 'file' : file.name, field: file.field, form, set })) ?? { name: file.name };

/** The work a fix means for this file in this form. */
function workOf(fix: OfferedFix, { bytes }: Attachment, form: TargetForm, others: readonly Attachment[]): DoneFix | null {
  const { files } = form;
  const room = roomLeft(form, others);
  const most = Math.min(files.fileBytes ?? Number.MAX_SAFE_INTEGER, room.totalBytes ?? Number.MAX_SAFE_INTEGER);
  switch (fix) {
    case 'compress':
      // Asked for without need it still makes the file smaller.
      return { fix, most: most >= bytes ? Math.floor(bytes / 2) : most };
    case 'convert-to-jpg':
      return { fix, room: form.files.onePerField ? { ...room, files: 1 } : room, part: 0 };
    case 'convert-to-pdf':
      return { fix, most: most === Number.MAX_SAFE_INTEGER ? null : most };
    case 'split':
      return { fix, pages: files.filePages, fileBytes: files.fileBytes, part: 0 };
    case 'darken':
      return { fix };
    default:
      return null;
  }
}

async function made(
  tools: AttachmentTools,
  { context, form }: Work,
  file: Attachment,
  done: DoneFix,
  others: readonly Attachment[],
): Promise<Attachment[] | null> {
  const parts = await partsOf(tools, context, { source: file.source, done: file.done }, done);
  if (!parts) return null;
  const files: Attachment[] = [];
  for (const { piece, made: one } of parts)
    files.push(described(context, piece, one, { name: file.name, field: file.field, form, set: [...others, ...files] }));
  return files;
}

/** Every picture and paper made so much smaller that all together fit: the largest give most. */
async function fitTogether(tools: AttachmentTools, work: Work, files: readonly Attachment[]): Promise<readonly Attachment[] | null> {
  const { totalBytes, fileBytes } = work.form.files;
  if (totalBytes === null) return files;
  const caps = fairSizes(
    files.map(({ bytes }) => bytes),
    totalBytes,
  );
  const next: Attachment[] = [];
  for (const [place, file] of files.entries()) {
    const cap = Math.min(caps[place] ?? file.bytes, fileBytes ?? Number.MAX_SAFE_INTEGER);
    if (file.bytes <= cap) {
      next.push(file);
      continue;
    }
    const smaller = await made(tools, work, file, { fix: 'compress', most: cap }, [...next, ...files.slice(place + 1)]);
    if (!smaller) return null;
    next.push(...smaller);
  }
  return next;
}

/** All files of one field as one PDF, in the place of the first. */
async function mergedField(
  tools: AttachmentTools,
  work: Work,
  files: readonly Attachment[],
  { field }: Attachment,
): Promise<readonly Attachment[] | null> {
  const together = files.filter((file) => file.field === field);
  const one = await merged(
    tools,
    work,
    together,
    files.filter((file) => file.field !== field),
    `${field ?? 'evidence'}.pdf`,
  );
  return one && files.flatMap((file) => (file === together[0] ? [one] : together.includes(file) ? [] : [file]));
}
const mergedAll = async (tools: AttachmentTools, work: Work, files: readonly Attachment[]): Promise<readonly Attachment[] | null> => {
  const one = await merged(tools, work, files, [], 'evidence.pdf');
  return one && [one];
};
function merged(
  tools: AttachmentTools,
  { context, form }: Work,
  files: readonly Attachment[],
  others: readonly Attachment[],
  name: string,
): Promise<Attachment | null> {
  const { totalBytes, fileBytes } = roomLeft(form, others);
  const most = Math.min(totalBytes ?? Number.MAX_SAFE_INTEGER, fileBytes ?? Number.MAX_SAFE_INTEGER);
  const source = {
    from: 'merged' as const,
    pieces: files.map(({ source: of, done }) => ({ source: of, done })),
    most: most === Number.MAX_SAFE_INTEGER ? null : most,
  };
  return attachment(tools, context, { source, done: [] }, { name, field: files[0]?.field ?? null, form, set: others });
}

/** The mildest offered fix of every breach, until there is none or nothing more can be done. Never leaves anything out: that is a person's decision. */
export async function fitAll(tools: AttachmentTools, now: Work & Pick<AttachmentsAtWork, 'files'>): Promise<readonly Attachment[] | null> {
  let files: readonly Attachment[] = now.files;
  const tried = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = lintFiles(now.form, files.map(asFormFile))
      .filter(({ level }) => level === 'breach')
      .flatMap(({ file, fixes }) =>
        fixes.filter((fix) => fix !== 'leave-out' && fix !== 'choose-field' && fix !== 'grey-check').map((fix) => ({ file, fix })),
      )
      .find(({ file, fix }) => !tried.has(`${file ?? ''} ${fix} ${files.length}`));
    if (!next) break;
    tried.add(`${next.file ?? ''} ${next.fix} ${files.length}`);
    const done = await fixed(tools, now, files, next.file, next.fix);
    if (done !== null && done !== 'unknown') files = done;
  }
  return files === now.files ? null : files;
}
