import type { OrganisationId } from '@weerwoord/kernel';

/** An organisation's Ed25519 key, without its private half. */
export type SigningKey = {
  /** SHA-256 of the 32 bytes of the public key, hex: what a stranger compares. */
  readonly id: string;
  /** As printed on paper: `vlierdal-2026-1`. */
  readonly name: string;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
  readonly since: Date;
  /** Since when it signs nothing new; what it signed stays good, and what is said about that later is signed with it too. */
  readonly retiredAt: Date | null;
};

/** Signs for an organisation. The private half never leaves it; it is kept sealed in the vault. */
export type Sealer = {
  /** The key that signs now; made on first use. */
  key(organisation: OrganisationId): Promise<SigningKey>;
  /** All there were, the newest first. */
  keys(organisation: OrganisationId): Promise<SigningKey[]>;
  /**
   * Ed25519 over the bytes as they are (no pre-hash): 64 bytes.
   *
   * @param by the id of a key to sign with, also a retired one: for what is said later about something it signed. Absent: the key that signs now
   * @throws when there is no such key
   */
  sign(organisation: OrganisationId, bytes: Uint8Array, by?: string): Promise<{ readonly key: SigningKey; readonly signature: Uint8Array }>;
  /** Retires the present key and makes another. */
  renew(organisation: OrganisationId, at: Date): Promise<SigningKey>;
};
