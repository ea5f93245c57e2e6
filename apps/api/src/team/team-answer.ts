import type { Result } from '@weerwoord/kernel';
import type { Team } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import { initialsOf } from '@weerwoord/pipeline';
import type { PeopleRefusal } from '@weerwoord/pipeline';
import { ROLE_RIGHTS } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import type { z } from 'zod';
import { AppError } from '../http/app-error';
import type { Caller } from '../session/caller';

/** What a step on people gave, or its refusal as ours. */
export function done<Value>(answer: Result<Value, PeopleRefusal>): Value {
  if (answer.ok) return answer.value;
  throw new AppError(answer.problem.code, answer.problem.fields ?? []);
}

/** Everybody here and what they may do, as the one who asks sees it. */
export function teamNow({ units }: Pick<Product, 'units'>, { organisation, person: you }: Caller): Promise<z.infer<typeof Team>> {
  return units(organisation, async ({ people, accounts }) => {
    const owners = await people.owners();
    const team: z.infer<typeof Team>['people'] = [];
    for (const person of await people.all()) {
      team.push({
        id: person.id,
        name: person.name,
        email: person.email,
        initials: initialsOf(person.name),
        language: person.language,
        role: person.role,
        roles: (await people.roles(person.id)).map((role) => ({ ...role })),
        rights: (await people.rights(person.id)).map((right) => ({ ...right })),
        since: isoText(person.createdAt),
        offSince: person.offAt && isoText(person.offAt),
        passwordSet: person.passwordSet,
        isYou: person.id === you,
        isLastOwner: owners.length === 1 && owners[0] === person.id,
      });
    }
    return {
      people: team,
      accounts: (await accounts.all()).map(({ id, name }) => ({ id, name })),
      bundles: Object.fromEntries(Object.entries(ROLE_RIGHTS).map(([role, rights]) => [role, [...rights]])) as z.infer<typeof Team>['bundles'],
      mayMakeOwners: owners.includes(you),
    };
  });
}
