import type { Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { OutboxRow } from '@weerwoord/ports';
import { idFor } from '../../identity/id-for';
import { hashIn } from '../attachments/attachment-set';
import { formStageOf } from '@weerwoord/claims';
import type { DeskRefusal } from '../desk-tools';
import { claimAct, refused, unseen } from '../desk-tools';
import type { OnClaim } from '../letters/letter-at-work';
import { beingSent, refusedWhileSent } from './being-sent';
import { oneShotFor } from './note-sent';
import type { SendingTools } from './sending-tools';

/**
 * Puts the approved answer into the outbox, in the transaction of the person's act: from here on it is sent once, whatever dies. Asking again for the same answer
 * changes nothing, so a double click is one answer; one the other side refused is tried anew. What is possible once takes the person's word twice (`final`).
 *
 * @returns the row's id, which is the key the other side takes the answer under
 */
export async function askToSend(
  tools: SendingTools,
  { organisation, claimId, revision, actor, final }: OnClaim & { readonly final?: boolean },
): Promise<Result<{ readonly outboxId: string }, DeskRefusal>> {
  return tools.units(organisation, async (stores) => {
    const claim = await stores.claims.lock(claimId);
    if (!claim) return refused('not-found');
    const [account, draft, before] = [
      await stores.accounts.byId(claim.accountId),
      await stores.drafts.current(claimId),
      await stores.outbox.ofClaim(claimId),
    ];
    // Looked at before the revision: the second of two clicks names the revision the first one moved.
    if (before && draft?.version === before.version && before.state === 'waiting') return ok({ outboxId: before.id });
    if (await beingSent(stores, claimId)) return refusedWhileSent();
    const problem = unseen(claim, revision);
    if (problem) return problem;
    if (!account || draft?.state !== 'approved') return refused('not-possible-now');
    const act = formStageOf(claim, draft.kind);
    const sender = tools.senders.of(account);
    if (!sender?.canSend(claim.kind, act)) return refused('not-possible-now', { fields: [{ path: 'outbox', problem: 'no-sender' }] });
    if (oneShotFor(claim, draft) !== null && final !== true) return refused('bad-input', { fields: [{ path: 'final', problem: 'confirm-once' }] });
    const now = tools.clock.now();
    const row: OutboxRow = {
      id: idFor('outbox', claimId, draft.letter, String(draft.version), act),
      claimId,
      accountId: claim.accountId,
      letter: draft.letter,
      version: draft.version,
      act,
      sender: sender.id,
      state: 'waiting',
      attempts: 0,
      askedBy: actor,
      askedAt: now,
      dueAt: now,
      takenAt: null,
      endedAt: null,
      problem: null,
      attachmentsHash: await hashIn(stores, claimId, draft.letter),
      subject: draft.subject,
    };
    const added = await stores.outbox.add(row);
    const again =
      !added &&
      before !== null &&
      before.id === row.id &&
      (before.state === 'refused' || before.state === 'cancelled') &&
      (await stores.outbox.move(row.id, before.state, { state: 'waiting', dueAt: now }));
    if (!added && !again) return refused('not-possible-now');
    await stores.claims.save({ ...claim, revision: claim.revision + 1 });
    await stores.acts.record([claimAct(claim, actor, 'answer.send-asked', now, { version: draft.version, sender: sender.id })]);
    return ok({ outboxId: row.id });
  });
}
