import type { BulkShape } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';

/** How far an act on many claims has come; null when there is none. */
export async function lookAtBulk(
  { units }: Pick<DeskTools, 'units'>,
  { organisation, bulkId }: { readonly organisation: OrganisationId; readonly bulkId: string },
): Promise<z.infer<typeof BulkShape> | null> {
  const act = await units(organisation, ({ bulk }) => bulk.byId(bulkId));
  return (
    act && {
      id: act.id,
      what: act.what,
      at: isoText(act.at),
      total: act.total,
      done: act.done,
      refused: act.refused,
      waiting: act.total - act.done - act.refused,
      refusals: act.refusals.map((one) => ({ ...one })),
      canUndo: act.what === 'assign' && act.undoneAt === null && act.done > 0,
      undone: act.undoneAt !== null,
    }
  );
}
