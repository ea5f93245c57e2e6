import type { RecordId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { BuyerMessage } from '@weerwoord/orders';
import type { OpenedPersonal } from '../opened-personal';
import type { EvidenceOfClaim } from './look-at-evidence';

/** What was said, oldest first: each answer of ours with the minutes since the buyer's first word it answers. */
export function messagesShape(
  messages: readonly BuyerMessage[],
  personal: OpenedPersonal,
  exhibit: number | null,
  sources: ReadonlyMap<RecordId, string>,
): EvidenceOfClaim['messages'] {
  const inTurn = [...messages].sort((a, b) => a.at.getTime() - b.at.getTime());
  let waits: Date | null = null;
  return inTurn.map(({ key, from, at, about = [], recordId }) => {
    const replyMinutes = from === 'seller' && waits ? Math.floor((at.getTime() - waits.getTime()) / 60_000) : null;
    if (from === 'buyer') waits ??= at;
    if (from === 'seller') waits = null;
    return {
      from,
      at: isoText(at),
      text: personal.text(key),
      replyMinutes,
      topics: [...about],
      exhibit: from === 'marketplace' ? null : exhibit,
      recordId,
      source: sources.get(recordId) ?? null,
    };
  });
}
