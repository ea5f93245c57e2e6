import type { OrganisationId } from '@weerwoord/kernel';

/** A subject whose data is sealed under one key: an order, or a record that matches none yet. */
export type VaultSubject = string;

/**
 * The only way personal data is written or read: AES-256-GCM under a key per subject. Destroying a subject's key makes all its
 * sealed data unreadable for good, while hashes and proofs made from it stay.
 */
export type Vault = {
  /** Seals many documents at once (imports); creates missing keys. Same order as given. */
  seal(organisation: OrganisationId, items: readonly { readonly subject: VaultSubject; readonly plain: Uint8Array }[]): Promise<Uint8Array[]>;
  /** null where the key has been destroyed; throws when the bytes were tampered with. */
  open(
    organisation: OrganisationId,
    items: readonly { readonly subject: VaultSubject; readonly sealed: Uint8Array }[],
  ): Promise<(Uint8Array | null)[]>;
  /** Keyed hash for look-ups and comparisons (HMAC-SHA-256 of the normalised text), hex; the same text gives the same hash within an organisation. A 'word' is hashed as it is given. */
  lookup(organisation: OrganisationId, purpose: 'email' | 'name' | 'postcode' | 'city' | 'handle' | 'word', text: string): string;
  destroy(organisation: OrganisationId, subjects: readonly VaultSubject[]): Promise<void>;
};
