import { openClockOf } from '@weerwoord/claims';
import type { ClaimNotice } from '@weerwoord/claims';
import type { ClaimId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { KeptClaim } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { refused, unseen } from '../desk-tools';
import { manualEntry, takeEntry } from '../manual-record';
import { takeNotices } from '../open-claims';
import { refreshClaim } from '../refresh-claims';

const DAY_MS = 86_400_000;
/** Nobody gives more than a year for an answer: a date beyond it is a slip of the hand. */
const MOST_DAYS = 400;

/** What is wrong with the new instant; null: nothing. */
function wrongWith(claim: KeptClaim, respondBy: Date): string | null {
  const { startedAt, hardDeadline } = claim.clock;
  if (respondBy <= startedAt) return 'before-received';
  if (respondBy.getTime() - startedAt.getTime() > MOST_DAYS * DAY_MS) return 'too-far';
  return respondBy.getTime() === hardDeadline.getTime() ? 'unchanged' : null;
}

/**
 * A person says that the last instant is another one: the word becomes a source record and takes the way every notice takes. What it was before
 * stays in the rows of deadlines; a later word of the marketplace holds again over it.
 */
export async function correctDeadline(
  tools: DeskTools,
  {
    organisation,
    claimId,
    revision,
    respondBy,
    reason,
    actor,
  }: Asked & { readonly claimId: ClaimId; readonly revision: number; readonly respondBy: Date; readonly reason: string },
): Promise<Result<{ readonly revision: number }, DeskRefusal>> {
  const found = await tools.units(organisation, async ({ claims, accounts }) => {
    const claim = await claims.byId(claimId);
    return { claim, account: claim && (await accounts.byId(claim.accountId)) };
  });
  const problem = unseen(found.claim, revision);
  if (problem) return problem;
  const { claim, account } = found;
  if (!claim || !account) return refused('not-found');
  if (openClockOf({ work: claim.work, clock: claim.clock, appealUntil: claim.after.appealUntil }) === null) return refused('not-possible-now');
  const wrong = wrongWith(claim, respondBy);
  if (wrong !== null) return refused('bad-input', { fields: [{ path: 'respondBy', problem: wrong }] });
  const now = tools.clock.now();
  const { kind, externalOrderId, externalClaimId, site } = claim;
  const notice: ClaimNotice = {
    kind,
    event: 'deadline',
    externalOrderId,
    externalClaimId,
    reason: null,
    amount: null,
    receivedAt: now,
    window: null,
    respondBy,
    decidedState: null,
    saysMetric: null,
    fundedBy: null,
    site,
    language: null,
    cue: 'form',
  };
  const entered = {
    entered: 'deadline',
    claim: claimId,
    order: externalOrderId,
    at: isoText(now),
    respondBy: isoText(respondBy),
    was: isoText(claim.clock.hardDeadline),
    note: reason,
  };
  const entry = await manualEntry(tools, account, notice, entered, now);
  const answer = await tools.units(organisation, async (stores) => {
    await stores.orders.lockAccount(account.id);
    const meanwhile = unseen(await stores.claims.lock(claimId), revision);
    if (meanwhile) return meanwhile;
    if (!(await stores.personal.holdKey(entry.record.subject))) return refused('changed-meanwhile');
    await takeEntry(stores, account, entry, now);
    const moved = await takeNotices(stores, claimId, [entry.notice], now, actor);
    return moved ? ok({ revision: moved.revision }) : refused('not-found');
  });
  if (answer.ok) await refreshClaim(tools, { organisation, claimId });
  return answer;
}
