import type { Money, Result } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { Issue, SolutionType } from './issue';
import type { Settings } from './settings';

/** What a buyer complains of (aliexpress.md §1, row 3). */
export const REASON_FAMILIES = ['not_received', 'not_as_described', 'damaged_or_defective', 'missing_parts'] as const;
export type ReasonFamily = (typeof REASON_FAMILIES)[number];

export type CounterAsk = {
  readonly maxima: Pick<Issue, 'max' | 'maxLocal'>;
  /** Null: not known. */
  readonly family: ReasonFamily | null;
  readonly offer: Money;
  readonly type: SolutionType;
  /** What the buyer asked for; null: not known, then a plain refund. */
  readonly buyersType: SolutionType | null;
  /** Where the goods are to be sent; only a return needs it. */
  readonly returnAddressId: string | null;
};
export type CounterProposal = { readonly type: SolutionType; readonly refund: Money; readonly returnAddressId: string | null };
export type CounterProblem = {
  readonly code:
    'type_change_only_for_snad' | 'refund_max_unknown' | 'negative_amount' | 'not_convertible' | 'above_refund_max' | 'return_address_missing';
  readonly computed: Money | null;
  readonly max: Money | null;
};

const problem = (code: CounterProblem['code'], computed: Money | null = null, max: Money | null = null): Result<CounterProposal, CounterProblem> =>
  failed({ code, computed, max });

/** `minor × local / dollars`, rounded down to the minor unit (ruling R-A3), in whole numbers so that nothing is lost on the way. */
const inLocal = (minor: number, max: Money, local: Money): number => Number((BigInt(minor) * BigInt(local.minor)) / BigInt(max.minor));

/** The offer in the buyer's currency, at the ratio of the two maxima; null for a third currency, or where the maxima make no ratio. */
function offerInLocal(offer: Money, { max, maxLocal }: CounterAsk['maxima']): Money | null {
  if (maxLocal === null) return null;
  if (offer.currency === maxLocal.currency) return offer;
  if (max === null || offer.currency !== max.currency) return null;
  if (max.minor <= 0) return offer.minor === 0 ? { minor: 0, currency: maxLocal.currency } : null;
  return { minor: inLocal(offer.minor, max, maxLocal), currency: maxLocal.currency };
}

/**
 * A counter-proposal as AliExpress takes it: the amount in the buyer's currency, never above the most that can be refunded. An amount of 0
 * is a rejection. The kind of solution may only be changed where the goods arrived: nobody sends back what never came.
 * @source aliexpress.md §4 "Counter rules"; ruling R-A3
 */
export function buildCounterProposal({
  maxima,
  family,
  offer,
  type,
  buyersType,
  returnAddressId,
}: CounterAsk): Result<CounterProposal, CounterProblem> {
  const changesType = type !== (buyersType ?? 'refund');
  if (changesType && (family === null || family === 'not_received')) return problem('type_change_only_for_snad');
  if (offer.minor < 0) return problem('negative_amount', offer, maxima.maxLocal);
  if (maxima.maxLocal === null) return problem('refund_max_unknown', null, null);
  const refund = offerInLocal(offer, maxima);
  if (refund === null) return problem('not_convertible', null, maxima.maxLocal);
  if (refund.minor > maxima.maxLocal.minor) return problem('above_refund_max', refund, maxima.maxLocal);
  if (type === 'return_and_refund' && returnAddressId === null) return problem('return_address_missing', refund, maxima.maxLocal);
  return ok({ type, refund, returnAddressId: type === 'return_and_refund' ? returnAddressId : null });
}

export type AnswerAsk = {
  /** A new proposal beside the buyer's, or a change of our own. */
  readonly adds: boolean;
  readonly buyerSolutionId: string | null;
  readonly ownSolutionId: string | null;
  readonly text: string;
  readonly evidenceItems: number;
  /** Who said yes to sending it: nothing is sent without a named person. */
  readonly confirmedBy: string | null;
};
export type AnswerProblem =
  'buyer_solution_id_missing' | 'own_solution_id_missing' | 'text_missing' | 'text_too_long' | 'evidence_missing' | 'not_confirmed';

/**
 * What still keeps an answer from being sent, in the order in which a person meets it; empty when nothing does. Characters are counted as
 * people count them (the limit is not verified).
 * @source aliexpress.md §1, rows 13 and 18; §4 "Counter rules"; §7, last rule
 */
export function answerProblems(
  { adds, buyerSolutionId, ownSolutionId, text, evidenceItems, confirmedBy }: AnswerAsk,
  settings: Settings,
): AnswerProblem[] {
  const length = [...text.trim()].length;
  const checks: readonly (readonly [boolean, AnswerProblem])[] = [
    [adds && buyerSolutionId === null, 'buyer_solution_id_missing'],
    [!adds && ownSolutionId === null, 'own_solution_id_missing'],
    [length === 0, 'text_missing'],
    [length > settings('answer.characters'), 'text_too_long'],
    [evidenceItems < settings('answer.evidence-least'), 'evidence_missing'],
    [confirmedBy === null || confirmedBy.trim() === '', 'not_confirmed'],
  ];
  return checks.flatMap(([fails, code]) => (fails ? [code] : []));
}
