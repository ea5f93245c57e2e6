import type { AdviceFacts } from '../advice/advice-facts';

/** The five conditions under which a buyer wins a withdrawal that was not or not fully refunded (ebay MB-14), by their names in §7.3. */
export const WITHDRAWAL_CONDITIONS = ['W1', 'W2', 'W3', 'W4', 'W5'] as const;
export type WithdrawalCondition = (typeof WITHDRAWAL_CONDITIONS)[number];
/**
 * W1 our terms grant it and the buyer used it · W2 asked through eBay's flow · W3 within our return period · W4 sent unaltered to the address of the
 * eBay return · W5 sent in time, with tracking. Null: nobody knows.
 */
export type WithdrawalFacts = Readonly<Record<WithdrawalCondition, boolean | null>>;

export type Withdrawal = {
  /** `refund`: all hold. `contest`: one fails, and the answer cites it. `ask-person`: something is not known. */
  readonly action: 'refund' | 'contest' | 'ask-person';
  readonly failing: readonly WithdrawalCondition[];
  readonly unknown: readonly WithdrawalCondition[];
};

/** All true: refund. Any false: contest with it. Else somebody must find out (ebay §7.3). */
export function judgeWithdrawal(facts: WithdrawalFacts): Withdrawal {
  const failing = WITHDRAWAL_CONDITIONS.filter((condition) => facts[condition] === false);
  const unknown = WITHDRAWAL_CONDITIONS.filter((condition) => facts[condition] === null);
  return { action: failing.length > 0 ? 'contest' : unknown.length > 0 ? 'ask-person' : 'refund', failing, unknown };
}

/** What the evidence says of the five conditions. That there are terms is not yet that they grant it: a person reads them. */
export function withdrawalFacts({ claim, has, item }: Pick<AdviceFacts, 'claim' | 'has' | 'item'>): WithdrawalFacts {
  const finding = item('RETURN_INSPECTION')?.figures['finding'];
  return {
    W1: null,
    W2: claim.kind === 'EBAY_RETURN' || claim.kind === 'EBAY_CASE' ? true : null,
    W3: has('RETURN_OUT_OF_POLICY') ? false : null,
    W4: finding === 'as-sent' ? true : finding === undefined ? null : false,
    W5: has('RETURN_NOT_SHIPPED') ? false : has('RETURN_TRACKING') ? true : null,
  };
}
