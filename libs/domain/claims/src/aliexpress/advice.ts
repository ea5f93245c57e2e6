import { dayOf } from '@weerwoord/kernel';
import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';
import type { Action } from '../claim';
import { ALL_ROWS, recommend } from './dispute-table';
import { disputeFactsOf } from './facts-of-claim';
import { PACIFIC } from './pacific';
import type { RecommendAction } from './recommend-row';
import { settingsOn } from './settings';

/** What the claim page calls each answer. On AliExpress silence executes the buyer’s request, so nothing that waits for us is called waiting. */
const ACTIONS: Readonly<Record<RecommendAction, Action>> = {
  reject_zero: 'contest',
  accept_full_refund: 'refund',
  accept_partial_or_full: 'partial-refund',
  accept_or_counter_human: 'ask-person',
  ask_carrier_then_accept_or_claim_carrier: 'ask-person',
  counter_partial: 'partial-refund',
  counter_at_max: 'partial-refund',
  return_and_refund: 'send-return-label',
  offer_parts_replacement_or_partial: 'partial-refund',
  send_part_or_partial_refund: 'partial-refund',
  ask_person: 'ask-person',
};

const inState =
  (...states: readonly string[]) =>
  ({ claim }: AdviceFacts): boolean =>
    states.includes(claim.marketplaceState);
/** Our answer is due, or nobody knows whose turn it is. */
const ours = inState('WAITING_SELLER', 'PROCESSING_UNKNOWN', 'OPEN', '');

const settings = (f: AdviceFacts) => settingsOn(dayOf(f.now, PACIFIC), f.overrides);
const rowFor = (f: AdviceFacts) => recommend(disputeFactsOf(f), settings(f)).row;
const appealStillOpen = (f: AdviceFacts): boolean =>
  inState('LOST', 'LOST_BY_TIMEOUT', 'DECIDED_FOR_BUYER', 'DECIDED_BY_PLATFORM')(f) && f.now < f.claim.clock.hardDeadline;
/** Would the same facts have been contested? Judged without the clock: it is the appeal's by now. */
const wouldContest = (f: AdviceFacts): boolean => recommend({ ...disputeFactsOf(f), hoursLeft: null }, settings(f)).row.action === 'reject_zero';

/** What the state alone decides: whose turn it is, and what is left after the end (aliexpress.md §2, §6). */
const BY_STATE: readonly AdviceRow[] = [
  { id: 'AE 2/2', action: 'wait', because: 'ae-platform-pays', when: inState('PLATFORM_HANDLES') },
  { id: 'AE 2/3', action: 'wait', because: 'ae-platform-shipping', when: inState('PLATFORM_LOGISTICS') },
  { id: 'AE 2/4', action: 'ask-person', because: 'ae-platform-proposed', also: ['AE 6/3'], when: inState('PLATFORM_PROPOSED') },
  { id: 'AE 2/7', action: 'wait', because: 'ae-add-evidence', also: ['AE 6/2'], when: inState('PLATFORM_REVIEWING') },
  { id: 'AE 2/7', action: 'wait', because: 'ae-buyers-turn', also: ['AE 6/2'], when: inState('WAITING_BUYER_OR_PLATFORM') },
  { id: 'AE 2/5', action: 'wait', because: 'ae-return-on-its-way', when: inState('WAITING_BUYER_RETURN') },
  { id: 'AE 2/5', action: 'ask-person', because: 'ae-inspect-return', when: inState('WAITING_SELLER_RECEIVE') },
  { id: 'AE 6/1', action: 'wait', because: 'ae-ask-withdrawal', when: inState('SETTLED') },
  { id: 'AE 2/appeal', action: 'appeal', because: 'ae-appeal-once', also: ['AE 6/3'], when: (f) => appealStillOpen(f) && wouldContest(f) },
  { id: 'AE 2/appeal', action: 'ask-person', because: 'ae-appeal-needs-more', when: appealStillOpen },
];

/** The decision table of the sheet, row by row, as the claim page asks for it: the one table that decides everywhere. */
const BY_TABLE: readonly AdviceRow[] = ALL_ROWS.map(({ id, because, action }) => ({
  id,
  because,
  action: ACTIONS[action],
  also: ['AE 2/6', 'AE 6/1'],
  when: (f) => ours(f) && rowFor(f).because === because,
}));

export const ALIEXPRESS_ADVICE: readonly AdviceRow[] = [...BY_STATE, ...BY_TABLE];
