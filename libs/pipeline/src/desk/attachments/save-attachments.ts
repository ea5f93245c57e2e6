import { safeName } from '@weerwoord/claims';
import type { ActName, RecordId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { Asked, DeskRefusal } from '../desk-tools';
import { claimAct, refused } from '../desk-tools';
import type { Attachment, AttachmentSource } from './attachment';
import { endingOf, hashOfSet } from './attachment';
import type { AttachmentsAtWork, OnAttachments } from './attachment-set';
import { attachmentsAtWork, hashIn, sealSet } from './attachment-set';
import type { AttachmentTools } from './piece-bytes';
import { attachment } from './propose-set';

/** A file of the set as a person wants it: one that is in it, or one to add. */
export type WantedAttachment =
  | { readonly id: string; readonly name?: string | undefined; readonly field?: string | null | undefined }
  | { readonly add: string; readonly field?: string | null | undefined };
export type SetRefusal = Result<{ readonly hash: string }, DeskRefusal>;
/** More files than any form takes. */
export const MOST_FILES = 60;

/**
 * Saves which files go with the answer, in which order and field. What is not named is no longer among them; nothing is lost, it can be added again.
 *
 * @param seen hash of the set the person saw; another one in between is refused with `changed-meanwhile`
 */
export async function saveAttachments(
  tools: AttachmentTools,
  asked: Asked & OnAttachments & { readonly seen: string; readonly files: readonly WantedAttachment[] },
): Promise<SetRefusal> {
  const now = await attachmentsAtWork(tools, asked);
  if (!now) return refused('not-found');
  const barred = changeBarred(now, asked.seen);
  if (barred) return barred;
  if (asked.files.length > MOST_FILES) return refused('bad-input', { fields: [{ path: 'files', problem: 'too-many' }] });
  const files: Attachment[] = [];
  for (const [place, wanted] of asked.files.entries()) {
    const one = await wantedFile(tools, now, wanted, files);
    if (!one || files.some(({ id }) => id === one.id)) return refused('bad-input', { fields: [{ path: `files.${place}`, problem: 'unknown' }] });
    files.push(one);
  }
  return keepSaved(tools, asked, now, files, 'attachments.saved', { files: files.length });
}

/** Why nothing may be changed: no letter, it is approved, or somebody else was faster. */
export function changeBarred({ found: { current }, hash }: AttachmentsAtWork, seen: string): ReturnType<typeof refused> | null {
  if (current?.state !== 'draft') return refused('not-possible-now', { fields: [{ path: 'files', problem: 'frozen' }] });
  return hash === seen ? null : refused('changed-meanwhile');
}

async function wantedFile(
  tools: AttachmentTools,
  now: AttachmentsAtWork,
  wanted: WantedAttachment,
  before: readonly Attachment[],
): Promise<Attachment | null> {
  const { form, files, context } = now;
  if ('id' in wanted) {
    const known = files.find(({ id }) => id === wanted.id);
    if (!known) return null;
    const taken = before.map(({ name }) => name);
    const name =
      wanted.name === undefined && !taken.includes(known.name)
        ? known.name
        : safeName(wanted.name ?? known.name, endingOf(known.mediaType), form.files.nameCharacters, taken);
    return { ...known, name, field: wanted.field === undefined ? known.field : fieldOf(now, wanted.field) };
  }
  const chosen = choiceOf(now, wanted.add);
  return (
    chosen &&
    attachment(
      tools,
      context,
      { source: chosen.source, done: [] },
      { name: chosen.name, field: fieldOf(now, wanted.field ?? null), form, set: before },
    )
  );
}
const fieldOf = ({ form }: AttachmentsAtWork, field: string | null): string | null =>
  field !== null && form.files.fields.includes(field) ? field : null;

/** What a key of the list of choices names; null for anything that is not this claim's. */
export function choiceOf(
  { uploads, packs, found: { bundle } }: AttachmentsAtWork,
  key: string,
): { readonly source: AttachmentSource; readonly name: string } | null {
  const [from, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (from === 'file') {
    const upload = uploads.find(({ recordId }) => recordId === (id as RecordId));
    return upload ? { source: { from: 'file', recordId: upload.recordId }, name: upload.name } : null;
  }
  if (from === 'pack') {
    const pack = packs.find((known) => known.id === id);
    return pack ? { source: { from: 'pack', packId: pack.id }, name: 'pack.pdf' } : null;
  }
  const item = from === 'item' ? bundle.items.find((known) => known.id === id) : undefined;
  return item ? { source: { from: 'exhibits', items: [item.id] }, name: `exhibit-${item.code.toLowerCase().replaceAll('_', '-')}.pdf` } : null;
}

/** Writes a set under the lock of the claim: refused when the letter or the set is another by now. */
export async function keepSaved(
  tools: AttachmentTools,
  { organisation, actor }: Asked,
  { found, hash: seen, context }: AttachmentsAtWork,
  files: readonly Attachment[],
  what: ActName,
  payload: Readonly<Record<string, unknown>>,
): Promise<SetRefusal> {
  const sealed = await sealSet(tools, context, { files, basis: '' });
  const { claimId } = context;
  return tools.units(organisation, async (stores) => {
    const [claim, draft] = [await stores.claims.lock(claimId), await stores.drafts.current(claimId)];
    if (!claim) return refused('not-found');
    if (!draft || draft.state !== 'draft' || draft.version !== found.current?.version) return refused('changed-meanwhile');
    const there = await hashIn(stores, claimId, 'answer');
    if (there !== null && there !== seen) return refused('changed-meanwhile');
    const now = tools.clock.now();
    const hash = hashOfSet(files);
    await stores.attachments.save({
      claimId,
      letter: 'answer',
      version: draft.version,
      subject: context.subject,
      sealed,
      hash,
      savedBy: actor,
      savedAt: now,
    });
    // Whoever is just approving has seen other files: their revision is no longer the newest.
    await stores.claims.save({ ...claim, revision: claim.revision + 1 });
    await stores.acts.record([claimAct(claim, actor, what, now, payload)]);
    return ok({ hash });
  });
}
