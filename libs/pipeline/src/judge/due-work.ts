import type { OrganisationId } from '@weerwoord/kernel';
import { SILENT_MS } from '../intake/read-file';
import type { JudgeTools } from '../intake/intake-tools';
import { judgingOf } from './judging';

export type DueWork = { readonly fileIds: readonly string[]; readonly staleOrders: boolean };

/** What is waiting, lost its worker, or went stale: read from the database alone, so an empty queue can be filled again from it. */
export function dueWork({ units, clock }: JudgeTools, { organisation }: { organisation: OrganisationId }): Promise<DueWork> {
  return units(organisation, async ({ accounts, imports, orders }) => {
    const now = clock.now();
    const fileIds = await imports.dueFiles(new Date(now.getTime() - SILENT_MS));
    for (const account of await accounts.all()) {
      if ((await orders.staleOrders(account.id, judgingOf(account).version, now, 1)).length > 0) return { fileIds, staleOrders: true };
    }
    return { fileIds, staleOrders: false };
  });
}
