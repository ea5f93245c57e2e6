import type { MadeFile } from '@weerwoord/ports';
import type { OnAttachments } from './attachment-set';
import { attachmentsAtWork } from './attachment-set';
import type { AttachmentTools, MadePiece } from './piece-bytes';
import { pieceBytes } from './piece-bytes';

const THUMBNAIL = 240;
type Named = { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string };

/** One file of the set as it would be handed over; null when it is not among them or can no longer be made. */
export async function attachmentFile(tools: AttachmentTools, asked: OnAttachments & { readonly file: string }): Promise<Named | null> {
  const found = await fileOf(tools, asked);
  return found && { bytes: found.made.bytes, name: found.name, mediaType: found.made.mediaType };
}

/** A small picture of its first page; null where there is nothing to see. */
export async function attachmentThumbnail(tools: AttachmentTools, asked: OnAttachments & { readonly file: string }): Promise<MadeFile | null> {
  const found = await fileOf(tools, asked);
  return found && tools.workshop.thumbnail(found.made, THUMBNAIL);
}

/** A page as a fax or a bank's printer shows it. @param page from 1 */
export async function attachmentFax(
  tools: AttachmentTools,
  asked: OnAttachments & { readonly file: string; readonly page: number },
): Promise<MadeFile | null> {
  const found = await fileOf(tools, asked);
  return found && tools.workshop.asFax(found.made, asked.page);
}

/** All of them in their order as one ZIP; null when there are none or one can no longer be made. */
export async function attachmentsZip(
  tools: AttachmentTools,
  asked: OnAttachments,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | null> {
  const set = await attachmentsAtWork(tools, asked);
  if (!set || set.files.length === 0) return null;
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const [place, file] of set.files.entries()) {
    const made = await pieceBytes(tools, set.context, file);
    if (!made) return null;
    // Numbered, so that a folder shows them in their order; in a folder per field where the form has fields.
    files.push({ name: `${file.field === null ? '' : `${file.field}/`}${String(place + 1).padStart(2, '0')}-${file.name}`, bytes: made.bytes });
  }
  const order = set.found.claim.externalOrderId ?? set.found.claim.id;
  return { bytes: await tools.workshop.zip(files, tools.clock.now()), fileName: `attachments-${order.replace(/[^\w-]+/g, '_')}.zip` };
}

async function fileOf(
  tools: AttachmentTools,
  asked: OnAttachments & { readonly file: string },
): Promise<{ readonly name: string; readonly made: MadePiece } | null> {
  const set = await attachmentsAtWork(tools, asked);
  const file = set?.files.find(({ id }) => id === asked.file);
  const made = set && file ? await pieceBytes(tools, set.context, file) : null;
  return file && made ? { name: file.name, made } : null;
}
