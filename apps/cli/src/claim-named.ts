import type { z } from 'zod';
import type { ClaimLine } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { lookAtClaims } from '@weerwoord/pipeline';
import type { Product } from '@weerwoord/wiring';
import { Refused } from './command';

export type ListedClaim = z.infer<typeof ClaimLine>;

const CLOSED = new Set(['won', 'lost', 'expired', 'withdrawn']);
const isOpen = ({ work }: ListedClaim): boolean => !CLOSED.has(work);

/** All claims in the order of the queue, those that are closed last; the place in it is the short number a person may type. */
export async function allClaims(product: Product, organisation: OrganisationId): Promise<ListedClaim[]> {
  const claims: ListedClaim[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof lookAtClaims>> = await lookAtClaims(product.desk, { organisation, work: 'all', cursor, limit: 200 });
    claims.push(...page.claims);
    if ((cursor = page.next) === null) return [...claims.filter(isOpen), ...claims.filter((claim) => !isOpen(claim))];
  }
}

/** A claim by its id, its order's number, or its place in `claims`. An order with two claims is refused: guessing would answer the wrong one. */
export async function claimNamed(product: Product, organisation: OrganisationId, named: string): Promise<ListedClaim & { readonly id: ClaimId }> {
  const claims = await allClaims(product, organisation);
  const fitting = claims.filter(({ id, externalOrderId }) => id === named || externalOrderId === named);
  const found = fitting.length > 0 ? fitting : /^\d{1,6}$/.test(named) ? claims.slice(Number(named) - 1, Number(named)) : [];
  const [claim, second] = found;
  if (!claim) throw new Refused('not-found', `There is no claim "${named}". List them with: npm run -s cli -- claims`);
  if (second) throw new Refused('not-unique', `Order ${named} has ${found.length} claims. Name one by its place in: npm run -s cli -- claims`);
  return claim as ListedClaim & { readonly id: ClaimId };
}
