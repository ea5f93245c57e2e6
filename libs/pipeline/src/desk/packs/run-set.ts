import { randomUUID } from 'node:crypto';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { KnownSet, MeasuredPack } from '@weerwoord/ports';
import { packBytes } from '../look/look-at-packs';
import { makePack } from '../make-pack';
import { currentPack } from './current-pack';
import type { OnSet, PackSetTools } from './pack-set-tools';
import { setAct } from './pack-set-tools';
import { sealSet } from './seal-set';

/** How long whoever makes a set holds it without a sign of life; longer than one pack can take. */
const HELD_MS = 120_000;

export type RunSet = OnSet & {
  /** Told after each claim, and at the end. */
  readonly tell?: (how: { readonly setId: string }) => Promise<void> | void;
  /** Asked before each claim. */
  readonly isStopping?: () => boolean;
  readonly onFault?: (error: unknown, claimId: ClaimId) => void;
};

/**
 * Makes what is left of a set: of each claim its pack that still shows all there is, else a new one; one that breaks does not keep the others. Then the set is sealed.
 * Safe to run twice and beside each other: one holds it, and after a crash another takes it up where it was left.
 *
 * @returns `ready`, `left` where it was asked to stop, `not-ours` where it is not being made or another holds it
 */
export async function runSet(tools: PackSetTools, run: RunSet): Promise<'ready' | 'left' | 'not-ours'> {
  const { organisation, setId, tell, isStopping } = run;
  const by = randomUUID();
  const hold = (): Promise<ClaimId | null | 'lost'> =>
    tools.units(organisation, async ({ packSets }) => {
      const now = tools.clock.now();
      return (await packSets.take(setId, by, { now, until: new Date(now.getTime() + HELD_MS) })) ? packSets.next(setId) : 'lost';
    });
  const set = await tools.units(organisation, ({ packSets }) => packSets.byId(setId));
  if (!set) return 'not-ours';
  try {
    for (;;) {
      if (isStopping?.()) return 'left';
      const claimId = await hold();
      if (claimId === 'lost') return 'not-ours';
      if (claimId === null) break;
      const how = await settled(tools, run, set, claimId);
      await tools.units(organisation, ({ packSets }) => packSets.settle(setId, claimId, how));
      await tell?.({ setId });
    }
    const sealed = await sealSet(tools, { organisation, setId }, set);
    if (sealed)
      await tools.units(organisation, ({ acts }) =>
        acts.record([setAct(setId, set.actor, 'packs.ready', tools.clock.now(), { hash: sealed.hash, packs: sealed.packs })]),
      );
    await tell?.({ setId });
    return sealed ? 'ready' : 'not-ours';
  } finally {
    await tools.units(organisation, ({ packSets }) => packSets.letGo(setId, by));
  }
}

async function settled(
  tools: PackSetTools,
  { organisation, onFault }: RunSet,
  { actor, byName }: KnownSet,
  claimId: ClaimId,
): Promise<{ why: string } | (MeasuredPack & { made: boolean })> {
  try {
    const known = await currentPack(tools, { organisation, claimId });
    let packId = known?.id;
    if (packId === undefined) {
      const made = await makePack(tools, { organisation, claimId, actor, sealedBy: byName });
      if (!made.ok) return { why: made.problem.code };
      packId = made.value.packId;
    }
    const measured = await measurePack(tools, organisation, packId);
    return measured ? { ...measured, made: known === null } : { why: 'erased' };
  } catch (error) {
    onFault?.(error, claimId);
    return { why: 'our-fault' };
  }
}

/** A pack as it can be given now; null when nothing of it is left to give. */
export async function measurePack(tools: PackSetTools, organisation: OrganisationId, packId: string): Promise<MeasuredPack | null> {
  // Asked first: a pack erased between the two is then taken for whole and measured anew, instead of staying with the length and hash of bytes nobody can give any more.
  const erased = (await tools.units(organisation, ({ packSets }) => packSets.erasedAmong([packId]))).length > 0;
  const given = await packBytes(tools, { organisation, packId, as: 'zip' });
  if (!given) return null;
  return { packId, bytes: given.bytes.length, ...tools.sets.measure(given.bytes), erased };
}
