import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { VaultSubject } from './vault';

/** Kinds of sealed things, by what a person calls them. */
export const STORED_KINDS = [
  'record',
  'statement',
  'import-header',
  'import-problem',
  'file',
  'file-words',
  'file-preview',
  'letter',
  'attachments',
  'derived-file',
  'pack',
  'pack-shell',
  'receipt',
  'sent-proof',
  'approval-reasons',
  'approval-note',
  'refund-reason',
  'hold-reason',
  'erasure-wish',
  'notice-hook',
  'notice',
  'webhook',
  'signing-key',
] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** One sealed document as it lies in the database. */
export type StoredItem = {
  readonly kind: StoredKind;
  /** Id of its row. */
  readonly id: string;
  /** null: the subject of the claim's words, which follows from `claim`. */
  readonly subject: VaultSubject | null;
  readonly claim: { readonly id: ClaimId; readonly accountId: AccountId; readonly externalOrderId: string | null } | null;
  readonly sealed: Uint8Array;
  /** SHA-256, hex, its opened bytes must have; null where none is kept. */
  readonly sha256: string | null;
  readonly orderId: OrderId | null;
  /** The marketplace's number of that order, where it is known. */
  readonly order: string | null;
};

export type StoredItems = {
  /** Everything sealed of an organisation, some at a time. */
  walk(organisation: OrganisationId): AsyncIterable<readonly StoredItem[]>;
};
