import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { Door } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { atTheDoor } from '../in-organisation';

/** What is asked before an organisation is known, answered by functions of the database that look over the walls for just that. */
export function door(dataSource: DataSource): Door {
  return {
    personByEmail: (email) =>
      atTheDoor(dataSource, async (tx) => {
        const line = await tx.row<{ organisation_id: OrganisationId; person_id: PersonId; password_hash: string }>('select * from door_log_in($1)', [
          email,
        ]);
        return line && { organisationId: line.organisation_id, personId: line.person_id, passwordHash: line.password_hash };
      }),
    session: (tokenHash) =>
      atTheDoor(dataSource, async (tx) => {
        const line = await tx.row<{ organisation_id: OrganisationId; person_id: PersonId; expires_at: Date }>('select * from door_session($1)', [
          Buffer.from(tokenHash),
        ]);
        return line && { organisationId: line.organisation_id, personId: line.person_id, expiresAt: line.expires_at };
      }),
    passwordLink: (tokenHash) =>
      atTheDoor(dataSource, async (tx) => {
        const line = await tx.row<{ organisation_id: OrganisationId; person_id: PersonId; expires_at: Date }>(
          'select * from door_password_link($1)',
          [Buffer.from(tokenHash)],
        );
        return line && { organisationId: line.organisation_id, personId: line.person_id, expiresAt: line.expires_at };
      }),
    organisations: () =>
      atTheDoor(dataSource, async (tx) => {
        const lines = await tx.rows<{ organisation_id: OrganisationId; name: string; zone: string }>('select * from door_organisations()');
        return lines.map(({ organisation_id: id, name, zone }) => ({ id, name, zone }));
      }),
  };
}
