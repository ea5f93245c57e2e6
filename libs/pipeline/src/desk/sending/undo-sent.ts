import { ok } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { Account, KeptSending } from '@weerwoord/ports';
import { ownPolicies } from '../../judge/judging';
import type { DeskTools } from '../desk-tools';
import { claimAct, refused, unseen } from '../desk-tools';
import type { Changed, OnClaim } from '../letters/letter-at-work';

/** Until when "I sent it" can be taken back; null for what a connector sent and for acts that are possible once. */
export function undoUntil(
  { way, oneShot, markedAt, undoneAt }: KeptSending,
  account: Pick<Account, 'channel' | 'site' | 'zone' | 'settings'>,
): Date | null {
  if (way !== 'hand' || oneShot !== null || undoneAt !== null) return null;
  const minutes =
    policyNumber('generic.answer.undo-minutes', account.channel, account.site, dayOf(markedAt, account.zone), ownPolicies(account)) ?? 0;
  return new Date(markedAt.getTime() + minutes * 60_000);
}

/** Takes "I sent it" back while that is possible: the letter is approved again, the claim waits to be sent. Nothing was sent by us, so nothing has to be called back. */
export async function undoSent(tools: DeskTools, { organisation, claimId, revision, letter = 'answer', actor }: OnClaim): Promise<Changed> {
  return tools.units(organisation, async (stores) => {
    const claim = await stores.claims.lock(claimId);
    const problem = unseen(claim, revision);
    if (problem || !claim) return problem ?? refused('not-found');
    const [account, draft, sending] = [
      await stores.accounts.byId(claim.accountId),
      await stores.drafts.current(claimId, letter),
      await stores.sendings.newest(claimId, letter),
    ];
    const now = tools.clock.now();
    const until = account && sending && undoUntil(sending, account);
    if (!sending || !until || now > until || draft?.state !== 'sent' || draft.version !== sending.version) return refused('not-possible-now');
    if (letter === 'answer' && claim.work !== 'answered') return refused('not-possible-now');
    await stores.drafts.setState(claimId, draft.version, { state: 'approved', sentAt: null }, letter);
    await stores.sendings.undo(claimId, letter, draft.version, { at: now, by: actor });
    const next = { ...claim, work: letter === 'answer' ? ('approved' as const) : claim.work, revision: claim.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([claimAct(next, actor, 'claim.sent-undone', now, { version: draft.version, ...(letter !== 'answer' && { letter }) })]);
    return ok({ revision: next.revision });
  });
}
