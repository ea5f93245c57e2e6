import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import { idFor } from '@weerwoord/pipeline';
import type { Organisation } from '@weerwoord/ports';
import { hashPassword, makePassword, passwordFits } from './passwords';
import type { Product } from './product';

/** `password` only while the one made up on the first start is still in use; null after a person set an own one. */
export type OwnerLogIn = { readonly email: string; readonly password: string | null };

/** With the demo on, the desk opens as the made-up seller's. */
const vlierdalName = 'Vlierdal Wonen';
const noteOf = (product: Product): string => join(product.settings.WEERWOORD_DATA, 'owner.json');

/** The organisation of this installation; made on first use. One installation has one, the tables are ready for more. */
export async function ensureOrganisation(product: Product): Promise<Organisation> {
  const [first] = await product.door.organisations();
  if (first) return first;
  const name = product.settings.WEERWOORD_DEMO === 'on' ? vlierdalName : 'My organisation';
  const organisation: Organisation = { id: idFor<OrganisationId>('organisation', 'first'), name, zone: 'Europe/Amsterdam' };
  await product.units(organisation.id, ({ people }) => people.addOrganisation(organisation, product.clock.now()));
  return organisation;
}

/**
 * The first owner's log-in: made when there is none, set anew when `WEERWOORD_OWNER_PASSWORD` is given and differs.
 * A made-up password is kept in `owner.json` of the data folder (0600) so that every start can show it until it is changed.
 */
export async function ensureOwner(product: Product): Promise<OwnerLogIn> {
  const { id: organisation } = await ensureOrganisation(product);
  const { WEERWOORD_OWNER_EMAIL: email, WEERWOORD_OWNER_PASSWORD: wanted } = product.settings;
  const known = await product.door.personByEmail(email);
  if (!known) return addOwner(product, organisation, email, wanted ?? null);
  if (wanted && !(await passwordFits(known.passwordHash, wanted))) {
    const passwordHash = await hashPassword(wanted);
    const at = product.clock.now();
    await product.units(organisation, async ({ people, acts }) => {
      await people.setPassword(known.personId, passwordHash);
      await acts.record([
        { at, actor: 'step:first-start', what: 'person.password-set', subjectKind: 'person', subjectId: known.personId, payload: { sessions: 0 } },
      ]);
    });
  }
  const made = await madeUp(product, email);
  return { email, password: made !== null && (await passwordFits(known.passwordHash, made)) ? made : null };
}

async function addOwner(product: Product, organisation: OrganisationId, email: string, wanted: string | null): Promise<OwnerLogIn> {
  const password = wanted ?? (await madeUp(product, email)) ?? makePassword();
  const passwordHash = await hashPassword(password);
  const at = product.clock.now();
  const person = {
    id: idFor<PersonId>('person', organisation, email),
    email,
    name: nameOf(email, product.settings.WEERWOORD_DEMO),
    language: 'en',
    passwordHash,
    role: 'owner',
  } as const;
  if (wanted === null) await writeFile(noteOf(product), JSON.stringify({ email, password }) + '\n', { mode: 0o600 });
  await product.units(organisation, async ({ people, acts }) => {
    if (!(await people.addPerson(person, at))) return;
    await acts.record([
      { at, actor: 'step:first-start', what: 'person.added', subjectKind: 'person', subjectId: person.id, payload: { role: 'owner' } },
    ]);
  });
  return { email, password: wanted === null ? password : null };
}

async function madeUp(product: Product, email: string): Promise<string | null> {
  const text = await readFile(noteOf(product), 'utf8').catch(() => null);
  if (text === null) return null;
  const note = JSON.parse(text) as { email?: unknown; password?: unknown };
  return note.email === email && typeof note.password === 'string' ? note.password : null;
}

/** "sanne.visser@…" is Sanne; a functional mailbox keeps its word with a capital. */
function nameOf(email: string, demo: 'on' | 'off'): string {
  const word = email.split(/[.@_+-]/)[0] ?? '';
  return demo === 'on' && word === 'owner' ? 'Sanne' : word.charAt(0).toUpperCase() + word.slice(1);
}
