import type { MembershipRole, Organisation, PeopleStore, Person } from '@weerwoord/ports';
import type { OrganisationId } from '@weerwoord/kernel';
import type { Tx } from '../tx';

export function peopleStore(tx: Tx): PeopleStore {
  return {
    async addOrganisation({ id, name, zone }, at) {
      await tx.run('insert into organisation (organisation_id, name, zone, created_at) values ($1, $2, $3, $4) on conflict do nothing', [
        id,
        name,
        zone,
        at,
      ]);
    },
    async organisation() {
      const line = await tx.row<{ organisation_id: OrganisationId; name: string; zone: string }>(
        'select organisation_id, name, zone from organisation',
      );
      return line && ({ id: line.organisation_id, name: line.name, zone: line.zone } satisfies Organisation);
    },
    async addPerson({ id, email, name, language, passwordHash, role }, at) {
      const added = await tx.run(
        'insert into person (organisation_id, id, email, password_hash, name, language, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
        [tx.organisation, id, email, passwordHash, name, language, at],
      );
      if (added === 0) return false;
      await tx.run('insert into membership (organisation_id, person_id, role, created_at) values ($1, $2, $3, $4)', [tx.organisation, id, role, at]);
      return true;
    },
    person: (id) =>
      tx.row<Person & { role: MembershipRole }>(
        'select p.id, p.email, p.name, p.language, m.role from person p join membership m on m.person_id = p.id where p.id = $1',
        [id],
      ),
    async personCount() {
      return (await tx.row<{ n: number }>('select count(*) as n from person'))?.n ?? 0;
    },
    async setLanguage(id, language) {
      await tx.run('update person set language = $2 where id = $1', [id, language]);
    },
    async setPassword(id, passwordHash) {
      await tx.run('update person set password_hash = $2 where id = $1', [id, passwordHash]);
    },
    async openSession({ tokenHash, personId, at, expiresAt }) {
      await tx.run('insert into session (organisation_id, token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4, $5)', [
        tx.organisation,
        Buffer.from(tokenHash),
        personId,
        at,
        expiresAt,
      ]);
    },
    async closeSession(tokenHash) {
      await tx.run('delete from session where token_hash = $1', [Buffer.from(tokenHash)]);
    },
    closeExpiredSessions: (now) => tx.run('delete from session where expires_at <= $1', [now]),
  };
}
