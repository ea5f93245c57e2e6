import { formStageOf, mayMove, oneShotOf, WORK_MOVES } from '@weerwoord/claims';
import type { OneShot } from '@weerwoord/claims';
import type { DeskStores, KeptClaim, KeptDraft } from '@weerwoord/ports';

/** What cannot be taken back when this letter is sent; null for what can be added to, and for letters beside the answer. */
export const oneShotFor = (claim: Pick<KeptClaim, 'kind' | 'marketplaceState'>, draft: Pick<KeptDraft, 'letter' | 'kind'>): OneShot | null =>
  draft.letter === 'answer' ? oneShotOf(claim.kind, formStageOf(claim, draft.kind)) : null;

/** After the last possible moment; only the answer has one. */
export const isLate = (claim: Pick<KeptClaim, 'clock'>, draft: Pick<KeptDraft, 'letter'>, sentAt: Date): boolean =>
  draft.letter === 'answer' && sentAt > claim.clock.hardDeadline;

/**
 * The one way a letter becomes a sent one, by hand or by a connector: the letter, what is noted about its sending, and the claim as it then stands. To be
 * called under the claim's lock; the caller saves the claim and records the act.
 */
export async function noteSent(
  { drafts, sendings }: Pick<DeskStores, 'drafts' | 'sendings'>,
  claim: KeptClaim,
  draft: Pick<KeptDraft, 'letter' | 'version' | 'kind'>,
  { sentAt, now, by, way }: { readonly sentAt: Date; readonly now: Date; readonly by: string; readonly way: 'hand' | 'api' },
): Promise<{ readonly claim: KeptClaim; readonly payload: Readonly<Record<string, unknown>> }> {
  const { letter, version } = draft;
  const oneShot = oneShotFor(claim, draft);
  const late = isLate(claim, draft, sentAt);
  await drafts.setState(claim.id, version, { state: 'sent', sentAt }, letter);
  await sendings.note({ claimId: claim.id, letter, version, way, sentAt, markedAt: now, by, late, oneShot });
  const moves = letter === 'answer' && mayMove(WORK_MOVES, claim.work, 'answered');
  return {
    claim: moves ? { ...claim, work: 'answered' } : claim,
    payload: {
      version,
      sentAt: sentAt.toISOString(),
      ...(way === 'api' && { way }),
      ...(late && { late }),
      ...(oneShot && { oneShot }),
      ...(letter !== 'answer' && { letter }),
    },
  };
}
