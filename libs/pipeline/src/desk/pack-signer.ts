import type { OrganisationId } from '@weerwoord/kernel';
import type { PackSigner, Sealer, SigningKey } from '@weerwoord/ports';

/** Under which subject what stays of a pack is sealed: nobody's personal data, never destroyed with an order. */
export const packShellSubject = (packId: string): string => `pack-shell:${packId}`;

/** The key an organisation signs with now. @throws when it was renewed between naming and signing: the paper names the old one */
export async function signerFor(sealer: Sealer, organisation: OrganisationId): Promise<PackSigner> {
  const key = await sealer.key(organisation);
  return {
    key,
    async sign(bytes) {
      const signed = await sealer.sign(organisation, bytes);
      if (signed.key.id !== key.id) throw new Error('the signing key was renewed meanwhile: seal again');
      return signed.signature;
    },
  };
}

/** The key a pack was signed with: what is said about it later must be signed by whoever sealed it, also after the key was renewed. @throws when it is none of ours */
export async function signerOfPack(sealer: Sealer, organisation: OrganisationId, keyId: string): Promise<PackSigner> {
  const key: SigningKey | undefined = (await sealer.keys(organisation)).find(({ id }) => id === keyId);
  if (!key) throw new Error('the pack is signed with a key that is not ours');
  return { key, sign: async (bytes) => (await sealer.sign(organisation, bytes, keyId)).signature };
}
