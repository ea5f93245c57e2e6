import type { SessionShape } from '@weerwoord/contracts';
import type { Organisation, Person } from '@weerwoord/ports';
import type { z } from 'zod';

export const viewSession = (person: Person, organisation: Organisation): z.infer<typeof SessionShape> => ({
  person: { name: person.name, email: person.email, initials: initialsOf(person.name), language: person.language === 'nl' ? 'nl' : 'en' },
  organisation: { name: organisation.name, zone: organisation.zone },
});

/** "Sanne de Vries" → "SV", "Sanne" → "S": first and last word, as on a badge. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last].flatMap((word) => (word ? [[...word][0]?.toUpperCase() ?? ''] : [])).join('') || '?';
}
