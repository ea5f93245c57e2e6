import type { Money } from '@weerwoord/kernel';
import type { Issue, Solution } from './issue';
import { reachedOf } from './issue';
import { phaseOf } from './phase';

/** How a dispute ended (ruling R-A2); `open` while it runs, `unknown` when it ended and AliExpress does not say how. */
export const DISPUTE_RESULTS = ['open', 'withdrawn', 'settled', 'lost_by_timeout', 'decided_by_platform', 'unknown'] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];
export type DisputeOutcome = {
  readonly result: DisputeResult;
  readonly refund: Money | null;
  /** Who pays the refund; null: nobody, or nobody says so. */
  readonly costBearer: 'seller' | 'platform' | null;
  /** Our own silence lost it: shown to the manager as a loss that need not have been. */
  readonly preventable: boolean;
};

/** Silence executes what the buyer asked. AliExpress spells the word without its second "s"; the right spelling is taken too. */
const BY_TYPE: Readonly<Record<string, DisputeResult>> = {
  seller_reponse_timeout: 'lost_by_timeout',
  seller_response_timeout: 'lost_by_timeout',
  negotiation_consensus: 'settled',
  platform_arbitrate: 'decided_by_platform',
};

function resultOf(issue: Issue, reached: Solution | null): DisputeResult {
  if (issue.status === 'canceled_issue') return 'withdrawn';
  if (issue.status !== 'finish') return 'open';
  return BY_TYPE[reached?.reachedType ?? ''] ?? 'unknown';
}

/**
 * How a dispute ended and who pays. After-sales guarantee and a fault of AliExpress’s own shipping are paid by the platform; any other refund
 * comes out of the seller's money.
 * @source aliexpress.md §2, §7 (`reached_type`); ruling R-A2
 */
export function disputeOutcome(issue: Issue): DisputeOutcome {
  const reached = reachedOf(issue);
  const result = resultOf(issue, reached);
  const over = result !== 'open' && result !== 'withdrawn';
  const refund = over ? (reached?.refund ?? null) : null;
  // The phase of a finished dispute no longer tells who handled it.
  const { costBearer } = phaseOf({ ...issue, status: 'processing' });
  return {
    result,
    refund,
    costBearer: refund === null || refund.minor === 0 ? null : (costBearer ?? 'seller'),
    preventable: result === 'lost_by_timeout',
  };
}

/** State of our own record for an outcome; a decision by the platform is for whom the money says. Null while the dispute runs. */
export function stateOfOutcome({ result, refund }: DisputeOutcome): string | null {
  if (result === 'open') return null;
  if (result === 'decided_by_platform' && refund !== null) return refund.minor === 0 ? 'DECIDED_FOR_SELLER' : 'DECIDED_FOR_BUYER';
  return result === 'unknown' ? 'CLOSED' : result.toUpperCase();
}

/** State of our own record for a dispute as the API tells it: where it stands, or how it ended. */
export const stateOfIssue = (issue: Issue): string => stateOfOutcome(disputeOutcome(issue)) ?? phaseOf(issue).phase.toUpperCase();
