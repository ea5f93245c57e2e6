import type { OrganisationId } from '@weerwoord/kernel';
import type { DeskTools } from './desk-tools';

/** How many of the newest acts are looked through; more in one second do not happen. */
const LOOKED_AT = 100;

/**
 * The newest act of the organisation's chain before an instant: what a pack is tied to. Not the head itself, which sealing moves: so the same
 * pack sealed twice in one second is the same bytes. Null when there is none.
 */
export const chainBefore = (
  { units }: Pick<DeskTools, 'units'>,
  organisation: OrganisationId,
  at: Date,
): Promise<{ readonly seq: number; readonly hash: string } | null> =>
  units(organisation, async ({ chain }) => {
    const { seq } = await chain.head();
    const before = (await chain.links(Math.max(0, seq - LOOKED_AT), LOOKED_AT)).filter((act) => act.at < at).at(-1);
    return before ? { seq: before.seq, hash: before.hash } : null;
  });
