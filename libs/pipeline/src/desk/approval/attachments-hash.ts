import type { Letter } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { canonicalText } from '@weerwoord/kernel';
import type { DeskTools } from '../desk-tools';
import { filesOf } from '../evidence/files-of';
import { hexOf } from './freeze';

/** The files that go with a letter, as one hash; null where there are none. Another file, or one fewer, is another hash. */
export async function attachmentsHash(tools: DeskTools, { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly letter: Letter }): Promise<string | null> {
  const files = await filesOf(tools, { organisation, claimId });
  return files.length === 0 ? null : hexOf(canonicalText(files.map(({ recordId, sha256 }) => `${recordId} ${sha256}`).sort()));
}
