import type { EvidenceBundle } from '@weerwoord/evidence';
import { holds } from '@weerwoord/evidence';
import type { AdviceRule } from '../advice/rule-rows';
import { guard, row } from '../advice/guard-rows';
import type { Claim, RefundGuard } from '../claim';

type Stage = {
  readonly states: readonly string[];
  readonly level: RefundGuard['level'];
  readonly metric: readonly [refund: string, contest: string];
  readonly money: readonly [refund: string, contest: string];
  readonly recovery: readonly [refund: string, contest: string];
  readonly rules: readonly AdviceRule[];
};

/**
 * What refunding does, stage by stage (aliexpress.md §2, §6). A dispute counts in the dispute rate however it ends, unless the buyer withdraws it;
 * settled before the platform steps in it stays out of the two ruling rates. `money-by-proof` stands for what the proof is worth.
 */
const STAGES: readonly Stage[] = [
  {
    states: ['PLATFORM_HANDLES', 'PLATFORM_LOGISTICS'],
    level: 'harm',
    metric: ['ae-counts-unless-withdrawn', 'ae-counts-unless-withdrawn'],
    money: ['money-lost', 'ae-platform-pays'],
    recovery: ['nothing-to-recover', 'ae-platform-decides'],
    rules: ['AE 2/2', 'AE 2/3'],
  },
  {
    states: ['PLATFORM_REVIEWING', 'PLATFORM_PROPOSED'],
    level: 'unknown',
    metric: ['not-published', 'ae-ruling-may-count'],
    money: ['money-lost', 'money-by-proof'],
    recovery: ['ae-dispute-closed', 'ae-appeal-once'],
    rules: ['AE 2/4', 'AE 6/2', 'AE 6/3'],
  },
  {
    states: ['WAITING_BUYER_RETURN'],
    level: 'harm',
    metric: ['ae-agreed-already', 'ae-agreed-already'],
    money: ['ae-goods-and-money', 'ae-money-if-not-sent'],
    recovery: ['ae-goods-may-stay-away', 'ae-inspect-first'],
    rules: ['AE 2/5', 'AE 6/1'],
  },
  {
    // It was sent: what is not confirmed or disputed in time is refunded.
    states: ['WAITING_SELLER_RECEIVE'],
    level: 'harm',
    metric: ['ae-agreed-already', 'ae-agreed-already'],
    money: ['ae-goods-and-money', 'money-open'],
    recovery: ['ae-goods-may-stay-away', 'ae-inspect-first'],
    rules: ['AE 2/5', 'AE 6/1'],
  },
  {
    states: ['APPEALED'],
    level: 'harm',
    metric: ['decision-stands', 'appeal-may-reverse'],
    money: ['money-paid-twice', 'appeal-may-reverse'],
    recovery: ['ae-outside-the-dispute', 'ae-platform-decides'],
    rules: ['AE 2/1', 'AE 2/appeal'],
  },
  {
    // One appeal per order: after it nothing is left.
    states: ['APPEAL_LOST'],
    level: 'harm',
    metric: ['decision-stands', 'decision-stands'],
    money: ['money-paid-twice', 'decision-stands'],
    recovery: ['ae-outside-the-dispute', 'nothing-to-recover'],
    rules: ['AE 2/1', 'AE 2/appeal'],
  },
  {
    states: ['WITHDRAWN', 'DECIDED_FOR_SELLER', 'WON', 'APPEAL_WON', 'RETURN_NOT_SENT'],
    level: 'harm',
    metric: ['ae-agreed-already', 'ae-agreed-already'],
    money: ['money-not-owed', 'money-kept'],
    recovery: ['nothing-to-recover', 'all-open'],
    rules: ['AE 2/1'],
  },
  {
    states: ['SETTLED', 'LOST_BY_TIMEOUT', 'DECIDED_FOR_BUYER', 'DECIDED_BY_PLATFORM', 'LOST', 'CLOSED'],
    level: 'harm',
    metric: ['decision-stands', 'appeal-may-reverse'],
    money: ['money-paid-twice', 'appeal-may-reverse'],
    recovery: ['ae-outside-the-dispute', 'ae-appeal-once'],
    rules: ['AE 2/1', 'AE 2/appeal'],
  },
];
/** While buyer and seller still talk, and in a state nobody knows. */
const OPEN: Stage = {
  states: [],
  level: 'safe',
  metric: ['ae-no-ruling', 'ae-ruling-may-count'],
  money: ['money-lost', 'money-by-proof'],
  recovery: ['ae-dispute-closed', 'ae-appeal-once'],
  rules: ['AE 6/1', 'AE 6/2', 'AE 6/3'],
};

const worth = (bundle: EvidenceBundle): string =>
  holds(bundle, 'SIGNATURE_POD') || (holds(bundle, 'LISTING_SNAPSHOT') && holds(bundle, 'PRODUCT_PROOF'))
    ? 'money-possibly-kept'
    : 'money-likely-lost';

/** What a refund does to an AliExpress dispute on both axes, next to contesting. @source aliexpress.md §2, §6 */
export function aliexpressGuard(claim: Claim, bundle: EvidenceBundle): RefundGuard {
  const stage = STAGES.find(({ states }) => states.includes(claim.marketplaceState)) ?? OPEN;
  const word = (id: string): string => (id === 'money-by-proof' ? worth(bundle) : id);
  return guard(
    stage.level,
    (['metric', 'money', 'recovery'] as const).map((axis) => row(axis, word(stage[axis][0]), word(stage[axis][1]))),
    ...stage.rules,
  );
}
