import type { ClaimId, OrganisationId, RecordId } from '@weerwoord/kernel';
import type { ClaimFile, FileWords, KeptFile, Vault } from '@weerwoord/ports';
import { orderIdFor } from '../../intake/prepare-rows';
import type { DeskTools } from '../desk-tools';

/** Shown where a name's key has been destroyed: a file keeps its place and its hash. */
const NAMELESS = '';

/** The files that stand as evidence for a claim, oldest first: those of its order and those that came while it had none. Taken back ones are not among them. */
export async function filesOf({ units, vault }: Pick<DeskTools, 'units' | 'vault'>, { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId }): Promise<ClaimFile[]> {
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

/** A file as it came, whoever asks; null when there is none of that record, or its key has been destroyed. */
export async function fileBytes({ units, vault }: Pick<DeskTools, 'units' | 'vault'>, { organisation, recordId }: { readonly organisation: OrganisationId; readonly recordId: RecordId }): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string } | null> {
  const { file, sealed } = await units(organisation, async ({ files }) => ({ file: await files.byRecord(recordId), sealed: await files.sealed(recordId) }));
  if (!file || !sealed) return null;
  const [bytes, words] = await vault.open(organisation, [{ subject: file.subject, sealed: sealed.original }, { subject: file.subject, sealed: file.sealedWords }]);
  return bytes ? { bytes, name: readWords(words)?.name ?? NAMELESS, mediaType: file.mediaType } : null;
}

/** A file's picture to look at, a JPEG; null when there is none. */
export async function filePreview({ units, vault }: Pick<DeskTools, 'units' | 'vault'>, { organisation, recordId }: { readonly organisation: OrganisationId; readonly recordId: RecordId }): Promise<Uint8Array | null> {
  const { file, sealed } = await units(organisation, async ({ files }) => ({ file: await files.byRecord(recordId), sealed: await files.sealed(recordId) }));
  if (!file || !sealed?.preview) return null;
  const [preview] = await vault.open(organisation, [{ subject: file.subject, sealed: sealed.preview }]);
  return preview ?? null;
}

/** Names, notes and what pictures say of themselves, in the order of `files`; null where the key has been destroyed. */
export async function wordsOf(vault: Vault, organisation: OrganisationId, files: readonly KeptFile[]): Promise<(FileWords | null)[]> {
  return (await vault.open(organisation, files.map(({ subject, sealedWords }) => ({ subject, sealed: sealedWords })))).map(readWords);
}

const readWords = (plain: Uint8Array | null | undefined): FileWords | null => (plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as FileWords) : null);

const claimFile = ({ recordId, mediaType, bytes, sha256, pages, width, height, code, at, addedBy, addedAt }: KeptFile, words: FileWords | null): ClaimFile => ({
  recordId, name: words?.name ?? NAMELESS, mediaType, bytes, sha256, pages, width, height, code, at, addedBy, addedAt,
});
