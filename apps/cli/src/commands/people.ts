import { createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '@weerwoord/kernel';
import { addPerson } from '@weerwoord/pipeline';
import { rightsIn } from '@weerwoord/ports';
import type { MembershipRole, RoleGiven } from '@weerwoord/ports';
import { ensureOrganisation } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { OrganisationId } from '@weerwoord/kernel';
import type { Command } from '../command';
import { optional, Refused, required, WrongUsage } from '../command';
import { table } from '../table';

const ROLES: readonly MembershipRole[] = ['owner', 'manager', 'support', 'contractor'];
const isRole = (word: string): word is MembershipRole => (ROLES as readonly string[]).includes(word);

export const addPersonCommand: Command = {
  name: 'people add',
  usage: `people add --email E --name N --role ${ROLES.join('|')} [--account A[,B]] [--language en|nl]`,
  about: 'Add a person; prints the address where they set their password, once.',
  options: { email: 'value', name: 'value', role: 'value', account: 'value', language: 'value' },
  needs: 'product',
  async run(product, _args, options) {
    const [email, name, role] = [required(options, 'email'), required(options, 'name'), required(options, 'role')];
    if (!isRole(role)) throw new WrongUsage(`--role is one of ${ROLES.join(', ')}, not "${role}"`);
    const language = optional(options, 'language') ?? 'en';
    if (language !== 'en' && language !== 'nl') throw new WrongUsage(`--language is en or nl, not "${language}"`);
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new WrongUsage(`--email "${email}" is no e-mail address`);
    const { id: organisation } = await ensureOrganisation(product);
    const roles = await rolesFor(product, organisation, role, optional(options, 'account'));
    const token = randomBytes(32).toString('base64url');
    const person = { email, name, language, roles, linkHash: createHash('sha256').update(token).digest() };
    const added = await addPerson(product, { organisation, actor: 'cli', person });
    if (!added.ok)
      throw new Refused(
        added.problem.code,
        added.problem.code === 'name-taken' ? `Somebody has the e-mail address ${email} already.` : `This person could not be added.`,
      );
    const path = `/set-password#${token}`;
    return {
      json: { id: added.value.personId, email, name, role, path, expiresAt: added.value.expiresAt.toISOString() },
      lines: [
        `${name} added as ${role}${roles[0]?.accountId === null ? '' : ` for ${optional(options, 'account') ?? ''}`}.`,
        `They set their password at ${path} of the dashboard's address, once, within seven days.`,
      ],
    };
  },
};

async function rolesFor(product: Product, organisation: OrganisationId, role: MembershipRole, names: string | undefined): Promise<RoleGiven[]> {
  if (names === undefined) return [{ role, accountId: null }];
  const roles: RoleGiven[] = [];
  for (const name of names
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')) {
    const account: { id: AccountId } | null = await product.units(organisation, ({ accounts }) => accounts.byName(name));
    if (!account) throw new Refused('not-found', `There is no account "${name}".`);
    roles.push({ role, accountId: account.id });
  }
  if (roles.length === 0) throw new WrongUsage('--account names at least one account');
  return roles;
}

export const listPeople: Command = {
  name: 'people',
  usage: 'people',
  about: 'List the people and what they may do everywhere.',
  options: {},
  needs: 'product',
  async run(product) {
    const { id: organisation } = await ensureOrganisation(product);
    const plain = await product.units(organisation, async ({ people }) => {
      const all = [];
      for (const { id, email, name, role, offAt, passwordSet } of await people.all())
        all.push({
          id,
          email,
          name,
          role,
          state: offAt ? 'switched off' : passwordSet ? 'active' : 'no password yet',
          rights: [...rightsIn(await people.standing(id)).everywhere],
        });
      return all;
    });
    return {
      json: { people: plain },
      lines: table(
        ['Name', 'E-mail', 'Role', 'State', 'Rights for all accounts'],
        plain.map(({ name, email, role, state, rights }) => [name, email, role, state, rights.join(' ') || 'for some accounts only']),
      ),
    };
  },
};
