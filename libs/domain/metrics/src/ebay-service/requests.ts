import type { ClaimEvent, OrderFacts } from '@weerwoord/orders';

export type ServiceRequest = {
  /** Null: the notice did not say; then `may` says what it could be. */
  readonly about: 'not-received' | 'not-as-described' | 'neither' | null;
  readonly may: readonly ('not-received' | 'not-as-described')[];
  readonly openedAt: Date;
  readonly state: string;
};

const EITHER = ['not-received', 'not-as-described'] as const;

/** What a request is about, from its kind and the reason told. A change of mind is neither (SM-1 counts "not as described"). */
function aboutOf({ kind, reason }: ClaimEvent): Pick<ServiceRequest, 'about' | 'may'> | null {
  if (kind === 'EBAY_INR') return { about: 'not-received', may: [] };
  if (kind !== 'EBAY_RETURN' && kind !== 'EBAY_CASE') return null;
  if (reason?.startsWith('INR')) return { about: 'not-received', may: [] };
  if (reason === 'SNAD') return { about: 'not-as-described', may: [] };
  if (reason === 'REMORSE') return { about: 'neither', may: [] };
  return { about: null, may: kind === 'EBAY_CASE' ? EITHER : ['not-as-described'] };
}

/**
 * The buyer's requests on an order. A case is the request it grew from, told once more: it only counts where no request is known.
 * @source ebay.md §5, SM-1, SM-2
 */
export function requestsOf({ claims }: Pick<OrderFacts, 'claims'>): ServiceRequest[] {
  const told = claims.flatMap((claim) => {
    const about = aboutOf(claim);
    return about ? [{ kind: claim.kind, openedAt: claim.openedAt ?? claim.at, state: claim.state, ...about }] : [];
  });
  const grown = told.some(({ kind }) => kind !== 'EBAY_CASE');
  return told.filter(({ kind }) => kind !== 'EBAY_CASE' || !grown);
}
