import { isoText, ok } from '@weerwoord/kernel';
import type { Result } from '@weerwoord/kernel';
import type { OnPerson, PeopleRefusal } from '../people/people-tools';
import { isOwner, personAct, refusedPerson } from '../people/people-tools';
import { claimAct } from '../desk/desk-tools';
import { withoutOurs } from './order-data';
import type { RightsTools } from './rights-tools';

/** What somebody who left is called, in the language of whoever removed them: one word for all who read it. */
export const FORMER: Readonly<Record<'en' | 'nl', (former: number) => string>> = {
  en: (former) => `Former colleague ${String(former)}`,
  nl: (former) => `Voormalig collega ${String(former)}`,
};

/**
 * Takes somebody's name out of the house: log-ins, sessions, e-mail address, settings and private views go, and the claims that were theirs go back to the queue. What they did
 * stays and is told under a pseudonym; acts name ids only, so their chain is untouched. Packs that are sealed are evidence as they are, and still print the name they were sealed
 * under. Nothing brings it back.
 *
 * The last owner stays, and only an owner removes an owner; everybody may remove themselves.
 */
export function removePerson(
  tools: Pick<RightsTools, 'units' | 'clock'>,
  asked: OnPerson & { readonly language: 'en' | 'nl' },
): Promise<Result<{ readonly name: string; readonly claims: number }, PeopleRefusal>> {
  const { personId, actor, language } = asked;
  return tools.units(asked.organisation, async (stores) => {
    const { people, staff, acts, deadlines } = stores;
    await people.lockPeople();
    const person = await people.person(personId);
    if (!person || person.removedAt !== null) return refusedPerson('not-found');
    const owners = await people.owners();
    if (owners.length === 1 && owners[0] === personId) return refusedPerson('not-possible-now', 'owner', 'last-owner');
    if (owners.includes(personId) && !(await isOwner(stores, actor))) return refusedPerson('not-allowed', 'right', 'owner');
    const at = tools.clock.now();
    const { former, name, claimIds } = await staff.remove(personId, at, FORMER[language]);
    await deadlines.lookAtAll(at);
    await acts.record([
      ...claimIds.map((id) => claimAct({ id }, actor, 'claim.unassigned', at)),
      personAct(personId, asked, 'person.deleted', at, { former, claims: claimIds.length, bySelf: actor === `person:${personId}` }),
    ]);
    return ok({ name, claims: claimIds.length });
  });
}

/** Everything kept about somebody who works here, for themselves, as a ZIP made while it is read; null when there is nobody of that id. */
export async function exportPerson(
  tools: RightsTools,
  asked: OnPerson & { readonly language: 'en' | 'nl' },
): Promise<AsyncIterable<Uint8Array> | null> {
  const at = tools.clock.now();
  const data = await tools.units(asked.organisation, async ({ staff, acts }) => {
    const kept = await staff.data(asked.personId);
    if (kept) await acts.record([personAct(asked.personId, asked, 'person.exported', at, { acts: kept.acts.length })]);
    return kept;
  });
  if (!data) return null;
  const { person, acts, ...rest } = data;
  const { id, ...named } = person;
  const told = {
    format: 'weerwoord-person/1',
    madeAt: isoText(at),
    person: { number: id, ...(withoutOurs(named) as object) },
    ...(withoutOurs(rest) as object),
    acts: acts.map((act) => ({ ...act, at: isoText(act.at) })),
  };
  return tools.paper.ownZip(told, asked.language);
}
