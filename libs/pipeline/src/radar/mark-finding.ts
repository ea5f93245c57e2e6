import { RADAR_RULES } from '@weerwoord/claims';
import type { OrderId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { Asked, DeskRefusal, DeskTools } from '../desk/desk-tools';
import { refused } from '../desk/desk-tools';

export type Marking = { readonly orderId: OrderId; readonly rule: string; readonly mark: 'done' | 'snoozed' | null; readonly until: Date | null };
const ACT = { done: 'radar.done', snoozed: 'radar.snoozed', undone: 'radar.undone' } as const;

/**
 * Works a finding of the radar off, puts it off until then, or (mark null) takes that back. It stays so until the facts of its order change;
 * what changed must be looked at again.
 */
export async function markFinding(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, actor, ...marking }: Asked & Marking,
): Promise<Result<null, DeskRefusal>> {
  const { orderId, rule, mark, until } = marking;
  const now = clock.now();
  if (!(rule in RADAR_RULES)) return refused('not-found');
  if ((mark === 'snoozed') !== (until !== null))
    return refused('bad-input', { fields: [{ path: 'until', problem: until === null ? 'missing' : 'not-wanted' }] });
  if (until !== null && until <= now) return refused('bad-input', { fields: [{ path: 'until', problem: 'not-ahead' }] });
  return units(organisation, async (stores): Promise<Result<null, DeskRefusal>> => {
    const done = mark === null ? await stores.marks.clear(orderId, rule) : await stores.marks.set({ orderId, rule, mark, until, by: actor, at: now });
    if (!done) return refused('not-found');
    const payload = { rule, ...(until ? { until: isoText(until) } : {}) };
    await stores.acts.record([{ at: now, actor, what: ACT[mark ?? 'undone'], subjectKind: 'order', subjectId: orderId, payload }]);
    return ok(null);
  });
}
