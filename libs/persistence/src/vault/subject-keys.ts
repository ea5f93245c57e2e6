import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { DataSource } from 'typeorm';
import type { Column } from '../copy';
import { staged } from '../copy';
import { inOrganisation } from '../in-organisation';
import { destroyKeys } from './destroy-keys';
import { holdCurrent } from './organisation-keys';
import type { OrganisationKeys } from './organisation-keys';
import { KEY_BYTES } from './sealing';
import { unwrapKeys, wrapKey } from './wrapping';
import type { WrappedKey } from './wrapping';

type Kept = { readonly key: Buffer | null; readonly until: number };

/** Keys remembered in one generation, of which there are two; a key is 32 bytes and its name some 100. */
const GENERATION = 10_000;
/** Another process may destroy a key: after this time it is forgotten here as well. Whoever opens something asks each time, see `standing`. */
const REMEMBER_MS = 60_000;

const nameOf = (organisation: OrganisationId, subject: string): string => `${organisation} ${subject}`;

/** The keys of subjects: made in batches, kept wrapped by the key of their organisation, remembered for a minute. */
export class SubjectKeys {
  // Two generations instead of one list by age: forgetting the oldest is then letting go of a whole map.
  private young = new Map<string, Kept>();
  private old = new Map<string, Kept>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationKeys,
    /** What wrapped the keys of an older form; null where there never was one. */
    private readonly legacyKey: () => Promise<Uint8Array | null>,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {}

  /** Keys of the subjects; null where destroyed, absent where there never was one. One query for all that are not remembered. */
  async existing(organisation: OrganisationId, subjects: Iterable<string>): Promise<Map<string, Buffer | null>> {
    const found = new Map<string, Buffer | null>();
    const asked: string[] = [];
    for (const subject of new Set(subjects)) {
      const known = this.recall(organisation, subject);
      if (known === undefined) asked.push(subject);
      else found.set(subject, known);
    }
    if (asked.length === 0) return found;
    for (const [subject, key] of await this.unwrapped(organisation, asked)) {
      this.remember(organisation, subject, key);
      found.set(subject, key);
    }
    return found;
  }

  /**
   * As `existing`, but of what is remembered it is asked whether it stands: what another process destroyed opens nowhere from that moment on. For reading;
   * what is sealed under a key that is gone meanwhile opens nowhere either.
   */
  async standing(organisation: OrganisationId, subjects: readonly string[]): Promise<Map<string, Buffer | null>> {
    const remembered = [...new Set(subjects)].filter((subject) => this.recall(organisation, subject));
    if (remembered.length > 0) {
      const gone = await inOrganisation(this.dataSource, organisation, (tx) =>
        tx.rows<{ subject: string }>('select subject from vault_key where subject = any($1) and wrapped is null', [remembered]),
      );
      this.forget(
        organisation,
        gone.map(({ subject }) => subject),
      );
    }
    return this.existing(organisation, subjects);
  }

  /** As `existing`, and makes those that never were. Sorted, so that two imports that make the same keys wait for each other in one order. */
  async ensured(organisation: OrganisationId, subjects: readonly string[]): Promise<Map<string, Buffer | null>> {
    const found = await this.existing(organisation, subjects);
    const absent = [...new Set(subjects)].filter((subject) => !found.has(subject)).sort();
    if (absent.length === 0) return found;
    const pool = randomBytes(absent.length * KEY_BYTES);
    const made = absent.map((subject, index) => ({ subject, key: Buffer.from(pool.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES)) }));
    const won = await this.inserted(organisation, made);
    const ours = new Set(won);
    for (const { subject, key } of made) {
      if (!ours.has(subject)) continue;
      this.remember(organisation, subject, key);
      found.set(subject, key);
    }
    if (ours.size < absent.length) {
      // Somebody else made them between our look and our insert: theirs hold.
      const theirs = await this.existing(
        organisation,
        absent.filter((subject) => !ours.has(subject)),
      );
      for (const [subject, key] of theirs) found.set(subject, key);
    }
    return found;
  }

  async destroy(organisation: OrganisationId, subjects: readonly string[]): Promise<void> {
    await inOrganisation(this.dataSource, organisation, (tx) => destroyKeys(tx, subjects, null));
    this.forget(organisation, subjects);
  }

  private forget(organisation: OrganisationId, subjects: readonly string[]): void {
    for (const subject of subjects) {
      this.young.delete(nameOf(organisation, subject));
      this.old.delete(nameOf(organisation, subject));
    }
  }

  private async unwrapped(organisation: OrganisationId, subjects: readonly string[]): Promise<Map<string, Buffer | null>> {
    const found = new Map<string, Buffer | null>();
    let asked: readonly string[] = subjects;
    // Again for those whose key was wrapped anew between our look at it and at the key that wraps it: a rotation runs beside us.
    for (let attempt = 0; attempt < 5 && asked.length > 0; attempt += 1) {
      const lines = await inOrganisation(this.dataSource, organisation, (tx) =>
        tx.rows<WrappedKey>('select subject, wrapped, organisation_key_version as version from vault_key where subject = any($1)', [asked]),
      );
      const missed: string[] = [];
      const keys = await unwrapKeys(organisation, lines, this.organisations, this.legacyKey);
      for (const [place, { subject }] of lines.entries()) {
        const key = keys[place] ?? null;
        if (key === 'wrapped-anew') missed.push(subject);
        else found.set(subject, key);
      }
      asked = missed;
    }
    if (asked.length > 0) throw new Error('keys of subjects are wrapped by a key of the organisation that is gone');
    return found;
  }

  /** Puts new keys in, wrapped by the organisation's current key, which cannot be retired before they stand there. Gives the subjects that had none. */
  private async inserted(organisation: OrganisationId, made: readonly { readonly subject: string; readonly key: Buffer }[]): Promise<string[]> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const by = await this.organisations.current(organisation);
      const wrapped = made.map(({ subject, key }) => ({ subject, bytes: wrapKey(by, organisation, subject, key) }));
      const columns: readonly Column<(typeof wrapped)[number]>[] = [
        ['organisation_id', 'uuid', () => organisation],
        ['subject', 'text', (key) => key.subject],
        ['wrapped', 'bytes', (key) => key.bytes],
        ['organisation_key_version', 'int', () => by.version],
      ];
      const won = await inOrganisation(this.dataSource, organisation, async (tx) => {
        if (!(await holdCurrent(tx, by.version))) return null;
        return staged(tx, 'vault_key', columns, wrapped, (stage, names) =>
          tx.rows<{ subject: string }>(
            `insert into vault_key (${names}) select ${names} from ${stage} order by subject on conflict do nothing returning subject`,
          ),
        );
      });
      if (won) return won.map(({ subject }) => subject);
      this.organisations.forget(organisation);
    }
    throw new Error('the key of the organisation changes faster than keys can be wrapped by it');
  }

  private recall(organisation: OrganisationId, subject: string): Buffer | null | undefined {
    const name = nameOf(organisation, subject);
    const kept = this.young.get(name) ?? this.old.get(name);
    return kept && kept.until >= this.monotonicMs() ? kept.key : undefined;
  }

  private remember(organisation: OrganisationId, subject: string, key: Buffer | null): void {
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(nameOf(organisation, subject), { key, until: this.monotonicMs() + REMEMBER_MS });
  }
}
