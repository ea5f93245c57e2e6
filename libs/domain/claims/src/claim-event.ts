import type { ClaimEvent } from '@weerwoord/orders';
import type { ClaimNotice } from './claim';
import { rulesOf } from './kind-table';

/**
 * What all notices about one claim have in common: its kind and order (one claim of a kind per order at a time, amazon §4.6), else the
 * number the marketplace gave it. A later decision finds its claim by it, in whatever order the mails are read.
 */
export const claimKey = ({
  kind,
  externalOrderId,
  externalClaimId,
  receivedAt,
}: Pick<ClaimNotice, 'kind' | 'externalOrderId' | 'externalClaimId' | 'receivedAt'>): string =>
  `${kind}:${externalOrderId ?? externalClaimId ?? receivedAt.toISOString()}`;

/** Chargebacks: only those about the service count against the seller (amazon §2.4). */
const chargebackType = (reason: ClaimNotice['reason']): ClaimEvent['type'] =>
  reason === 'FRAUD' ? 'FRAUD' : reason === null || reason === 'OTHER' ? 'UNKNOWN' : 'SERVICE';

/** The marketplace's state of the claim as this notice tells it. A decision whose words we could not read leaves it open: never "won". */
export const stateOfNotice = ({ kind, event, decidedState }: ClaimNotice): string =>
  decidedState ?? (event === 'closed' ? 'CLOSED' : rulesOf(kind).openState);

/**
 * The notice as a fact of its order, so that metrics can judge it; null for a kind that no metric counts, and for a word about
 * the deadline alone.
 * All notices of one claim share a key: the fold keeps the newest state and the day the claim was first heard of.
 */
export function claimEventOf(notice: ClaimNotice): ClaimEvent | null {
  const { kind, event, receivedAt, saysMetric, amount, reason } = notice;
  if (!rulesOf(kind).isOrderFact || event === 'deadline') return null;
  return {
    key: claimKey(notice),
    kind,
    state: stateOfNotice(notice),
    at: receivedAt,
    type: kind === 'CHARGEBACK' ? chargebackType(reason) : null,
    ...(reason === null ? {} : { reason }),
    saysMetric,
    amount,
  };
}
