import type { OrganisationId } from '@weerwoord/kernel';
import { staged } from '../copy';
import type { Column } from '../copy';
import { inOrganisation } from '../in-organisation';
import { holdCurrent } from './organisation-keys';
import type { VaultKeys } from './vault-keys';
import { unwrapKeys, wrapKey } from './wrapping';
import type { WrappedKey } from './wrapping';

/** Keys wrapped anew in one transaction: half a megabyte of rows, and a kill loses no more than these. */
const BATCH = 2_000;

/**
 * Wraps all keys of subjects by the organisation's current key that are not yet: those of an older form and those of a retired version. In batches,
 * each a transaction of its own: ended in the middle it goes on where it was. New keys may be made and old ones destroyed beside it.
 *
 * @returns how many were wrapped anew
 */
export async function rewrapSubjects(keys: VaultKeys, organisation: OrganisationId, told: (done: number) => void = () => undefined): Promise<number> {
  let [done, after] = [0, ''];
  for (;;) {
    const batch = await rewrapBatch(keys, organisation, after);
    if (batch === 'another-version') {
      keys.organisations.forget(organisation); // somebody retired the version we wrapped by: all anew
      after = '';
      continue;
    }
    if (batch === null) return done;
    ({ after } = batch);
    done += batch.done;
    told(done);
  }
}

async function rewrapBatch(
  keys: VaultKeys,
  organisation: OrganisationId,
  after: string,
): Promise<{ readonly after: string; readonly done: number } | 'another-version' | null> {
  const by = await keys.organisations.current(organisation);
  return inOrganisation(keys.dataSource, organisation, async (tx) => {
    if (!(await holdCurrent(tx, by.version))) return 'another-version';
    // In the order of the subjects, as everybody who touches several of them.
    const lines = await tx.rows<WrappedKey>(
      `select subject, wrapped, organisation_key_version as version from vault_key
       where subject > $1 and wrapped is not null and organisation_key_version is distinct from $2 order by subject limit ${BATCH} for update`,
      [after, by.version],
    );
    const last = lines.at(-1);
    if (!last) return null;
    const anew: { readonly subject: string; readonly bytes: Buffer }[] = [];
    const unwrapped = await unwrapKeys(organisation, lines, keys.organisations, keys.legacy);
    for (const [place, { subject }] of lines.entries()) {
      const key = unwrapped[place] ?? null;
      if (key === 'wrapped-anew') throw new Error('a key of a subject is wrapped by a key of the organisation that is gone');
      if (key) anew.push({ subject, bytes: wrapKey(by, organisation, subject, key) });
    }
    const columns: readonly Column<(typeof anew)[number]>[] = [
      ['organisation_id', 'uuid', () => organisation],
      ['subject', 'text', (key) => key.subject],
      ['wrapped', 'bytes', (key) => key.bytes],
      ['organisation_key_version', 'int', () => by.version],
    ];
    await staged(tx, 'vault_key', columns, anew, (stage) =>
      tx.run(
        `update vault_key k set wrapped = s.wrapped, organisation_key_version = s.organisation_key_version
         from ${stage} s where k.organisation_id = s.organisation_id and k.subject = s.subject`,
      ),
    );
    return { after: last.subject, done: anew.length };
  });
}
