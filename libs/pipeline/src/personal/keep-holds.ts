import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { KeptHold } from '@weerwoord/ports';
import { holdAtMost, holdSubject } from './holds';
import type { HoldTools } from './personal-tools';
import { retentionOf } from './retention-of';

const PER_UNIT = 500;
const ACTOR = 'step:holds';

/**
 * Places a hold for every claim that may still be fought, where that is set, and ends holds whose claim is over or whose time is up: the clock runs on at
 * once. The ground of these is the defence of legal claims (GDPR 17(3)(e)). One that a person ended is not placed again.
 * @returns how many were placed or ended
 */
export async function keepHolds({ units, vault, clock }: HoldTools, { organisation }: { readonly organisation: OrganisationId }): Promise<number> {
  const now = clock.now();
  const { placed, ended } = await units(organisation, async ({ personal, accounts, acts }) => {
    const settings = await personal.settings();
    const holding = (await accounts.all())
      .filter((account) => retentionOf(account, settings, dayOf(now, account.zone)).autoHolds)
      .map(({ id }) => id);
    const over = await personal.holdsToRelease(now, PER_UNIT);
    for (const { id } of over) await personal.endHold(id, ACTOR, now);
    await personal.destroyKeys(
      over.map(({ id }) => holdSubject(id)),
      now,
    );
    const claims = holding.length === 0 ? [] : await personal.claimsToHold(holding, now, PER_UNIT);
    const fresh = claims.map(({ claimId, accountId, orderId, until }): KeptHold => ({
      id: randomUUID(),
      accountId,
      of: 'claim',
      orderId,
      claimId,
      basis: 'legal-claims',
      automatic: true,
      placedBy: ACTOR,
      placedAt: now,
      until: until !== null && until > now ? until : holdAtMost(now),
      releasedAt: null,
      releasedBy: null,
    }));
    for (const hold of fresh) await personal.addHold({ ...hold, sealedWords: null });
    const act = (what: 'hold.placed' | 'hold.released', hold: KeptHold) => ({
      at: now,
      actor: ACTOR,
      what,
      subjectKind: 'order',
      subjectId: hold.orderId ?? hold.claimId ?? hold.id,
      payload: { holdId: hold.id, of: hold.of, basis: hold.basis, ...(what === 'hold.placed' && { until: hold.until.toISOString() }) },
    });
    await acts.record([...over.map((hold) => act('hold.released', hold)), ...fresh.map((hold) => act('hold.placed', hold))]);
    return { placed: fresh.length, ended: over.map(({ id }) => holdSubject(id)) };
  });
  if (ended.length > 0) await vault.destroy(organisation, ended);
  return placed + ended.length;
}
