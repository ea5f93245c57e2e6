import type { ClaimId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { openEach, SealBroken } from '@weerwoord/ports';
import type { ClaimFile, FileWords, KeptFile, Opened, Vault } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import { orderIdFor } from '../../intake/prepare-rows';
import type { DeskTools } from '../desk-tools';

/** Shown where a name's key has been destroyed: a file keeps its place and its hash. */
const NAMELESS = '';

/** The files that stand as evidence for a claim, oldest first: those of its order and those that came while it had none. Taken back ones are not among them. */
export async function filesOf(
  { units, vault }: Pick<DeskTools, 'units' | 'vault'>,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<ClaimFile[]> {
  const kept = await units(organisation, async ({ claims, files }) => {
    const claim = await claims.byId(claimId);
    if (!claim) return [];
    const orderId = claim.orderId ?? (claim.externalOrderId === null ? null : orderIdFor({ id: claim.accountId }, claim.externalOrderId));
    return files.of({ orderId, claimId });
  });
  const standing = kept.filter(({ removedAt }) => removedAt === null);
  const words = await wordsOf(vault, organisation, standing);
  return standing.map((file, place) => claimFile(file, words[place] ?? null));
}

type One = { readonly organisation: OrganisationId; readonly recordId: RecordId };

/**
 * A file as it came, whoever asks; null when there is none of that record, or its key has been destroyed.
 * @throws SealBroken when what is stored is not what came: wrong bytes are never handed out as the original
 */
export async function fileBytes(
  { units, vault }: Pick<DeskTools, 'units' | 'vault'>,
  { organisation, recordId }: One,
): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string; readonly sha256: string } | null> {
  const { file, sealed } = await units(organisation, async ({ files }) => ({
    file: await files.byRecord(recordId),
    sealed: await files.sealed(recordId),
  }));
  if (!file || !sealed) return null;
  const [original, words] = await openEach(vault, organisation, [
    { subject: file.subject, sealed: sealed.original },
    { subject: file.subject, sealed: file.sealedWords },
  ]);
  if (stateOf(original, file.sha256) === 'damaged') throw new SealBroken(`evidence file ${recordId}`);
  return original?.bytes
    ? { bytes: original.bytes, name: readWords(words?.bytes)?.name ?? NAMELESS, mediaType: file.mediaType, sha256: file.sha256 }
    : null;
}

/** A file's picture to look at, a JPEG; null when there is none. @throws SealBroken when it is damaged */
export async function filePreview({ units, vault }: Pick<DeskTools, 'units' | 'vault'>, { organisation, recordId }: One): Promise<Uint8Array | null> {
  const { file, sealed } = await units(organisation, async ({ files }) => ({
    file: await files.byRecord(recordId),
    sealed: await files.sealed(recordId),
  }));
  if (!file || !sealed?.preview) return null;
  const [preview] = await vault.open(organisation, [{ subject: file.subject, sealed: sealed.preview }]);
  return preview ?? null;
}

/** Is what is stored of a file still what came? null when there is no such file. Says nothing of what is in it. */
export async function checkFile(
  { units, vault }: Pick<DeskTools, 'units' | 'vault'>,
  { organisation, recordId }: One,
): Promise<{ readonly original: StoredState; readonly preview: StoredState | 'none' } | null> {
  const { file, sealed } = await units(organisation, async ({ files }) => ({
    file: await files.byRecord(recordId),
    sealed: await files.sealed(recordId),
  }));
  if (!file || !sealed) return null;
  const kept = [sealed.original, ...(sealed.preview ? [sealed.preview] : [])];
  const [original, preview] = await openEach(
    vault,
    organisation,
    kept.map((bytes) => ({ subject: file.subject, sealed: bytes })),
  );
  return { original: stateOf(original, file.sha256), preview: sealed.preview ? stateOf(preview, null) : 'none' };
}

export type StoredState = 'whole' | 'erased' | 'damaged';
const stateOf = (opened: Opened | undefined, expected: string | null): StoredState => {
  if (!opened?.bytes) return opened?.state === 'erased' ? 'erased' : 'damaged';
  return expected === null || sha256(opened.bytes).toString('hex') === expected ? 'whole' : 'damaged';
};

/** Names, notes and what pictures say of themselves, in the order of `files`; null where the key has been destroyed, or they were damaged in storage. */
export async function wordsOf(vault: Vault, organisation: OrganisationId, files: readonly KeptFile[]): Promise<(FileWords | null)[]> {
  return (
    await openEach(
      vault,
      organisation,
      files.map(({ subject, sealedWords }) => ({ subject, sealed: sealedWords })),
    )
  ).map(({ bytes }) => readWords(bytes));
}

const readWords = (plain: Uint8Array | null | undefined): FileWords | null =>
  plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as FileWords) : null;

const claimFile = (
  { recordId, mediaType, bytes, sha256, pages, width, height, code, at, addedBy, addedAt }: KeptFile,
  words: FileWords | null,
): ClaimFile => ({
  recordId,
  name: words?.name ?? NAMELESS,
  mediaType,
  bytes,
  sha256,
  pages,
  width,
  height,
  code,
  at,
  addedBy,
  addedAt,
});
