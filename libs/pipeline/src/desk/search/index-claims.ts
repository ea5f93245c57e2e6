import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { openWords } from '../draft-words';
import { claimWords } from './claim-words';

/** Claims taken in one call; whoever calls comes back for the rest. */
const AT_MOST = 100;

/**
 * Makes claims findable again whose facts, letters or notices changed since they were last: reads what they say through the vault and keeps
 * words in clear only where they name nobody. A claim whose key is gone keeps its numbers and loses the rest.
 *
 * @returns how many were made findable; 0: nothing is left
 */
export async function indexClaims(
  tools: DeskTools,
  { organisation, limit = AT_MOST }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<number> {
  const due = await tools.units(organisation, ({ search }) => search.unsearched(limit));
  for (const claimId of due) await indexClaim(tools, organisation, claimId);
  return due.length;
}

async function indexClaim(tools: DeskTools, organisation: OrganisationId, claimId: ClaimId): Promise<void> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return;
  const { stored, drafts } = await tools.units(organisation, async ({ claims, drafts: letters }) => ({
    stored: await claims.byId(claimId),
    drafts: [await letters.current(claimId, 'answer'), await letters.current(claimId, 'buyer'), await letters.current(claimId, 'carrier')],
  }));
  if (!stored) return;
  const written: string[] = [];
  for (const draft of drafts) {
    const words = draft && (await openWords(tools.vault, organisation, draft));
    if (words) written.push(...words.map(({ text }) => text));
  }
  const words = claimWords(tools.vault, organisation, found, written);
  await tools.units(organisation, ({ search }) => search.keep(claimId, words, { revision: stored.revision, factsHash: stored.factsHash }));
}
