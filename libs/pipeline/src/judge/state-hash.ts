import { createHash } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { JudgeTools } from '../intake/intake-tools';

/**
 * SHA-256 over everything that was derived, in a fixed order and without ids or arrival times: the same input gives the same hash on any
 * machine, in any order, however often it was read. Verdicts depend on the clock, so compare at one moment.
 */
export function stateHash({ units }: Pick<JudgeTools, 'units'>, { organisation }: { organisation: OrganisationId }): Promise<string> {
  return units(organisation, async ({ state }) => {
    const hash = createHash('sha256');
    for await (const line of state.lines()) hash.update(`${line}\n`);
    return hash.digest('hex');
  });
}
