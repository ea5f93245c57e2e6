import type { PackSetShape } from '@weerwoord/contracts';
import type { OrganisationId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { KnownSet } from '@weerwoord/ports';
import type { z } from 'zod';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';
import type { OnSet } from './pack-set-tools';
import { setAct } from './pack-set-tools';

type Shape = z.infer<typeof PackSetShape>;
const SHOWN = 20;

/** The newest sets with how far each is. */
export async function lookAtSets({ units }: Pick<DeskTools, 'units'>, { organisation }: { readonly organisation: OrganisationId }): Promise<Shape[]> {
  return units(organisation, async ({ packSets, accounts }) => {
    const names = new Map((await accounts.all()).map(({ id, name }) => [id as string, name]));
    return (await packSets.newest(SHOWN)).map((set) => shapeOf(set, names));
  });
}

/** One of them; null when there is none, or it has packs of accounts that are not for the eyes of who asks. */
export async function lookAtSet({ units }: Pick<DeskTools, 'units'>, { organisation, setId }: OnSet): Promise<Shape | null> {
  return units(organisation, async ({ packSets, accounts }) => {
    const set = await packSets.byId(setId);
    return set && shapeOf(set, new Map((await accounts.all()).map(({ id, name }) => [id as string, name])));
  });
}

function shapeOf(
  { id, asked, language, byName, at, state, endedAt, hash, bytes, total, done, made, refused: no, erased, refusals }: KnownSet,
  names: ReadonlyMap<string, string>,
): Shape {
  const month =
    asked.what === 'month'
      ? { month: asked.month, zone: asked.zone, belongs: asked.belongs, account: asked.account && (names.get(asked.account) ?? null) }
      : null;
  return {
    id,
    month,
    language,
    by: byName,
    at: isoText(at),
    state,
    endedAt: endedAt && isoText(endedAt),
    hash,
    bytes,
    total,
    done,
    made,
    refused: no,
    erased,
    refusals: refusals.map((one) => ({ ...one })),
  };
}

/** Calls a set off that is being made; what was sealed for it stays among the packs. */
export async function cancelSet(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, setId, actor }: Asked & OnSet,
): Promise<Result<null, DeskRefusal>> {
  return units(organisation, async ({ packSets, acts }) => {
    if (!(await packSets.byId(setId))) return refused('not-found');
    const now = clock.now();
    if (!(await packSets.cancel(setId, now))) return refused('not-possible-now');
    await acts.record([setAct(setId, actor, 'packs.cancelled', now)]);
    return ok(null);
  });
}
