import type { Day, Site } from '@weerwoord/kernel';
import type { ChecklistStage, EvidenceBundle } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import type { AdviceFacts, AdviceRow } from './advice/advice-facts';
import type { Claim, ClaimNotice, ClaimReason, RefundGuard } from './claim';
import type { ClockPlace, ClockRule } from './clocks/clock-rule';
import type { DraftKind } from './draft/draft-plan';
import type { Recipe } from './draft/recipe';
import type { Moves } from './moves/may-move';

/** What a state means once nothing more is to be decided: who won, and who pays where the state itself says it. */
export type End = { readonly work: 'won' | 'lost' | 'withdrawn'; readonly paidBy: Claim['money']['fundedBy'] };

/** How a claim ended, as a person records it. */
export type RecordedOutcome = {
  readonly work: End['work'];
  readonly fundedBy?: Claim['money']['fundedBy'];
  readonly saysMetric?: 'COUNTED' | 'NOT_COUNTED';
};

/** What a clock needs to know beside the notice. `number` reads a policy row of the site in force on the notice's day. */
export type ClockAsk = {
  readonly notice: ClaimNotice;
  readonly site: Site;
  readonly day: Day;
  readonly place: ClockPlace;
  /** Instant the marketplace or the mail itself names; it is the hard deadline, whatever the rule says. */
  readonly due: Date | null;
  /** The order, where it is known. */
  readonly facts: OrderFacts | null;
  readonly number: (id: string, otherwise: number) => number;
};

/** Everything that differs from one kind of claim to another. One entry per kind; a new channel is a folder with its own. */
export type KindRules = {
  /** State in which a claim is while nothing is decided, in the words of its sheet. */
  readonly openState: string;
  /** From each state, where it may go. */
  readonly moves: Moves;
  /** Meaning of the end states. A state that is not here decides nothing. */
  readonly ends: Readonly<Record<string, End>>;
  /** State for what a person records as the outcome. */
  readonly stateFor: (outcome: RecordedOutcome) => string;
  /** By when it must be answered, by our dated rules; the marketplace's own instant and the mail's are put before it elsewhere. */
  readonly clock: (ask: ClockAsk) => ClockRule;
  /** Rows of advice, first that fits. */
  readonly advice: (facts: AdviceFacts) => readonly AdviceRow[];
  /** What keeps the advice from being sure beside what is missing, as message ids; absent: nothing. */
  readonly doubts?: (facts: AdviceFacts) => readonly string[];
  /** What a refund now would do on both axes. */
  readonly guard: (claim: Claim, bundle: EvidenceBundle) => RefundGuard;
  /** @param state where the claim stands; most kinds have one letter whatever it is */
  readonly draftKind: (reason: ClaimReason, state?: string) => DraftKind;
  /** @param letter which of its letters: the answer, or the appeal after it */
  readonly recipe: (reason: ClaimReason, letter: DraftKind) => Recipe;
  /** What is written to the buyer, where that is not the general letter about what they wrote of. */
  readonly buyerLetter?: (reason: ClaimReason) => Recipe;
  /** Does it count in the marketplace's metric, and by which row? Never told from who pays. */
  readonly metric: (claim: Pick<Claim, 'marketplaceState' | 'reason'> & { readonly saysMetric: ClaimNotice['saysMetric'] }) => Claim['metric'];
  /** What must be shown where the claim stands, for kinds whose needs change on their way; absent: the answer, and after a loss the appeal. */
  readonly stage?: (state: string) => ChecklistStage;
  /** False where no order metric looks at this kind: it is then no fact of the order. */
  readonly isOrderFact: boolean;
};

/** For kinds that no metric of the seller's counts. */
export const NOT_A_METRIC: KindRules['metric'] = () => ({ verdict: 'NOT_A_METRIC', rule: '' });
/** `won`, `lost`, `withdrawn` in the words of one sheet. */
export const plainOutcome =
  (states: Readonly<Record<End['work'], string>>): KindRules['stateFor'] =>
  ({ work }) =>
    states[work];
export const PLAIN_STATES = { won: 'WON', lost: 'LOST', withdrawn: 'WITHDRAWN' } as const;
/** Ends that mean the same wherever they are said. */
export const PLAIN_ENDS: KindRules['ends'] = {
  WON: { work: 'won', paidBy: 'UNKNOWN' },
  LOST: { work: 'lost', paidBy: 'UNKNOWN' },
  WITHDRAWN: { work: 'withdrawn', paidBy: 'UNKNOWN' },
  CLOSED: { work: 'withdrawn', paidBy: 'UNKNOWN' },
};
