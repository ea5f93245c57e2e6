import type { SessionShape } from '@weerwoord/contracts';
import { initialsOf } from '@weerwoord/pipeline';
import { RIGHTS } from '@weerwoord/ports';
import type { KnownPerson, Organisation, PersonRights } from '@weerwoord/ports';
import type { z } from 'zod';

export { initialsOf };

/** @param managers names of who can give a right that is missing */
export const viewSession = (
  person: KnownPerson,
  organisation: Organisation,
  rights: PersonRights,
  managers: readonly string[],
): z.infer<typeof SessionShape> => ({
  person: {
    name: person.name,
    email: person.email,
    initials: initialsOf(person.name),
    language: person.language === 'nl' ? 'nl' : 'en',
    role: person.role,
    zone: person.zone,
  },
  organisation: { name: organisation.name, zone: organisation.zone },
  rights: {
    everywhere: RIGHTS.filter((right) => rights.everywhere.has(right)),
    accounts: Object.fromEntries(
      [...rights.accounts].filter(([, has]) => has.size > 0).map(([id, has]) => [id, RIGHTS.filter((right) => has.has(right))]),
    ),
  },
  managers: [...managers],
});
