import type { ActName, OrganisationId, PersonId } from '@weerwoord/kernel';
import { failed } from '@weerwoord/kernel';
import type { Clock, FrameStores, UnitOfWork } from '@weerwoord/ports';

export type PeopleTools = { readonly units: UnitOfWork<FrameStores>; readonly clock: Clock };
/** Whose act it is: `person:<id>`, `cli` or `step:<name>`. */
export type OnPeople = { readonly organisation: OrganisationId; readonly actor: string };
export type OnPerson = OnPeople & { readonly personId: PersonId };

export type PeopleRefusal = {
  readonly code: 'not-found' | 'not-possible-now' | 'not-allowed' | 'name-taken' | 'bad-input';
  readonly fields?: readonly { readonly path: string; readonly problem: string }[];
};
export const refusedPerson = (
  code: PeopleRefusal['code'],
  path?: string,
  problem?: string,
): { readonly ok: false; readonly problem: PeopleRefusal } =>
  failed({ code, ...(path !== undefined && problem !== undefined && { fields: [{ path, problem }] }) });

/** Act on a person, in the transaction of the act. */
export const personAct = (personId: PersonId, { actor }: OnPeople, what: ActName, at: Date, payload: Readonly<Record<string, unknown>> = {}) => ({
  at,
  actor,
  what,
  subjectKind: 'person',
  subjectId: personId,
  payload,
});

/** Is this actor an owner of everything? Commands and steps are run by who owns the machine. */
export async function isOwner({ people }: Pick<FrameStores, 'people'>, actor: string): Promise<boolean> {
  if (!actor.startsWith('person:')) return true;
  return (await people.owners()).includes(actor.slice('person:'.length) as PersonId);
}
