import type { FactSources } from '@weerwoord/evidence';
import type { RecordId } from '@weerwoord/kernel';
import { trackingKey } from '@weerwoord/orders';
import type { KeptStatement } from '@weerwoord/ports';
import { standingKept } from '../intake/fold-statements';

/** Fields of a statement that are lists or flags: they have keys of their own. */
const LISTS = new Set([
  'lines',
  'parcels',
  'scans',
  'messages',
  'feedback',
  'feedbackRemoved',
  'returns',
  'refunds',
  'claims',
  'flags',
  'uploads',
  'takesBack',
]);

/**
 * Which record each fact of an order came from: of the statements that say it the one stated last, by the same rule as the fold
 * (see `foldOrder`), so that the source chip opens what really decided. Keys as in `FactSources`.
 */
export function factSourcesOf(statements: readonly KeptStatement[]): FactSources {
  const sources: Record<string, RecordId> = {};
  const inTurn = [...standingKept(statements)].sort(
    (a, b) => a.statedAt.getTime() - b.statedAt.getTime() || (a.contentHash < b.contentHash ? -1 : a.contentHash > b.contentHash ? 1 : 0),
  );
  for (const { said, recordId } of inTurn) {
    const from = (key: string): void => {
      sources[key] = recordId;
    };
    for (const [field, value] of Object.entries(said)) if (value !== undefined && !LISTS.has(field)) from(field);
    for (const { trackingNumber, confirmedAt } of said.parcels ?? []) {
      from(`parcel:${trackingNumber ?? ''}`);
      // The fold may keep another spelling of the number than this record has.
      if (trackingNumber !== null) from(`parcel:${trackingKey(trackingNumber)}`);
      if (confirmedAt !== null) from('confirmedAt');
    }
    for (const scan of said.scans ?? []) from(`scan:${scan.id}`);
    for (const message of said.messages ?? []) from(`message:${message.key}`);
    for (const given of said.feedback ?? []) from(`feedback:${given.key}`);
    for (const asked of said.returns ?? []) from(`return:${asked.key}`);
    for (const refund of said.refunds ?? []) from(`refund:${refund.key}`);
    for (const claim of said.claims ?? []) {
      from(`claim:${claim.key}`);
      sources[`claim-opened:${claim.key}`] ??= recordId; // inTurn: the first to say it stays
    }
    for (const upload of said.uploads ?? []) from(`upload:${upload.key}`);
    for (const flag of Object.keys(said.flags ?? {})) from(`flag:${flag}`);
  }
  return sources;
}
