import type { OrganisationId } from '@weerwoord/kernel';
import type { Account } from '@weerwoord/ports';
import { ensureOrganisation } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { Refused } from './command';

export type Named = { readonly organisation: OrganisationId; readonly account: Account };

/** The account a person named; the refusal lists the names there are, because a typing error is the usual reason. */
export async function accountNamed(product: Product, name: string): Promise<Named> {
  const { id: organisation } = await ensureOrganisation(product);
  const accounts = await product.units(organisation, (stores) => stores.accounts.all());
  const account = accounts.find((one) => one.name === name) ?? accounts.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (account) return { organisation, account };
  const names = accounts.map((one) => `"${one.name}"`).join(', ');
  throw new Refused(
    'not-found',
    accounts.length === 0
      ? `There is no account yet. Add one: npm run -s cli -- accounts add --name "${name}" …`
      : `There is no account "${name}". There are: ${names}.`,
  );
}
