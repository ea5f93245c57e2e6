import type { OrganisationId } from '@weerwoord/kernel';
import { inOrganisation, slideSession as slide } from '@weerwoord/persistence';
import { hashPassword, makePassword } from './passwords';
import type { Product } from './product';

/** Keeps a session that is in use from running out. */
export const slideSession = (
  { dataSource }: Pick<Product, 'dataSource'>,
  organisation: OrganisationId,
  tokenHash: Uint8Array,
  expiresAt: Date,
): Promise<void> => inOrganisation(dataSource, organisation, (tx) => slide(tx, tokenHash, expiresAt));

let nobodys: Promise<string> | undefined;
/** The hash of a password nobody knows, to compare with where there is no person: it costs what a real comparison costs. */
export const someHash = (): Promise<string> => (nobodys ??= hashPassword(makePassword()));
