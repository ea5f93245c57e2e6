import type { OrganisationId } from '@weerwoord/kernel';
import type { RightsTools } from './rights-tools';

/** What a sweep finds to do: requests at work, those that a hold keeps, and notices to be proven or done. */
export type DueRightsWork = { readonly running: readonly string[]; readonly held: readonly string[]; readonly notices: readonly string[] };
const AT_A_TIME = 200;

export function dueRightsWork(
  tools: Pick<RightsTools, 'units' | 'clock'>,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<DueRightsWork> {
  return tools.units(organisation, async ({ requests, notices }) => {
    const unfinished = await requests.unfinished(AT_A_TIME);
    return {
      running: unfinished.filter(({ state }) => state === 'running').map(({ id }) => id),
      held: unfinished.filter(({ state }) => state === 'held').map(({ id }) => id),
      notices: await notices.due(tools.clock.now(), AT_A_TIME),
    };
  });
}
