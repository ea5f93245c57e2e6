import type { ClaimId, PersonId } from '@weerwoord/kernel';
import type { PresenceStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

/** A window that has said nothing for this long is forgotten when another one speaks. */
const FORGOTTEN = `interval '1 minute'`;

/** Who is at a claim, in an unlogged table: every API process sees the same, and nothing is written to the log of the database. */
export function presenceStore(tx: Tx): PresenceStore {
  return {
    async beat({ claimId, person, tab, doing, now }) {
      await tx.run(`delete from presence where claim_id = $1 and seen_at < $2::timestamptz - ${FORGOTTEN}`, [claimId, now]);
      const line = await tx.row<{ changed: boolean }>(
        `with before as (select doing, seen_at from presence where claim_id = $2 and person_id = $3 and tab = $4)
         insert into presence (organisation_id, claim_id, person_id, tab, doing, since, seen_at) values ($1, $2, $3, $4, $5, $6, $6)
         on conflict (claim_id, person_id, tab) do update set seen_at = excluded.seen_at, doing = excluded.doing,
           since = case when presence.doing = excluded.doing then presence.since else excluded.since end
         returning not exists (select 1 from before where before.doing = $5) as changed`,
        [tx.organisation, claimId, person, tab, doing, now],
      );
      return line?.changed ?? true;
    },
    async leave(claimId, person, tab) {
      return (await tx.run('delete from presence where claim_id = $1 and person_id = $2 and tab = $3', [claimId, person, tab])) > 0;
    },
    async others(but, seenSince, claimId) {
      return tx.rows<{ claimId: ClaimId; person: PersonId; name: string; doing: 'look' | 'edit'; since: Date }>(
        `select distinct on (p.claim_id, p.person_id) p.claim_id as "claimId", p.person_id as person, o.name, p.doing, p.since
         from presence p join person o on o.id = p.person_id
         where p.person_id <> $1 and p.seen_at > $2 and ($3::uuid is null or p.claim_id = $3)
         order by p.claim_id, p.person_id, p.doing = 'look', p.since`,
        [but, seenSince, claimId ?? null],
      );
    },
  };
}
