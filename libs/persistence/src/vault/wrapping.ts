import type { OrganisationId } from '@weerwoord/kernel';
import { legacyBound } from './installation-key';
import type { OrganisationKey, OrganisationKeys } from './organisation-keys';
import { openBytes, sealBytes } from './sealing';

/** A subject's key as it stands in the table. `version`: of the organisation's key that wraps it; null where the master key of an older form does. */
export type WrappedKey = { readonly subject: string; readonly wrapped: Buffer | null; readonly version: number | null };

const boundTo = (version: number, organisation: OrganisationId, subject: string): string => `key ${version} ${organisation} ${subject}`;

export const wrapKey = ({ version, key }: OrganisationKey, organisation: OrganisationId, subject: string, subjectKey: Uint8Array): Buffer =>
  sealBytes(key, subjectKey, boundTo(version, organisation, subject));

/**
 * The subject's key; null where it was destroyed.
 * @returns `wrapped-anew` when the organisation's key that wrapped it is gone: a rotation wrapped it by another meanwhile, so look again
 */
export async function unwrapKey(
  organisation: OrganisationId,
  { subject, wrapped, version }: WrappedKey,
  organisations: OrganisationKeys,
  legacyKey: () => Promise<Uint8Array | null>,
): Promise<Buffer | null | 'wrapped-anew'> {
  if (!wrapped) return null;
  if (version !== null) {
    const by = await organisations.ofVersion(organisation, version);
    return by ? openBytes(by, wrapped, boundTo(version, organisation, subject)) : 'wrapped-anew';
  }
  const master = await legacyKey();
  if (!master) throw new Error('a key of a subject says nothing of what wraps it');
  return openBytes(master, wrapped, legacyBound(organisation, subject));
}
