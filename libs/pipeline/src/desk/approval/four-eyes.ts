import type { Money } from '@weerwoord/kernel';
import type { ApprovalAsked, ApprovalRule } from '@weerwoord/ports';

/** Nobody asks for a second person unless it was set. */
export const NO_SECOND: ApprovalRule = { mode: 'none', above: null, oneShot: false };

/**
 * Does a letter take a second person? An amount that is not known, or is in another currency than the line, counts as above it: what cannot be
 * compared is not waved through.
 *
 * @param isOneShot nothing can be added once it is sent
 */
export function takesSecond({ mode, above, oneShot }: ApprovalRule, amount: Money | null, isOneShot: boolean): boolean {
  if (mode === 'always' || (oneShot && isOneShot)) return true;
  if (mode === 'none' || above === null) return false;
  return amount?.currency !== above.currency || amount.minor > above.minor;
}

/** Why somebody may not be the second: their own letter, no first person there yet, or no person at all. */
export type NoSecond = 'own-letter' | 'ask-first' | 'not-a-person';

/**
 * May this person be the second one? Whoever wrote, edited or composed any version of the letter, or asked for its approval, is the first; a letter
 * nobody has touched has no first person until somebody asks for its approval.
 *
 * @param hands actors who had a hand in the letter, by whatever version or language
 */
export function secondRefused(actor: string, hands: readonly string[], asked: Pick<ApprovalAsked, 'by' | 'state'> | null): NoSecond | null {
  if (!actor.startsWith('person:')) return 'not-a-person';
  const first = new Set([...hands, ...(asked?.state === 'asked' ? [asked.by] : [])].filter((hand) => hand.startsWith('person:')));
  if (first.has(actor)) return 'own-letter';
  return first.size === 0 ? 'ask-first' : null;
}
