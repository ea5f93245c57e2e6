import type { ClaimId, PersonId } from '@weerwoord/kernel';
import type { StaffData, StaffStore } from '@weerwoord/ports';
import { peopleStore } from '../frame/people.store';
import type { Tx } from '../tx';

/** An address nobody has: the domain is reserved for never being one (RFC 2606). */
const NO_ADDRESS = (id: PersonId): string => `removed-${id}@former.invalid`;

/** Acts told in an export of one's own data; an office's worth of years. */
const ACTS = 20_000;

/** Rows about one person that nobody else needs, by the column that names them. */
const THEIR_OWN = [
  ['session', 'person_id'],
  ['password_link', 'person_id'],
  ['membership', 'person_id'],
  ['right_given', 'person_id'],
  ['presence', 'person_id'],
  ['notification', 'person_id'],
  ['alarm_person', 'person_id'],
] as const;
/** Where a name was written down beside an actor's id. */
const NAME_BESIDE = ['bulk_act', 'pack_set'] as const;

export function staffStore(tx: Tx): StaffStore {
  const count = async (sql: string, value: string): Promise<number> => (await tx.row<{ n: number }>(sql, [value]))?.n ?? 0;
  return {
    async data(id) {
      const people = peopleStore(tx);
      const person = await people.person(id);
      if (!person) return null;
      const actor = `person:${id}`;
      return {
        person,
        roles: await people.roles(id),
        rights: await people.rights(id),
        sessions: (await people.sessions(id)).map(({ at, seenAt, agent }) => ({ at, seenAt, agent })),
        alarms: await tx.row<NonNullable<StaffData['alarms']>>(
          'select in_app as "inApp", by_mail as "byMail", quiet_from as "quietFrom", quiet_to as "quietTo", zone from alarm_person where person_id = $1',
          [id],
        ),
        notifications: await tx.rows('select kind, at, read_at as "readAt" from notification where person_id = $1 order by at, id', [id]),
        views: await tx.rows('select name, shared from saved_view where owner_id = $1 order by name, id', [id]),
        claims: await count('select count(*)::int as n from claim where assigned_to = $1', id),
        packs: await count('select count(*)::int as n from pack where sealed_by = $1', actor),
        acts: await tx.rows(
          `select at, what, subject_kind as about, subject_id as id from act where actor = $1 order by at, seq limit ${String(ACTS)}`,
          [actor],
        ),
      };
    },
    async remove(id, at, called) {
      const former = ((await tx.row<{ n: number }>('select coalesce(max(former), 0) as n from person'))?.n ?? 0) + 1;
      const name = called(former);
      await tx.run(
        `update person set name = $2, email = $3, password_hash = '', language = 'en', zone = null, off_at = coalesce(off_at, $4), removed_at = $4, former = $5 where id = $1`,
        [id, name, NO_ADDRESS(id), at, former],
      );
      for (const [table, column] of THEIR_OWN) await tx.run(`delete from ${table} where ${column} = $1`, [id]);
      // What a colleague shared is the house's; what was theirs alone nobody sees again.
      await tx.run('delete from saved_view where owner_id = $1 and not shared', [id]);
      for (const table of NAME_BESIDE) await tx.run(`update ${table} set by_name = $2 where actor = $1`, [`person:${id}`, name]);
      await tx.run('select forget_sealer($1)', [id]);
      const claims = await tx.rows<{ id: ClaimId }>('update claim set assigned_to = null where assigned_to = $1 returning id', [id]);
      return { former, name, claimIds: claims.map(({ id: claim }) => claim) };
    },
  };
}
