import { ok } from '@weerwoord/kernel';
import { claimAct, isFuture, refused, unseen } from '../desk-tools';
import type { Changed, OnClaim } from '../letters/letter-at-work';
import { noteSent } from './note-sent';
import type { SendingTools } from './sending-tools';

/**
 * What a person found at the marketplace about an answer nobody knew the fate of: it is there, and the claim is answered; or it is not, and it goes out once more.
 * One that waits or was refused can be taken out of the outbox, to be sent by hand.
 */
export async function settleSending(
  tools: SendingTools,
  asked: OnClaim & { readonly found: 'arrived' | 'not-arrived' | 'by-hand'; readonly sentAt?: Date },
): Promise<Changed> {
  const { organisation, claimId, revision, actor, found } = asked;
  return tools.units(organisation, async (stores) => {
    const claim = await stores.claims.lock(claimId);
    const problem = unseen(claim, revision);
    if (problem || !claim) return problem ?? refused('not-found');
    const [row, draft] = [await stores.outbox.ofClaim(claimId), await stores.drafts.current(claimId)];
    const now = tools.clock.now();
    const sentAt = asked.sentAt ?? row?.takenAt ?? now;
    if (isFuture(sentAt, now)) return refused('bad-input', { fields: [{ path: 'sentAt', problem: 'in-future' }] });
    const wanted = found === 'by-hand' ? (['waiting', 'refused'] as const) : (['unknown'] as const);
    if (!row || !draft || !wanted.some((state) => state === row.state)) return refused('not-possible-now');
    const to =
      found === 'arrived'
        ? ({ state: 'sent', endedAt: now } as const)
        : found === 'not-arrived'
          ? ({ state: 'waiting', dueAt: now } as const)
          : ({ state: 'cancelled', endedAt: now } as const);
    if (!(await stores.outbox.move(row.id, row.state, to))) return refused('changed-meanwhile');
    const noted =
      found === 'arrived'
        ? await noteSent(stores, claim, { letter: row.letter, version: row.version, kind: draft.kind }, { sentAt, now, by: actor, way: 'api' })
        : { claim, payload: { version: row.version } };
    const next = { ...noted.claim, revision: claim.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([claimAct(next, actor, found === 'arrived' ? 'claim.answered' : `answer.${found}`, now, noted.payload)]);
    return ok({ revision: next.revision });
  });
}
