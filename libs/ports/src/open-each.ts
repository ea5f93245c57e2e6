import type { OrganisationId } from '@weerwoord/kernel';
import type { Vault, VaultSubject } from './vault';

/** Sealed bytes are not what was sealed: changed in storage, or by somebody. Says nothing of what was in them. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** What became of one sealed document. */
export type Opened = { readonly state: 'open'; readonly bytes: Uint8Array } | { readonly state: 'erased' | 'damaged'; readonly bytes: null };

const stateOf = (bytes: Uint8Array | null): Opened => (bytes === null ? { state: 'erased', bytes: null } : { state: 'open', bytes });

/**
 * Opens each document by itself where one of them is damaged, so that a flipped bit costs one document and no page. All at once while nothing is wrong.
 *
 * @throws whatever the vault throws for another reason than a broken seal: a database that is away damages nothing
 */
export async function openEach(
  vault: Pick<Vault, 'open'>,
  organisation: OrganisationId,
  items: readonly { readonly subject: VaultSubject; readonly sealed: Uint8Array }[],
): Promise<Opened[]> {
  try {
    return (await vault.open(organisation, items)).map(stateOf);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  const found: Opened[] = [];
  for (const item of items) {
    try {
      const [bytes = null] = await vault.open(organisation, [item]);
      found.push(stateOf(bytes));
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      found.push({ state: 'damaged', bytes: null });
    }
  }
  return found;
}
