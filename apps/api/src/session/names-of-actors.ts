import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { Product } from '@weerwoord/wiring';

/** Who an actor is, for a screen: a person's name; for a step or the command line their own word, which the browser words. */
export async function namesOfActors(
  { units }: Pick<Product, 'units'>,
  organisation: OrganisationId,
  actors: readonly string[],
): Promise<(actor: string) => string> {
  const people = [...new Set(actors)].filter((actor) => actor.startsWith('person:'));
  const names = new Map<string, string>();
  await units(organisation, async (stores) => {
    for (const actor of people) {
      const person = await stores.people.person(actor.slice('person:'.length) as PersonId);
      if (person) names.set(actor, person.name);
    }
  });
  return (actor) => names.get(actor) ?? actor;
}
