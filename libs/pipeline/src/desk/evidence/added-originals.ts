import type { OrganisationId, RecordId } from '@weerwoord/kernel';
import type { DeskTools } from '../desk-tools';
import { fileBytes } from './files-of';

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
export async function addedOriginals(
  { units, vault }: Pick<DeskTools, 'units' | 'vault'>,
  organisation: OrganisationId,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, AddedOriginal>> {
  const answer = new Map<RecordId, AddedOriginal>();
  for (const recordId of records) {
    const file = await units(organisation, ({ files }) => files.byRecord(recordId));
    if (!file) continue;
    // A damaged one stops the pack: it would be sealed as if it had been erased.
    const opened = await fileBytes({ units, vault }, { organisation, recordId });
    answer.set(recordId, {
      name: opened?.name ?? '',
      mediaType: file.mediaType,
      pages: file.pages,
      sha256: file.sha256,
      bytes: opened?.bytes ?? null,
    });
  }
  return answer;
}
