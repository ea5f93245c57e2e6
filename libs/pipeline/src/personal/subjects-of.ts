import type { OrderId } from '@weerwoord/kernel';
import type { DeskStores, VaultSubject } from '@weerwoord/ports';

/**
 * Every subject of the vault under which something of these orders lies: their own, their claims', what was written about them after their data went, and that of
 * every record that told of them, also where it told of others. Keys that are nobody's personal data (`webhook:`, `signing:`, `pack-shell:`) are never among them.
 */
export async function subjectsOf({ personal }: Pick<DeskStores, 'personal'>, orderIds: readonly OrderId[]): Promise<VaultSubject[]> {
  const own = [...(await personal.subjects(orderIds)).values()].flat();
  const shared = await personal.shared(orderIds);
  const late = [...(await personal.lateSubjects(orderIds)).values()].flat();
  return [...new Set([...own, ...late, ...shared.map(({ subject }) => subject)])].sort();
}
