import { ok } from '@weerwoord/kernel';
import type { Changed, OnClaim } from './letters/letter-at-work';
import type { DeskTools } from './desk-tools';
import { claimAct, refused, unseen } from './desk-tools';
import { homeNow, homeOfClaim } from './words-subject';
import { writtenReason } from './written-reason';

/**
 * Records why somebody refunds although the guard says it does harm. The refund itself happens at the marketplace and comes back as a record; here only
 * the decision is kept. The words are sealed, the act says that there are some.
 */
export async function refundAnyway(tools: DeskTools, asked: OnClaim & { readonly reason: string }): Promise<Changed> {
  const { organisation, claimId, actor, revision } = asked;
  const reason = writtenReason(asked.reason);
  if (reason === null) return refused('bad-input', { fields: [{ path: 'reason', problem: 'too-short' }] });
  const claim = await tools.units(organisation, ({ claims }) => claims.byId(claimId));
  const problem = unseen(claim, revision);
  if (problem || !claim) return problem ?? refused('not-found');
  const subject = await homeNow(tools, organisation, homeOfClaim(claim));
  const [sealed] = await tools.vault.seal(organisation, [{ subject, plain: Buffer.from(reason, 'utf8') }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  return tools.units(organisation, async (stores) => {
    const stored = await stores.claims.lock(claimId);
    const changed = unseen(stored, claim.revision);
    if (changed || !stored) return changed ?? refused('not-found');
    if (!(await stores.personal.holdKey(subject))) return refused('changed-meanwhile');
    const now = tools.clock.now();
    const next = { ...stored, revision: stored.revision + 1 };
    await stores.claims.save(next);
    await stores.claims.noteRefund(claimId, { subject, sealed, by: actor, at: now });
    await stores.acts.record([claimAct(next, actor, 'refund.anyway', now, { characters: [...reason].length })]);
    return ok({ revision: next.revision });
  });
}
