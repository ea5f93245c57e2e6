import { draftKindFor, letterKindFor, lettersFor } from '@weerwoord/claims';
import type { ClaimLetters } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { languageFor } from '../draft-words';
import { lettersSent } from '../letters/letters-sent';
import { bothLetters, isOvertaken } from '../letters/newer-letter';
import { nameOf } from '../make-pack';
import { draftShape } from './draft-shape';

/** The letters a claim has or may have, each with its draft and when it was sent; null when there is no such claim. */
export async function lookAtLetters(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<z.infer<typeof ClaimLetters> | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const sent = await lettersSent(tools, { organisation, claimId });
  const { names, written } = await tools.units(organisation, async ({ desk, drafts }) => ({
    names: await desk.peopleNames(),
    written: { buyer: await drafts.current(claimId, 'buyer'), carrier: await drafts.current(claimId, 'carrier') },
  }));
  const there = lettersFor(found.claim, found.facts);
  // What was once written stays to be seen, also where it would not be offered any more.
  const letters = (['answer', 'buyer', 'carrier'] as const).filter(
    (letter) => there.includes(letter) || (letter !== 'answer' && written[letter] !== null),
  );
  return {
    revision: found.kept.revision,
    letters: await Promise.all(
      letters.map(async (letter) => {
        const current = letter === 'answer' ? found.current : written[letter];
        const both = current && letter !== 'answer' ? await bothLetters(tools, { organisation, claimId, letter }) : null;
        const shape = letter === 'answer' ? null : (await draftShape(tools, organisation, { ...found, current, beside: null }, names)).draft;
        const kind = current?.kind ?? (letter === 'answer' ? draftKindFor(found.claim) : letterKindFor(letter, found.claim));
        return {
          letter,
          kind,
          state: current === null ? null : current.state === 'beside' ? ('draft' as const) : current.state,
          language: current?.language ?? languageFor(found.kept, kind),
          mayWrite: found.facts !== null && there.includes(letter),
          draft: shape && { ...shape, newerFacts: both !== null && isOvertaken(both) },
          sent: sent
            .filter((one) => one.letter === letter)
            .map(({ version, sentAt, by, carrier }) => ({ version, at: isoText(sentAt), by: nameOf(by, names), carrier })),
        };
      }),
    ),
  };
}
