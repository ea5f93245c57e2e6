import { ok } from '@weerwoord/kernel';
import type { DeskTools } from '../desk-tools';
import { claimAct, isFuture, refused, unseen } from '../desk-tools';
import { beingSent, refusedWhileSent } from '../sending/being-sent';
import { noteSent, oneShotFor } from '../sending/note-sent';
import type { Changed, OnClaim } from './letter-at-work';

/**
 * Notes that the approved letter was sent by hand, and when: not later than now, not before the claim was there. An act that is possible once is only noted
 * when the person says so twice (`final`); one that waits in the outbox is taken out of it.
 */
export async function markSent(tools: DeskTools, asked: OnClaim & { readonly sentAt?: Date; readonly final?: boolean }): Promise<Changed> {
  const { organisation, claimId, revision, letter = 'answer', actor } = asked;
  return tools.units(organisation, async (stores) => {
    const claim = await stores.claims.lock(claimId);
    const problem = unseen(claim, revision);
    if (problem || !claim) return problem ?? refused('not-found');
    const draft = await stores.drafts.current(claimId, letter);
    if (draft?.state !== 'approved') return refused('not-possible-now');
    const now = tools.clock.now();
    const sentAt = asked.sentAt ?? now;
    if (isFuture(sentAt, now)) return refused('bad-input', { fields: [{ path: 'sentAt', problem: 'in-future' }] });
    if (sentAt < claim.filedAt) return refused('bad-input', { fields: [{ path: 'sentAt', problem: 'before-claim' }] });
    if (oneShotFor(claim, draft) !== null && asked.final !== true)
      return refused('bad-input', { fields: [{ path: 'final', problem: 'confirm-once' }] });
    if (letter === 'answer') {
      if (await beingSent(stores, claimId)) return refusedWhileSent();
      const waiting = await stores.outbox.ofClaim(claimId);
      if (waiting?.state === 'waiting') await stores.outbox.move(waiting.id, 'waiting', { state: 'cancelled', endedAt: now });
    }
    const noted = await noteSent(stores, claim, draft, { sentAt, now, by: actor, way: 'hand' });
    const next = { ...noted.claim, revision: claim.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([claimAct(next, actor, 'claim.answered', now, noted.payload)]);
    return ok({ revision: next.revision });
  });
}
