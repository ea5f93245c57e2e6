import type { AccountId, OrganisationId, PersonId } from '@weerwoord/kernel';
import type { MembershipRole, OfAccount, Organisation, PeopleStore, Person, RightGiven, RoleGiven } from '@weerwoord/ports';
import type { Tx } from '../tx';

type PersonLine = Person & { zone: string | null; offAt: Date | null; removedAt: Date | null; passwordSet: boolean; createdAt: Date };
const COLUMNS = `p.id, p.email, p.name, p.language, p.zone, p.off_at as "offAt", p.removed_at as "removedAt", p.password_hash <> '' as "passwordSet", p.created_at as "createdAt"`;
/** The role a person is called by: the one for all accounts, else the strongest of those for some. */
const MAIN_ROLE = `(select m.role from membership m where m.person_id = p.id
  order by m.account_id is not null, array_position(array['owner', 'manager', 'support', 'contractor'], m.role) limit 1)`;

/** Where it stands which account a thing is of. */
const ACCOUNT_OF: Readonly<Record<OfAccount, string>> = {
  account: 'select id as account from account where id = $1',
  claim: 'select account_id as account from claim where id = $1',
  order: 'select account_id as account from orders where id = $1',
  record: 'select account_id as account from source_record where id = $1',
  pack: 'select account_id as account from pack where id = $1',
  batch: 'select account_id as account from import_batch where id = $1',
  file: 'select account_id as account from import_file where id = $1',
};

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
      if (role !== null)
        await tx.run('insert into membership (organisation_id, person_id, role, created_at) values ($1, $2, $3, $4)', [
          tx.organisation,
          id,
          role,
          at,
        ]);
      return true;
    },
    person: (id) => tx.row<PersonLine & { role: MembershipRole }>(`select ${COLUMNS}, ${MAIN_ROLE} as role from person p where p.id = $1`, [id]),
    all: () =>
      tx.rows<PersonLine & { role: MembershipRole }>(
        `select ${COLUMNS}, ${MAIN_ROLE} as role from person p where p.removed_at is null order by p.created_at, p.id`,
      ),
    async personCount() {
      return (await tx.row<{ n: number }>('select count(*) as n from person'))?.n ?? 0;
    },
    async setLanguage(id, language) {
      await tx.run('update person set language = $2 where id = $1', [id, language]);
    },
    async changePerson(id, to) {
      const columns = { name: to.name, language: to.language, zone: to.zone };
      const changed = Object.entries(columns).filter(([, value]) => value !== undefined);
      if (changed.length === 0) return;
      await tx.run(`update person set ${changed.map(([name], place) => `${name} = $${String(place + 2)}`).join(', ')} where id = $1`, [
        id,
        ...changed.map(([, value]) => value),
      ]);
    },
    async setOff(id, at) {
      await tx.run('update person set off_at = $2 where id = $1', [id, at]);
    },
    async setPassword(id, passwordHash) {
      await tx.run('update person set password_hash = $2 where id = $1', [id, passwordHash]);
      await tx.run('delete from password_link where person_id = $1', [id]);
    },
    async passwordHash(id) {
      return (await tx.row<{ hash: string }>('select password_hash as hash from person where id = $1', [id]))?.hash ?? '';
    },
    async keepPasswordLink(id, { tokenHash, at, expiresAt }) {
      await tx.run('delete from password_link where person_id = $1', [id]);
      await tx.run('insert into password_link (organisation_id, token_hash, person_id, made_at, expires_at) values ($1, $2, $3, $4, $5)', [
        tx.organisation,
        Buffer.from(tokenHash),
        id,
        at,
        expiresAt,
      ]);
    },
    async takePasswordLink(id, tokenHash, at) {
      return (
        (await tx.run('delete from password_link where person_id = $1 and token_hash = $2 and expires_at > $3', [id, Buffer.from(tokenHash), at])) > 0
      );
    },
    async roles(id) {
      return tx.rows<RoleGiven>('select role, account_id as "accountId" from membership where person_id = $1 order by account_id nulls first', [id]);
    },
    async rights(id) {
      return tx.rows<RightGiven>(
        'select right_name as right, account_id as "accountId", given from right_given where person_id = $1 order by account_id nulls first, right_name',
        [id],
      );
    },
    async setRoles(id, roles, at) {
      await tx.run('delete from membership where person_id = $1', [id]);
      for (const { role, accountId } of roles)
        await tx.run('insert into membership (organisation_id, person_id, account_id, role, created_at) values ($1, $2, $3, $4, $5)', [
          tx.organisation,
          id,
          accountId,
          role,
          at,
        ]);
    },
    async setRights(id, rights, { by, at }) {
      await tx.run('delete from right_given where person_id = $1', [id]);
      for (const { right, accountId, given } of rights)
        await tx.run(
          'insert into right_given (organisation_id, person_id, account_id, right_name, given, by, at) values ($1, $2, $3, $4, $5, $6, $7)',
          [tx.organisation, id, accountId, right, given, by, at],
        );
    },
    async owners() {
      const lines = await tx.rows<{ id: PersonId }>(
        `select p.id from person p where p.off_at is null and exists (select 1 from membership m where m.person_id = p.id and m.role = 'owner' and m.account_id is null)`,
      );
      return lines.map(({ id }) => id);
    },
    async lockPeople() {
      await tx.rows('select id from person order by id for update');
    },
    async standing(id) {
      const line = await tx.row<{ roles: RoleGiven[]; rights: RightGiven[]; accounts: AccountId[] }>(
        `select coalesce((select json_agg(json_build_object('role', role, 'accountId', account_id)) from membership where person_id = $1), '[]') as roles,
           coalesce((select json_agg(json_build_object('right', right_name, 'accountId', account_id, 'given', given)) from right_given where person_id = $1), '[]') as rights,
           coalesce((select json_agg(id) from account), '[]') as accounts`,
        [id],
      );
      return line ?? { roles: [], rights: [], accounts: [] };
    },
    async accountOf(what, id) {
      return (await tx.row<{ account: AccountId | null }>(ACCOUNT_OF[what], [id]))?.account ?? null;
    },
    async accountIds() {
      return (await tx.rows<{ id: AccountId }>('select id from account order by name')).map(({ id }) => id);
    },
    async openSession({ tokenHash, personId, at, expiresAt, agent = null }) {
      await tx.run(
        'insert into session (organisation_id, token_hash, person_id, created_at, expires_at, seen_at, agent) values ($1, $2, $3, $4, $5, $4, $6)',
        [tx.organisation, Buffer.from(tokenHash), personId, at, expiresAt, agent],
      );
    },
    async sessions(personId) {
      const lines = await tx.rows<{ hash: Buffer; at: Date; seenAt: Date | null; agent: string | null }>(
        'select token_hash as hash, created_at as at, seen_at as "seenAt", agent from session where person_id = $1 order by created_at desc',
        [personId],
      );
      return lines.map(({ hash, ...line }) => ({ tokenHash: hash, ...line }));
    },
    async closeSession(tokenHash) {
      await tx.run('delete from session where token_hash = $1', [Buffer.from(tokenHash)]);
    },
    closeSessionsOf: (personId, but) =>
      tx.run('delete from session where person_id = $1 and ($2::bytea is null or token_hash <> $2)', [personId, but ? Buffer.from(but) : null]),
    closeExpiredSessions: (now) => tx.run('delete from session where expires_at <= $1', [now]),
  };
}
