import { randomUUID } from 'node:crypto';
import type { PersonId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { Person, RoleGiven } from '@weerwoord/ports';
import type { OnPeople, PeopleRefusal, PeopleTools } from './people-tools';
import { isOwner, personAct, refusedPerson } from './people-tools';

/** How long a link that sets a password is good for. */
export const LINK_MS = 7 * 86_400_000;

export type NewPerson = Pick<Person, 'name' | 'email' | 'language'> & {
  /** At least one; without an account it is for all of them. */
  readonly roles: readonly RoleGiven[];
  /** sha-256 of the token of the link with which they set their password; null: somebody asks for a link later. */
  readonly linkHash: Uint8Array | null;
};

/** A colleague who can log in once they have set a password by their link. The same e-mail is one person, whatever its case. */
export async function addPerson(
  tools: PeopleTools,
  asked: OnPeople & { readonly person: NewPerson },
): Promise<Result<{ readonly personId: PersonId; readonly expiresAt: Date }, PeopleRefusal>> {
  const { name, email, language, roles, linkHash } = asked.person;
  // Nothing of the address is in the id: acts hold it for ever, also when the person and their address are long gone.
  const personId = randomUUID() as PersonId;
  return tools.units(asked.organisation, async (stores) => {
    const { people, acts, deadlines } = stores;
    const unknown = unknownAccount(await people.accountIds(), roles);
    if (unknown !== null) return refusedPerson('bad-input', `roles.${String(unknown)}.accountId`, 'unknown');
    if (roles.some(({ role }) => role === 'owner') && !(await isOwner(stores, asked.actor))) return refusedPerson('not-allowed', 'right', 'owner');
    const at = tools.clock.now();
    const expiresAt = new Date(at.getTime() + LINK_MS);
    const isNew = await people.addPerson({ id: personId, email: email.trim(), name: name.trim(), language, passwordHash: '', role: null }, at);
    if (!isNew) return refusedPerson('name-taken', 'email', 'taken');
    await people.setRoles(personId, roles, at);
    await deadlines.lookAtAll(at);
    if (linkHash) await people.keepPasswordLink(personId, { tokenHash: linkHash, at, expiresAt });
    await acts.record([
      personAct(personId, asked, 'person.added', at, {
        role: roles.map(({ role }) => role).join(' '),
        accounts: roles.filter(({ accountId }) => accountId !== null).length,
      }),
    ]);
    return ok({ personId, expiresAt });
  });
}

/** Place of the first role for an account there is not; null when all are known. */
export function unknownAccount(known: readonly string[], given: readonly { readonly accountId: string | null }[]): number | null {
  const place = given.findIndex(({ accountId }) => accountId !== null && !known.includes(accountId));
  return place === -1 ? null : place;
}
