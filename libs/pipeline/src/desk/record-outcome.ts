import type { ClaimNotice } from '@weerwoord/claims';
import { mayMove, rulesOf, WORK_MOVES } from '@weerwoord/claims';
import { isoText, ok } from '@weerwoord/kernel';
import type { KeptClaim } from '@weerwoord/ports';
import type { Changed, OnClaim } from './letters/letter-at-work';
import type { DeskTools } from './desk-tools';
import { claimAct, refused, unseen } from './desk-tools';
import { manualEntry, takeEntry } from './manual-record';
import { takeNotices } from './open-claims';
import { refreshClaim } from './refresh-claims';

export type Outcome = {
  readonly work: 'won' | 'lost' | 'withdrawn' | 'expired';
  readonly fundedBy?: KeptClaim['fundedBy'];
  readonly saysMetric?: 'COUNTED' | 'NOT_COUNTED';
};

/**
 * Records how the claim ended, on both axes. The decision enters by the front door, as a record a person entered, so that facts, verdicts and
 * rates move with it and can be traced to it. `expired` only closes our own work: nobody has decided anything.
 */
export async function recordOutcome(tools: DeskTools, asked: OnClaim & Outcome): Promise<Changed> {
  const { organisation, claimId, actor, work, fundedBy, saysMetric } = asked;
  const now = tools.clock.now();
  const read = await tools.units(organisation, async ({ claims, accounts }) => {
    const claim = await claims.byId(claimId);
    return { claim, account: claim && (await accounts.byId(claim.accountId)) };
  });
  const problem = unseen(read.claim, asked.revision);
  if (problem) return problem;
  const { claim, account } = read;
  if (!claim || !account) return refused('not-found');
  if (!mayMove(WORK_MOVES, claim.work, work)) return refused('not-possible-now');
  const notice: ClaimNotice | null =
    work === 'expired'
      ? null
      : {
          kind: claim.kind,
          event: work === 'withdrawn' ? 'closed' : 'decided',
          externalOrderId: claim.externalOrderId,
          externalClaimId: claim.externalClaimId,
          reason: null,
          amount: null,
          receivedAt: now,
          window: null,
          respondBy: null,
          decidedState: rulesOf(claim.kind).stateFor({ ...asked, work }),
          saysMetric: saysMetric ?? null,
          fundedBy: fundedBy === undefined || fundedBy === 'UNKNOWN' ? null : fundedBy,
          site: claim.site,
          language: null,
          cue: 'person',
        };
  const entered = notice && {
    entered: 'claim-outcome',
    by: actor,
    at: isoText(now),
    kind: claim.kind,
    order: claim.externalOrderId,
    work,
    state: notice.decidedState,
    fundedBy: notice.fundedBy,
    saysMetric: notice.saysMetric,
  };
  const entry = notice && entered && (await manualEntry(tools.vault, account, notice, entered, now));
  const changed = await tools.units(organisation, async (stores): Promise<Changed> => {
    await stores.orders.lockAccount(account.id);
    const meanwhile = unseen(await stores.claims.lock(claimId), claim.revision);
    if (meanwhile) return meanwhile;
    if (entry) {
      await takeEntry(stores, account, entry, now);
      await takeNotices(stores, claimId, [entry.notice], now, actor);
    }
    const moved = (await stores.claims.lock(claimId)) ?? claim;
    // The person's word on our own work stands, also where the state alone would not move it.
    const next: KeptClaim = { ...moved, work, revision: claim.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([
      claimAct(next, actor, 'claim.outcome', now, { work, ...(fundedBy ? { fundedBy } : {}), ...(saysMetric ? { saysMetric } : {}) }),
    ]);
    return ok({ revision: next.revision });
  });
  if (changed.ok) await refreshClaim(tools, { organisation, claimId });
  return changed;
}
