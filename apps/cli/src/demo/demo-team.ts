import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import { addPerson } from '@weerwoord/pipeline';
import type { MembershipRole } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';

/** Colleagues of the demo's owner. They have no password: the team screen gives them a link, as it does for anybody. */
const COLLEAGUES: readonly { readonly name: string; readonly email: string; readonly language: string; readonly role: MembershipRole }[] = [
  { name: 'Youssef', email: 'youssef@weerwoord.example', language: 'nl', role: 'support' },
  { name: 'Milan', email: 'milan@weerwoord.example', language: 'en', role: 'contractor' },
];

/** Adds them by the step a person would use; whoever is there already stays. @returns their ids by name */
export async function demoTeam(product: Product, organisation: OrganisationId): Promise<ReadonlyMap<string, PersonId>> {
  const team = new Map<string, PersonId>();
  for (const { name, email, language, role } of COLLEAGUES) {
    const person = { name, email, language, roles: [{ role, accountId: null }], linkHash: null };
    const added = await addPerson(product, { organisation, actor: 'step:demo', person });
    if (added.ok) team.set(name, added.value.personId);
  }
  return team;
}
