import type { Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { FrameStores, KnownPerson, RightGiven, RoleGiven } from '@weerwoord/ports';
import { LINK_MS, unknownAccount } from './add-person';
import type { OnPerson, PeopleRefusal, PeopleTools } from './people-tools';
import { isOwner, personAct, refusedPerson } from './people-tools';

export type PersonChange = {
  readonly name?: string;
  readonly roles?: readonly RoleGiven[];
  readonly rights?: readonly RightGiven[];
  readonly off?: boolean;
};
type Changed = Result<null, PeopleRefusal>;

/**
 * Changes what somebody is called and may do, or switches them off: then their sessions end at once, and what they did stays under their name. The last
 * owner stays one, and only owners make or unmake owners.
 */
export function changePerson(tools: PeopleTools, asked: OnPerson & { readonly to: PersonChange }): Promise<Changed> {
  const { personId, to, actor } = asked;
  return tools.units(asked.organisation, async (stores) => {
    const { people, acts, deadlines } = stores;
    await people.lockPeople();
    const person = await people.person(personId);
    if (!person || person.removedAt !== null) return refusedPerson('not-found');
    const refusal = await refusalOf(stores, asked, person);
    if (refusal) return refusal;
    const at = tools.clock.now();
    const told: ReturnType<typeof personAct>[] = [];
    if (to.name !== undefined && to.name.trim() !== person.name) {
      await people.changePerson(personId, { name: to.name.trim() });
      told.push(personAct(personId, asked, 'person.renamed', at));
    }
    if (to.roles) {
      await people.setRoles(personId, to.roles, at);
      told.push(
        personAct(personId, asked, 'person.roles-set', at, {
          role: to.roles.map(({ role }) => role).join(' '),
          accounts: to.roles.filter(({ accountId }) => accountId !== null).length,
        }),
      );
    }
    if (to.rights) {
      await people.setRights(personId, to.rights, { by: actor, at });
      told.push(personAct(personId, asked, 'person.rights-set', at, { added: named(to.rights, true), taken: named(to.rights, false) }));
    }
    if (to.off !== undefined && to.off !== (person.offAt !== null)) {
      await people.setOff(personId, to.off ? at : null);
      const ended = to.off ? await people.closeSessionsOf(personId) : 0;
      told.push(personAct(personId, asked, to.off ? 'person.switched-off' : 'person.switched-on', at, to.off ? { sessions: ended } : {}));
    }
    if (to.roles !== undefined || to.rights !== undefined || to.off !== undefined) await deadlines.lookAtAll(at);
    await acts.record(told);
    return ok(null);
  });
}

const named = (rights: readonly RightGiven[], given: boolean): string =>
  [...new Set(rights.filter((one) => one.given === given).map(({ right }) => right))].join(' ');

async function refusalOf(
  stores: Pick<FrameStores, 'people'>,
  { personId, actor, to }: OnPerson & { readonly to: PersonChange },
  person: KnownPerson,
): Promise<ReturnType<typeof refusedPerson> | null> {
  const owners = await stores.people.owners();
  const staysOwner =
    to.roles === undefined ? owners.includes(personId) : to.roles.some(({ role, accountId }) => role === 'owner' && accountId === null);
  const wasOwner = owners.includes(personId);
  if (wasOwner && owners.length === 1 && (to.off === true || !staysOwner)) return refusedPerson('not-possible-now', 'owner', 'last-owner');
  const touchesOwners =
    (wasOwner && (to.roles !== undefined || to.rights !== undefined || to.off !== undefined)) ||
    (to.roles ?? []).some(({ role }) => role === 'owner');
  if (touchesOwners && !(await isOwner(stores, actor))) return refusedPerson('not-allowed', 'right', 'owner');
  if (to.off === true && actor === `person:${person.id}`) return refusedPerson('not-possible-now', 'off', 'yourself');
  const known = await stores.people.accountIds();
  for (const [path, given] of [['roles', to.roles ?? []] as const, ['rights', to.rights ?? []] as const]) {
    const unknown = unknownAccount(known, given);
    if (unknown !== null) return refusedPerson('bad-input', `${path}.${String(unknown)}.accountId`, 'unknown');
  }
  return null;
}

/** A link with which somebody sets a new password; the old one stops fitting and sessions end at once, because somebody else may hold them. */
export function resetPassword(
  tools: PeopleTools,
  asked: OnPerson & { readonly linkHash: Uint8Array },
): Promise<Result<{ readonly expiresAt: Date }, PeopleRefusal>> {
  return tools.units(asked.organisation, async (stores) => {
    const { people, acts } = stores;
    const person = await people.person(asked.personId);
    if (!person || person.removedAt !== null) return refusedPerson('not-found');
    if (person.offAt !== null) return refusedPerson('not-possible-now', 'off', 'switched-off');
    if ((await people.owners()).includes(person.id) && !(await isOwner(stores, asked.actor))) return refusedPerson('not-allowed', 'right', 'owner');
    const at = tools.clock.now();
    const expiresAt = new Date(at.getTime() + LINK_MS);
    if (asked.actor !== `person:${person.id}`) {
      await people.setPassword(person.id, '');
      await people.closeSessionsOf(person.id);
    }
    await people.keepPasswordLink(person.id, { tokenHash: asked.linkHash, at, expiresAt });
    await acts.record([personAct(person.id, asked, 'person.password-reset', at)]);
    return ok({ expiresAt });
  });
}

/**
 * Sets a password: one's own, or by a link, which is good once. All sessions end but the one it was asked from.
 *
 * @param linkHash the link it is set by; absent where the old password was asked
 */
export function setPassword(
  tools: PeopleTools,
  asked: OnPerson & { readonly passwordHash: string; readonly keep?: Uint8Array; readonly linkHash?: Uint8Array },
): Promise<Result<null, PeopleRefusal>> {
  return tools.units(asked.organisation, async ({ people, acts }) => {
    const person = await people.person(asked.personId);
    if (!person || person.offAt !== null) return refusedPerson('not-found');
    if (asked.linkHash && !(await people.takePasswordLink(person.id, asked.linkHash, tools.clock.now()))) return refusedPerson('not-found');
    await people.setPassword(person.id, asked.passwordHash);
    const ended = await people.closeSessionsOf(person.id, asked.keep);
    await acts.record([personAct(person.id, asked, 'person.password-set', tools.clock.now(), { sessions: ended })]);
    return ok(null);
  });
}
