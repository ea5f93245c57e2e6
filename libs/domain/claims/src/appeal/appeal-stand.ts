import type { Claim } from '../claim';
import { endOf } from '../kind-table';
import type { AppealRefusal, AppealRules } from './appeal-table';
import { appealRulesOf, openAxes } from './appeal-table';

export type AppealStand =
  | { readonly state: 'not-decided' | 'under-way' }
  | { readonly state: 'not-possible'; readonly because: AppealRefusal }
  /** May be appealed, as far as the state says: the clock is another question. */
  | { readonly state: 'open' };

type Asked = Pick<Claim, 'kind' | 'marketplaceState' | 'money' | 'metric'> & Partial<Pick<Claim, 'decisionUnread'>>;

/** Does the state of a claim allow an appeal? */
export function appealStand(claim: Asked): AppealStand {
  const rules = appealRulesOf(claim.kind);
  const { marketplaceState: state } = claim;
  if (claim.decisionUnread === true) return { state: 'not-possible', because: 'decision-unread' };
  if (rules.pending.includes(state)) return { state: 'under-way' };
  if (rules.from.includes(state)) return openAxes(claim).length === 0 ? { state: 'not-possible', because: 'nothing-left-to-win' } : { state: 'open' };
  const end = endOf(claim.kind, state);
  const closed = rules.closed[state];
  if (closed !== undefined) return { state: 'not-possible', because: closed };
  if (end === null) return { state: 'not-decided' };
  if (rules.none !== undefined && end.work === 'lost') return { state: 'not-possible', because: rules.none };
  // Won, and counted against us all the same: Amazon's own word beats its table, and may be asked about.
  if (rules.way === 'amazon-appeal' && end.work === 'won' && claim.metric.verdict === 'YES') return { state: 'open' };
  return { state: 'not-possible', because: end.work === 'withdrawn' ? 'withdrawn' : 'nothing-lost' };
}

/**
 * Until when the decision may be appealed: the end of the claim's own clock where that clock is the appeal's, else not known. What a
 * person recorded of the end starts it like a mail does.
 *
 * @returns null where no appeal is possible, or nobody knows since when its days run
 */
export function appealUntil(claim: Asked & Pick<Claim, 'clock'>, decidedAt: Date | null): Date | null {
  if (appealStand(claim).state !== 'open') return null;
  return runsByAppeal(appealRulesOf(claim.kind), claim.clock, decidedAt) ? claim.clock.hardDeadline : null;
}

/** PayPal's and the shop's rows time other steps too: there the clock must have started with the decision. */
export function runsByAppeal({ rule, way }: AppealRules, clock: Claim['clock'], decidedAt: Date | null): boolean {
  if (rule === null || clock.rule !== rule) return false;
  return way !== 'paypal-appeal' || decidedAt === null || clock.startedAt.getTime() === decidedAt.getTime();
}
