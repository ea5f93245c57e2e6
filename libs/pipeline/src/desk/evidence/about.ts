import type { ActName, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { Act, DeskStores } from '@weerwoord/ports';
import type { DeskTools } from '../desk-tools';
import { homeIn } from '../words-subject';
import { refreshClaim } from '../refresh-claims';
import type { About } from './hand-record';
import { aboutClaim, aboutOrder } from './hand-record';

/** What a person has open while adding something: a claim or an order. */
export type At = { readonly claimId: ClaimId } | { readonly orderId: OrderId };

/** What is added to; null when there is no such claim or order. */
export async function aboutOf(stores: Pick<DeskStores, 'accounts' | 'claims' | 'bundles' | 'personal'>, at: At): Promise<About | null> {
  const wanted = await wantedOf(stores, at);
  if (!wanted) return null;
  const { home, ...about } = wanted;
  return { ...about, subject: await homeIn(stores, home) };
}

async function wantedOf({ accounts, claims, bundles }: Pick<DeskStores, 'accounts' | 'claims' | 'bundles'>, at: At) {
  if ('claimId' in at) {
    const claim = await claims.byId(at.claimId);
    const account = claim && (await accounts.byId(claim.accountId));
    return claim && account ? aboutClaim(account, claim) : null;
  }
  const material = await bundles.material(at.orderId);
  const account = material && (await accounts.byId(material.facts.accountId));
  return material && account ? aboutOrder(account, at.orderId, material.facts.externalId) : null;
}

/** The act is told with the claim it was done on, else with the order. */
export const actOn = ({ claimId, orderId, account }: About, actor: string, what: ActName, at: Date, payload: Act['payload']): Act =>
  claimId !== null
    ? { at, actor, what, subjectKind: 'claim', subjectId: claimId, payload }
    : { at, actor, what, subjectKind: 'order', subjectId: orderId ?? account.id, payload };

/** Claims that rest on the order follow at once, so that the person sees what changed; the sweep finds those this one misses. */
export async function followClaims(tools: DeskTools, organisation: OrganisationId, orderId: OrderId | null): Promise<void> {
  if (orderId === null) return;
  const claims = await tools.units(organisation, ({ desk }) => desk.claimsOf(orderId));
  for (const { id } of claims) await refreshClaim(tools, { organisation, claimId: id });
}

export const isoOr = (at: Date | null): string | null => at && isoText(at);
