import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { DeskStores, Home, KeptClaim, VaultSubject } from '@weerwoord/ports';
import type { DeskTools } from './desk-tools';
import { draftSubject } from './draft-words';

type OfClaim = Pick<KeptClaim, 'id' | 'accountId' | 'externalOrderId'>;

/**
 * Under which key what people write about a claim lies: the order's, as long as that opens. Once the buyer's data is destroyed nothing does that is sealed under it, and what is
 * written then must not be lost: it lies under a key of the claim's own, in generations, each with a clock of its own (personal/README.md).
 */
export const homeOfClaim = (claim: OfClaim): Home => ({ subject: draftSubject(claim), late: `late:${claim.id}` });
/** The same of an order, or of a record about it that belongs to no claim. */
export const homeOfOrder = (orderId: OrderId): Home => ({ subject: `order:${orderId}`, late: `late-order:${orderId}` });

/** Where words about each of these claims lie that are written now. */
export async function wordsSubjects(
  { units }: Pick<DeskTools, 'units'>,
  organisation: OrganisationId,
  claims: readonly OfClaim[],
): Promise<(claim: OfClaim) => VaultSubject> {
  if (claims.length === 0) return draftSubject;
  const home = await units(organisation, ({ personal }) => personal.homes(claims.map(homeOfClaim)));
  return (claim) => home(homeOfClaim(claim));
}

/** The same for one. */
export const homeNow = (tools: Pick<DeskTools, 'units'>, organisation: OrganisationId, home: Home): Promise<VaultSubject> =>
  tools.units(organisation, (stores) => homeIn(stores, home));
export const homeIn = async ({ personal }: Pick<DeskStores, 'personal'>, home: Home): Promise<VaultSubject> => (await personal.homes([home]))(home);
