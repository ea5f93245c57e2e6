import { randomUUID } from 'node:crypto';
import type { SavedViews } from '@weerwoord/contracts';
import type { OrganisationId, PersonId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { SavedView } from '@weerwoord/ports';
import type { z } from 'zod';
import type { DeskRefusal, DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';

type Whose = { readonly organisation: OrganisationId; readonly me: PersonId };

/** A person's own views and those others share, by name. */
export async function lookAtViews({ units }: Pick<DeskTools, 'units'>, { organisation, me }: Whose): Promise<z.infer<typeof SavedViews>> {
  const views = await units(organisation, ({ views: kept }) => kept.of(me));
  return {
    views: views.map((view) => ({
      id: view.id,
      name: view.name,
      shared: view.shared,
      own: view.ownerId === me,
      owner: view.ownerName,
      filters: { ...view.filters },
      mayChange: view.ownerId === me,
    })),
  };
}

/** Views one person may keep. */
const MOST = 100;

/**
 * Keeps a view, new (no id) or changed. Only its owner changes a view, also a shared one: others save their own. Its name is told apart from other
 * views of the same person.
 */
export async function keepView(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, me, view: said }: Whose & { readonly view: Omit<SavedView, 'ownerId' | 'id'> & { readonly id: string | null } },
): Promise<Result<null, DeskRefusal>> {
  return units(organisation, async ({ views, acts }) => {
    const before = said.id === null ? null : await views.byId(said.id);
    if (said.id !== null && before?.ownerId !== me) return refused('not-found');
    const view = { ...said, id: said.id ?? randomUUID() };
    const own = (await views.of(me)).filter(({ ownerId, id }) => ownerId === me && id !== view.id);
    if (own.some(({ name }) => name.toLowerCase() === view.name.toLowerCase()))
      return refused('bad-input', { fields: [{ path: 'name', problem: 'name-taken' }] });
    if (!before && own.length >= MOST) return refused('not-possible-now');
    const now = clock.now();
    await views.save({ ...view, ownerId: me }, now);
    await acts.record([
      {
        at: now,
        actor: `person:${me}`,
        what: before ? 'view.changed' : 'view.saved',
        subjectKind: 'view',
        subjectId: view.id,
        payload: { shared: view.shared },
      },
    ]);
    return ok(null);
  });
}

export async function removeView(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, me, id }: Whose & { readonly id: string },
): Promise<Result<null, DeskRefusal>> {
  return units(organisation, async ({ views, acts }) => {
    const before = await views.byId(id);
    if (before?.ownerId !== me) return refused('not-found');
    await views.remove(id);
    await acts.record([{ at: clock.now(), actor: `person:${me}`, what: 'view.removed', subjectKind: 'view', subjectId: id, payload: {} }]);
    return ok(null);
  });
}
