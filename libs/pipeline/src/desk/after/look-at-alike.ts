import type { ClaimsAlike } from '@weerwoord/contracts';
import { LESSON_ITEMS, lessonOf } from '@weerwoord/claims';
import type { ClaimId, OrganisationId, Share } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import { policyNumber } from '@weerwoord/policies';
import type { LessonsReader } from '@weerwoord/ports';
import type { z } from 'zod';
import { ownPolicies } from '../../judge/judging';
import type { DeskTools } from '../desk-tools';

type Page = z.infer<typeof ClaimsAlike>;
export const lessonShape = (share: Share, least: number): Page['metric'] => {
  const { rate, interval, tooFew } = lessonOf(share, least);
  return { share: { ...share }, rate, interval: interval && { ...interval }, tooFew };
};

/**
 * Our own decided claims of the last months on the same channel, about the same, with the same carrier and as much proof of delivery: how they
 * ended, and what our letters showed. A count, never a forecast. Null when there is no such claim.
 */
export async function lookAtAlike(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  lessons: LessonsReader,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<Page | null> {
  const read = await units(organisation, async ({ claims, accounts }) => {
    const claim = await claims.byId(claimId);
    return { claim, account: claim && (await accounts.byId(claim.accountId)) };
  });
  const { claim, account } = read;
  if (!claim || !account) return null;
  const now = clock.now();
  const number = (id: string, otherwise: number): number =>
    policyNumber(id, account.channel, '*', dayOf(now, account.zone), ownPolicies(account)) ?? otherwise;
  const [months, least] = [number('generic.lessons.alike-months', 12), number('generic.lessons.least-claims', 5)];
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - months);
  const { carrier, proofLevel } = claim.after;
  const alike = await lessons.alike(
    organisation,
    { claimId, channel: account.channel, reason: claim.reason, carrier, proofLevel, since },
    LESSON_ITEMS,
  );
  return {
    channel: account.channel,
    reason: claim.reason,
    carrier,
    proofLevel,
    months,
    claims: alike.claims,
    metric: lessonShape(alike.metric, least),
    money: lessonShape(alike.money, least),
    refundedFirst: lessonShape(alike.refundedFirst, least),
    answered: alike.answered,
    shown: alike.shown.map((one) => ({ ...one })),
    least,
  };
}
