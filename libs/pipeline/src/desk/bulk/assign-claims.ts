import { randomUUID } from 'node:crypto';
import type { ClaimId, PersonId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { BulkItem, DeskStores } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { claimAct, refused } from '../desk-tools';

type Assigned = {
  readonly bulkId: string;
  readonly done: readonly ClaimId[];
  readonly refused: readonly { readonly claimId: ClaimId; readonly why: string }[];
};

/**
 * Gives claims to somebody of the house, or to nobody. Nobody's letter is disturbed: no revision is raised. Who had each before stands in the
 * act, so that it can be taken back with `undoAssign`.
 *
 * @returns refused, with why: claims that are not there (or not for the eyes of who asks), and those that are theirs already
 */
export async function assignClaims(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  {
    organisation,
    claimIds,
    to,
    actor,
    byName = '',
  }: Asked & { readonly claimIds: readonly ClaimId[]; readonly to: PersonId | null; readonly byName?: string },
): Promise<Result<Assigned, DeskRefusal>> {
  return tools.units(organisation, async (stores) => {
    if (to !== null && !(await isOfTheHouse(stores, to))) return refused('bad-input', { fields: [{ path: 'to', problem: 'not-a-choice' }] });
    const now = tools.clock.now();
    const before = await stores.claims.assign(claimIds, to);
    const items = claimIds.map((claimId): BulkItem => {
      const had = before.get(claimId);
      const why = had === undefined ? 'not-found' : had === to ? 'theirs-already' : null;
      return { claimId, state: why === null ? 'done' : 'refused', why, before: had ?? null, made: null };
    });
    const done = items.filter(({ state }) => state === 'done').map(({ claimId }) => claimId);
    const bulkId = randomUUID();
    await stores.bulk.add(
      { id: bulkId, what: 'assign', actor, byName, asked: { to }, at: now, undoneAt: null },
      items.filter(({ why }) => why !== 'not-found'),
    );
    await stores.acts.record(
      done.map((id) => claimAct({ id }, actor, to === null ? 'claim.unassigned' : 'claim.assigned', now, to === null ? {} : { to })),
    );
    return ok({ bulkId, done, refused: items.flatMap(({ claimId, why }) => (why === null ? [] : [{ claimId, why }])) });
  });
}

async function isOfTheHouse({ people }: Pick<DeskStores, 'people'>, id: PersonId): Promise<boolean> {
  const person = await people.person(id);
  return person !== null && person.offAt === null;
}

/**
 * Gives every claim of an assignment back to whoever had it, unless somebody has given it on since. Once only, and only by whoever did it: nobody else sees
 * all of its claims for certain.
 */
export async function undoAssign(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, bulkId, actor }: Asked & { readonly bulkId: string },
): Promise<Result<{ readonly done: number }, DeskRefusal>> {
  return tools.units(organisation, async (stores) => {
    const act = await stores.bulk.byId(bulkId);
    if (act?.what !== 'assign') return refused('not-found');
    if (act.actor !== actor) return refused('not-allowed');
    const now = tools.clock.now();
    if (!(await stores.bulk.undo(bulkId, now))) return refused('not-possible-now');
    const groups = new Map<PersonId | null, ClaimId[]>();
    const standing = await stores.claims.assignees((await stores.bulk.done(bulkId)).map(({ claimId }) => claimId));
    for (const { claimId, before } of await stores.bulk.done(bulkId))
      if (standing.get(claimId) === act.asked['to']) groups.set(before, [...(groups.get(before) ?? []), claimId]);
    for (const [to, claimIds] of groups) {
      await stores.claims.assign(claimIds, to);
      await stores.acts.record(
        claimIds.map((id) =>
          claimAct({ id }, actor, to === null ? 'claim.unassigned' : 'claim.assigned', now, { ...(to === null ? {} : { to }), undone: true }),
        ),
      );
    }
    return ok({ done: [...groups.values()].reduce((sum, ids) => sum + ids.length, 0) });
  });
}
