import type { Chance } from '../chance';
import { chanceOf } from '../chance';
import type { Mail } from '../mails';
import { hours } from '../sale';
import type { ClaimStory, NoticeStep, Outcome } from './claim-story';
import { noticeMail } from './notice-mail';
import { ARRIVED } from './parcel-course';

/** What was answered, as it was sent, and when; null: nothing came. */
export type Answer = { readonly text: string; readonly sentAt: Date };

/** What a reader at a marketplace looks for in an answer, in the three languages letters are written in. */
const PROOFS: readonly RegExp[] = [
  /\b(?:signed|signature|getekend|handtekening|unterschrift|unterschrieben)/i,
  /\b(?:delivered|bezorgd|afgeleverd|zugestellt)/i,
  /\b(?:handed over|picked up|accepted by|scan|overgedragen|aangenomen|übergeben|eingeliefert)/i,
  /\b(?:refund(?:ed)?|terugbetaald|erstattet|return|retour|rücksend|rückgabe)/i,
];

/** 0 to 1: how much an answer shows. The parcel's number in it is worth as much as any of the words. */
export function persuasion(story: Pick<ClaimStory, 'sale'>, { text }: Pick<Answer, 'text'>): number {
  const number = text.replace(/\s/g, '').includes(story.sale.trackingNumber) ? 1 : 0;
  const shown = PROOFS.filter((proof) => proof.test(text)).length + number;
  return Math.min(1, shown / 3);
}

/** The same order always meets the same luck. */
const diceOf = ({ sale: { orderId } }: ClaimStory, more: string): Chance =>
  chanceOf([...`${orderId} ${more}`].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7));

/**
 * How likely a marketplace finds for the seller. It sees what the carrier says and what the answer shows; what was true shows only through that: an honest
 * buyer brings photos, a dishonest one nothing. The numbers are ours, nobody publishes any.
 */
export function chanceOfWinning({ situation, kind }: Pick<ClaimStory, 'situation' | 'kind'>, shown: number): number {
  if (shown === 0) return 0.03;
  const arrived = ARRIVED.has(situation.course);
  const base = situation.complaint === 'not-received' ? (situation.course === 'signed' ? 0.8 : arrived ? 0.5 : 0.12) : situation.owed ? 0.15 : 0.55;
  const bank = kind === 'CHARGEBACK' || kind === 'STRIPE_DISPUTE' || kind === 'PAYMENT_DISPUTE' ? 0.85 : 1; // banks side with their customers
  return Math.min(0.95, base * bank * (0.55 + 0.6 * shown));
}

/** What is decided, and whether it counts where it is lost all the same (amazon §4.4: a delivery that was shown is often granted and not counted). */
export function outcomeOf(story: ClaimStory, shown: number): Outcome {
  const dice = diceOf(story, 'decision');
  if (dice.next() < chanceOfWinning(story, shown)) return 'for-us';
  if (story.kind === 'A_TO_Z' && shown > 0.5 && story.situation.complaint === 'not-received')
    return dice.next() < 0.25 ? 'marketplace-pays' : 'against-us-not-counted';
  return shown > 0.5 && dice.next() < 0.3 ? 'against-us-not-counted' : 'against-us';
}

/** Days a marketplace takes; a bank takes weeks. */
const DAYS: Readonly<Record<string, readonly [least: number, more: number]>> = {
  CHARGEBACK: [21, 30],
  STRIPE_DISPUTE: [20, 40],
  PAYMENT_DISPUTE: [14, 30],
};

/** The step a marketplace takes on an answer, or on silence once the deadline is over. */
export function decisionOn(story: ClaimStory, answer: Answer | null, deadline: Date): Extract<NoticeStep, { readonly outcome: Outcome }> {
  const [least, more] = DAYS[story.kind] ?? [2, 5];
  const at = hours(answer?.sentAt ?? deadline, 24 * (least + diceOf(story, 'days').next() * more));
  return { event: 'decided', at, outcome: outcomeOf(story, answer ? persuasion(story, answer) : 0) };
}

/**
 * Plays the marketplace: given the text that was sent, writes the mail of the decision, dated some days later. Null for a SAFE-T claim, of which no mail is
 * known. The same story and text give the same mail.
 *
 * @param answer null: nothing was sent before `deadline`
 */
export const marketplaceAnswers = (story: ClaimStory, answer: Answer | null, deadline: Date): Mail | null =>
  noticeMail(story, decisionOn(story, answer, deadline));
