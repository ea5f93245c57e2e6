/** Bound to what is sealed and asked for again when it is opened: a key moved to another place does not open there. Never personal data. */
export type KeyContext = Readonly<Record<string, string>>;

/** Sealed bytes and the name of the key they were sealed under, which is kept beside them. */
export type SealedKey = { readonly keyId: string; readonly sealed: Uint8Array };

/**
 * Who holds the master key: a file, the environment, or a service that never gives it out (the shape of AWS KMS: encrypt, decrypt, a key id, a context).
 * Only small things go through it (keys of 32 bytes), a few per organisation and minute.
 */
export type KeyService = {
  /** The key that seals now. May change while we run: whoever rotated it elsewhere does not ask us. Never the key itself. */
  readonly id: string;
  encrypt(plain: Uint8Array, context: KeyContext): Promise<SealedKey>;
  /** @throws KeyServiceError */
  decrypt(key: SealedKey, context: KeyContext): Promise<Uint8Array>;
};

/** `another-key`: right bytes, wrong master key. `changed`: right master key, but not what was sealed, or sealed for another place. `away`: the service cannot be asked now. */
export type KeyProblem = 'another-key' | 'changed' | 'away';

export class KeyServiceError extends Error {
  override readonly name = 'KeyServiceError';
  constructor(
    readonly code: KeyProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
