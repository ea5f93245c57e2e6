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
 * The subjects' keys; null where one was destroyed.
 * @returns `wrapped-anew` where the organisation's key that wrapped it is gone: a rotation wrapped it by another meanwhile, so look again
 */
export async function unwrapKeys(
  organisation: OrganisationId,
  lines: readonly WrappedKey[],
  organisations: OrganisationKeys,
  legacyKey: () => Promise<Uint8Array | null>,
): Promise<(Buffer | null | 'wrapped-anew')[]> {
  // Few versions for many subjects: asked for once each, and the rest is done without waiting.
  const by = new Map<number | null, Uint8Array | null>();
  for (const { version, wrapped } of lines) {
    if (wrapped && !by.has(version)) by.set(version, version === null ? await legacyKey() : await organisations.ofVersion(organisation, version));
  }
  return lines.map(({ subject, wrapped, version }) => {
    if (!wrapped) return null;
    const key = by.get(version);
    if (version !== null) return key ? openBytes(key, wrapped, boundTo(version, organisation, subject)) : 'wrapped-anew';
    if (!key) throw new Error('a key of a subject says nothing of what wraps it');
    return openBytes(key, wrapped, legacyBound(organisation, subject));
  });
}
