import type { OrganisationId } from '@weerwoord/kernel';
import type { KeptClaim } from '@weerwoord/ports';
import { orderIdFor } from '../intake/prepare-rows';
import type { DeskTools } from './desk-tools';
import { draftSubject } from './draft-words';

type OfClaim = Pick<KeptClaim, 'id' | 'accountId' | 'externalOrderId'>;

/**
 * Under which key new words about a claim lie: the order's, as long as there is one. Once the buyer's data is destroyed that key opens nothing, and an open claim
 * still wants an answer: what is written then names nobody, lies under a key of the claim's own, and goes when the claim is over.
 */
export async function wordsSubjects(
  { units }: Pick<DeskTools, 'units'>,
  organisation: OrganisationId,
  claims: readonly OfClaim[],
): Promise<(claim: OfClaim) => string> {
  const orderOf = ({ accountId, externalOrderId }: OfClaim) => (externalOrderId === null ? null : orderIdFor({ id: accountId }, externalOrderId));
  const ids = claims.map(orderOf).filter((id) => id !== null);
  const gone = ids.length === 0 ? new Set<never>() : await units(organisation, ({ orders }) => orders.erasedAmong(ids));
  return (claim) => {
    const orderId = orderOf(claim);
    return orderId !== null && gone.has(orderId) ? `late:${claim.id}` : draftSubject(claim);
  };
}
