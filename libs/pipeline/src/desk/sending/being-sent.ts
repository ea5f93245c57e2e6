import type { ClaimId } from '@weerwoord/kernel';
import type { DeskStores, OutboxRow } from '@weerwoord/ports';
import { refused } from '../desk-tools';

/** The answer that is on its way, or of which nobody knows whether it arrived; null where there is none. One that only waits its turn is not. */
export async function beingSent({ outbox }: Pick<DeskStores, 'outbox'>, claimId: ClaimId): Promise<OutboxRow | null> {
  const row = await outbox.ofClaim(claimId);
  return row && (row.state === 'sending' || row.state === 'unknown') ? row : null;
}

/** Words and claim stay as they are while the answer may just be arriving. */
export const refusedWhileSent = () => refused('not-possible-now', { fields: [{ path: 'outbox', problem: 'being-sent' }] });
