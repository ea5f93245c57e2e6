import type { Tx } from '../tx';

/** Moves the end of a session forward; never back, so that two requests at once cannot shorten it. */
export async function slideSession(tx: Tx, tokenHash: Uint8Array, expiresAt: Date): Promise<void> {
  await tx.run('update session set expires_at = greatest(expires_at, $2) where token_hash = $1', [Buffer.from(tokenHash), expiresAt]);
}
