import type { OrganisationId, RecordId } from '@weerwoord/kernel';
import type { DeskTools } from '../desk-tools';
import { wordsOf } from './files-of';

/** A file somebody added, as a pack takes it. */
export type AddedOriginal = {
  readonly name: string;
  readonly mediaType: string;
  readonly pages: number | null;
  readonly sha256: string;
  /** null when its key has been destroyed. */
  readonly bytes: Uint8Array | null;
};

/** The files behind some records, by their record; records of other sources are passed over. */
export async function addedOriginals({ units, vault }: Pick<DeskTools, 'units' | 'vault'>, organisation: OrganisationId, records: readonly RecordId[]): Promise<ReadonlyMap<RecordId, AddedOriginal>> {
  const answer = new Map<RecordId, AddedOriginal>();
  for (const recordId of records) {
    const { file, sealed } = await units(organisation, async ({ files }) => ({ file: await files.byRecord(recordId), sealed: await files.sealed(recordId) }));
    if (!file || !sealed) continue;
    const [bytes] = await vault.open(organisation, [{ subject: file.subject, sealed: sealed.original }]);
    const [words] = await wordsOf(vault, organisation, [file]);
    answer.set(recordId, { name: words?.name ?? '', mediaType: file.mediaType, pages: file.pages, sha256: file.sha256, bytes: bytes ?? null });
  }
  return answer;
}
