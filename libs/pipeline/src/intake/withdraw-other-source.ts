import type { RecordId } from '@weerwoord/kernel';
import type { Account, ImportFile } from '@weerwoord/ports';
import type { IntakeTools } from './intake-tools';
import { takeIn } from './write-rows';

const PER_UNIT = 4_000;

/**
 * Takes back what a file's records said when it was read as something else before: a person has said what it really is. The records themselves stay,
 * they are what came in; only nobody listens to them any more. Nothing to do for a file that is read for the first time.
 */
export async function withdrawOtherSource(
  { units, clock }: Pick<IntakeTools, 'units' | 'clock'>,
  account: Account,
  file: Pick<ImportFile, 'id'>,
  source: string,
): Promise<void> {
  for (let after: RecordId | null = null; ;) {
    after = await units(account.organisationId, async (stores): Promise<RecordId | null> => {
      await stores.orders.lockAccount(account.id);
      const records = await stores.orders.recordsFromOtherSource(file.id, source, after, PER_UNIT);
      if (records.length > 0) await takeIn(stores, account, [], await stores.orders.withdraw(records), clock.now());
      return records.at(-1) ?? null;
    });
    if (after === null) return;
  }
}
