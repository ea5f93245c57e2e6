import type { ClaimPresence, DeskPresence } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { Presence } from '@weerwoord/ports';
import type { z } from 'zod';
import type { DeskTools } from './desk-tools';

/** Windows beat every four seconds; two beats missed, and the person has gone. With the next beat of whoever looks on, that is within 15 s. */
const GONE_MS = 10_000;

type Here = { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly person: PersonId };

/**
 * Notes what one window does at a claim, and tells who else is there.
 * @returns null when there is no such claim; `changed`: others should be told to look again
 */
export async function beatPresence(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, claimId, person, tab, doing }: Here & { readonly tab: string; readonly doing: 'look' | 'edit' | 'left' },
): Promise<{ readonly changed: boolean; readonly presence: z.infer<typeof ClaimPresence> } | null> {
  const now = tools.clock.now();
  return tools.units(organisation, async ({ claims, presence }) => {
    if (!(await claims.byId(claimId))) return null;
    const changed = doing === 'left' ? await presence.leave(claimId, person, tab) : await presence.beat({ claimId, person, tab, doing, now });
    const others = await presence.others(person, new Date(now.getTime() - GONE_MS), claimId);
    return { changed, presence: { others: others.map(shape) } };
  });
}

/** Claims that somebody else is at, for the rows of the queue. */
export async function lookAtPresence(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  { organisation, person }: Pick<Here, 'organisation' | 'person'>,
): Promise<z.infer<typeof DeskPresence>> {
  const since = new Date(tools.clock.now().getTime() - GONE_MS);
  const others = await tools.units(organisation, ({ presence }) => presence.others(person, since));
  const claims = [...new Set(others.map(({ claimId }) => claimId))];
  return { claims: claims.map((claimId) => ({ claimId, people: others.filter((one) => one.claimId === claimId).map(shape) })) };
}

const shape = ({ name, doing, since }: Presence): z.infer<typeof ClaimPresence>['others'][number] => ({
  name,
  initials: initialsOf(name),
  doing,
  since: isoText(since),
});

/** "Sanne de Vries" → "SV", "Sanne" → "S": first and last word, as on a badge. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last].flatMap((word) => (word ? [[...word][0]?.toUpperCase() ?? ''] : [])).join('') || '?';
}
