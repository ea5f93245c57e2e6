import { randomUUID } from 'node:crypto';
import type { OrderId, OrganisationId, Result } from '@weerwoord/kernel';
import { dayOf, failed, ok } from '@weerwoord/kernel';
import type { HoldBasis, HoldOn, KeptHold } from '@weerwoord/ports';
import { retentionPolicy } from '@weerwoord/policies';
import type { HoldTools } from './personal-tools';

type Asked = { readonly organisation: OrganisationId; readonly actor: string };
export type HoldAsked = Asked & {
  readonly on: HoldOn;
  readonly basis: HoldBasis;
  /** Free words; sealed, and gone with the hold. */
  readonly words: string;
  readonly until: Date;
};
export type HoldRefusal = 'not-found' | 'already-erased' | 'until-in-the-past' | 'until-too-far' | 'ended-already';

export const holdSubject = (holdId: string): string => `hold:${holdId}`;
const DAY_MS = 86_400_000;

/** The latest moment a hold placed now may last to. */
export const holdAtMost = (now: Date): Date => new Date(now.getTime() + retentionPolicy('hold', 'generic', dayOf(now, 'UTC')).value * DAY_MS);

/** Keeps an order's personal data beyond its time, on a ground, until a day; the act says who, which ground and until when, and no words. */
export async function placeHold(
  { units, vault, clock }: HoldTools,
  { organisation, actor, on, basis, words, until }: HoldAsked,
): Promise<Result<KeptHold, HoldRefusal>> {
  const now = clock.now();
  if (until <= now) return failed('until-in-the-past');
  if (until > holdAtMost(now)) return failed('until-too-far');
  const id = randomUUID();
  const [sealedWords = null] =
    words.trim() === '' ? [] : await vault.seal(organisation, [{ subject: holdSubject(id), plain: Buffer.from(words.trim(), 'utf8') }]);
  return units(organisation, async ({ personal, claims, orders, acts }) => {
    const claim = on.of === 'claim' ? await claims.byId(on.claimId) : null;
    const orderId: OrderId | null = on.of === 'claim' ? (claim?.orderId ?? null) : on.orderId;
    const accountId = claim?.accountId ?? (orderId === null ? undefined : (await personal.accountsOf([orderId])).get(orderId));
    if (!accountId || (on.of === 'claim' && !claim)) return failed('not-found');
    // An erasure that has looked for holds already must end first: else a hold would be confirmed on data that is going.
    await orders.lockAccount(accountId);
    const isGone = on.of !== 'buyer' && orderId !== null && (await personal.erased([orderId])).has(orderId);
    // What was written since may be held as anything else.
    if (isGone && !(await personal.lateSubjects([orderId])).has(orderId)) return failed('already-erased');
    const hold: KeptHold = {
      id,
      accountId,
      of: on.of,
      orderId,
      claimId: claim?.id ?? null,
      basis,
      automatic: false,
      placedBy: actor,
      placedAt: now,
      until,
      releasedAt: null,
      releasedBy: null,
    };
    await personal.addHold({ ...hold, sealedWords });
    await acts.record([
      {
        at: now,
        actor,
        what: 'hold.placed',
        subjectKind: 'order',
        subjectId: orderId ?? claim?.id ?? id,
        payload: { holdId: id, of: on.of, basis, until: until.toISOString() },
      },
    ]);
    return ok(hold);
  });
}

/** Ends a hold: the clock runs on at once, and its words go. */
export async function releaseHold(
  { units, vault, clock }: HoldTools,
  { organisation, actor, holdId }: Asked & { readonly holdId: string },
): Promise<Result<KeptHold, HoldRefusal>> {
  const now = clock.now();
  const ended = await units(organisation, async ({ personal, acts }): Promise<Result<KeptHold, HoldRefusal>> => {
    const hold = await personal.hold(holdId);
    if (!hold) return failed('not-found');
    if (!(await personal.endHold(holdId, actor, now))) return failed('ended-already');
    await personal.destroyKeys([holdSubject(holdId)], now);
    await acts.record([
      {
        at: now,
        actor,
        what: 'hold.released',
        subjectKind: 'order',
        subjectId: hold.orderId ?? hold.claimId ?? holdId,
        payload: { holdId, of: hold.of, basis: hold.basis },
      },
    ]);
    const { sealedWords: _, ...kept } = hold;
    return ok({ ...kept, releasedAt: now, releasedBy: actor });
  });
  if (ended.ok) await vault.destroy(organisation, [holdSubject(holdId)]);
  return ended;
}

/** Holds that stand now on each of the orders: on itself, on a claim of it, or on its buyer. */
export const holdsOn = (
  { units, clock }: Pick<HoldTools, 'units' | 'clock'>,
  { organisation, orderIds }: { readonly organisation: OrganisationId; readonly orderIds: readonly OrderId[] },
): Promise<ReadonlyMap<OrderId, readonly KeptHold[]>> => units(organisation, ({ personal }) => personal.standing(orderIds, clock.now()));
