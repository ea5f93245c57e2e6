import { canonicalText, isoText } from '@weerwoord/kernel';
import type { OrganisationId, RecordId } from '@weerwoord/kernel';
import type { KeptFact, KeptFile } from '@weerwoord/ports';
import type { DeskTools } from '../desk-tools';
import { wordsOf } from './files-of';

/** Form of the statement beside a file or a told fact, so that a stranger can tell its fields apart. */
const FORM = 'weerwoord-told/1';

/**
 * What the person who added a file or told a fact said of it, as JSON, by its record: who by their role, when, the note, and the record itself as it was
 * entered. Records nobody added by hand are passed over; so are those whose key has been destroyed. A name is in it nowhere but in people's own words.
 */
export async function toldOriginals(
  { units, vault, orders }: Pick<DeskTools, 'units' | 'vault' | 'orders'>,
  organisation: OrganisationId,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, Uint8Array>> {
  if (records.length === 0) return new Map();
  const { files, facts, roles } = await units(organisation, async (stores) => ({
    files: (await Promise.all(records.map((id) => stores.files.byRecord(id)))).filter((file): file is KeptFile => file !== null),
    facts: (await Promise.all(records.map((id) => stores.told.byRecord(id)))).filter((fact): fact is KeptFact => fact !== null),
    roles: new Map((await stores.people.all()).map(({ id, role }) => [`person:${id}`, role])),
  }));
  const words = await wordsOf(vault, organisation, files);
  const notes = new Map(files.map(({ recordId }, place) => [recordId, words[place] ?? null]));
  const raws = new Map(
    (
      await orders.records(
        organisation,
        [...files, ...facts].map(({ recordId }) => recordId),
      )
    ).map((record) => [record.id, record]),
  );
  return new Map(
    [...files, ...facts].flatMap(({ recordId, addedBy, addedAt }): [RecordId, Uint8Array][] => {
      const record = raws.get(recordId);
      if (!record?.raw) return [];
      const said = notes.get(recordId) ?? null;
      const told = {
        form: FORM,
        by: roles.get(addedBy) ?? (addedBy === 'cli' ? 'command' : 'former-person'),
        at: isoText(addedAt),
        note: said?.noteInPacks === true ? said.note : null,
        fileName: said?.name ?? null,
        takenWith: said?.takenWith ?? null,
        record: { sha256: record.hash, entered: withoutPerson(record.raw) },
      };
      return [[recordId, Buffer.from(`${canonicalText(told)}\n`, 'utf8')]];
    }),
  );
}

/** The entry as it was made, without the number by which we know the person: their role says who it was. */
function withoutPerson(raw: string): Readonly<Record<string, unknown>> {
  const { by: _, ...entered } = JSON.parse(raw) as Readonly<Record<string, unknown>>;
  return entered;
}
