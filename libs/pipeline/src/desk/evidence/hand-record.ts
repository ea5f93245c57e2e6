import { canonicalText } from '@weerwoord/kernel';
import type { ClaimId, OrderId } from '@weerwoord/kernel';
import type { StatedFields, StatedLists } from '@weerwoord/orders';
import type { Account, Home, KeptClaim, NewRecord, NewStatement, Vault, VaultSubject } from '@weerwoord/ports';
import { idFor, sha256 } from '../../identity/id-for';
import { orderIdFor, recordIdFor } from '../../intake/prepare-rows';
import { homeOfClaim, homeOfOrder } from '../words-subject';

/** What a person adds something to: an order, or a claim, also one whose order nobody knows yet. */
export type About = {
  readonly account: Account;
  readonly orderId: OrderId | null;
  readonly externalOrderId: string | null;
  readonly claimId: ClaimId | null;
  /** Whose key seals it: the order's, also while that is not there, as long as it opens. */
  readonly subject: VaultSubject;
};
type Wanted = Omit<About, 'subject'> & { readonly home: Home };

export const aboutClaim = (account: Account, claim: KeptClaim): Wanted => ({
  account,
  orderId: claim.orderId ?? (claim.externalOrderId === null ? null : orderIdFor(account, claim.externalOrderId)),
  externalOrderId: claim.externalOrderId,
  claimId: claim.id,
  home: homeOfClaim(claim),
});
export const aboutOrder = (account: Account, orderId: OrderId, externalOrderId: string): Wanted => ({
  account,
  orderId,
  externalOrderId,
  claimId: null,
  home: homeOfOrder(orderId),
});

export type HandRecord = { readonly record: NewRecord; readonly statement: NewStatement };

/** A record's id and hash, from its text alone: what was entered twice is found by it. */
export function handRecordId(account: Account, source: 'evidence-file' | 'manual', entered: Readonly<Record<string, unknown>>) {
  const raw = `${canonicalText(entered)}\n`;
  const hash = sha256(raw);
  return { raw, hash, key: hash.toString('hex'), id: recordIdFor(account, source, hash) };
}

/**
 * What a person entered as a source record, sealed, with what it says of the order. Without an order's number the words are loose; they find their
 * order when the claim does (`joinEvidence`).
 *
 * @param texts words of people, by the key of the entry they belong to
 */
export async function handRecord(
  vault: Vault,
  about: About,
  source: 'evidence-file' | 'manual',
  entered: Readonly<Record<string, unknown>>,
  says: (key: string) => StatedFields & StatedLists,
  { statedAt, now, texts }: { readonly statedAt: Date; readonly now: Date; readonly texts?: (key: string) => Readonly<Record<string, string>> },
): Promise<HandRecord> {
  const { account, subject, orderId, externalOrderId } = about;
  const { raw, hash, key, id } = handRecordId(account, source, entered);
  const words = texts?.(key);
  const plain = [Buffer.from(raw, 'utf8'), ...(words ? [Buffer.from(canonicalText({ texts: words }), 'utf8')] : [])];
  const [sealed, personal] = await vault.seal(
    account.organisationId,
    plain.map((bytes) => ({ subject, plain: bytes })),
  );
  if (!sealed) throw new Error('the vault gave nothing back');
  return {
    record: { id, accountId: account.id, source, contentHash: hash, subject, sealed, fileId: idFor('file', source, id), row: 1, receivedAt: now },
    statement: {
      id: idFor('statement', id, '0'),
      accountId: account.id,
      recordId: id,
      contentHash: key,
      statedAt,
      orderId,
      externalOrderId,
      trackingNumber: null,
      founding: false,
      said: says(key),
      hashed: null,
      sealed: personal ?? null,
      notice: null,
    },
  };
}
