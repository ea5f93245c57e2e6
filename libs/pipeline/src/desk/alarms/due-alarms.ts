import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { AlarmTools } from './alarm-tools';

export type DueAlarms = {
  /** Clocks to look at; `lookAt` tells one look from the next. */
  readonly clocks: readonly { readonly claimId: ClaimId; readonly version: number; readonly lookAt: Date }[];
  /** Alarms written and not sent yet, whose time to try has come. */
  readonly alarms: readonly { readonly id: string; readonly attempts: number }[];
  /** When the next of either comes, among those that are not due yet or did not fit; null: nothing is planned. */
  readonly nextAt: Date | null;
};

/** What is due of clocks and alarms, read from the database alone. */
export function dueAlarms(
  { units, clock }: Pick<AlarmTools, 'units' | 'clock'>,
  { organisation, limit = 2_000 }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<DueAlarms> {
  const now = clock.now();
  return units(organisation, async ({ deadlines, alarms }) => ({
    clocks: await deadlines.due(now, limit),
    alarms: await alarms.unsent(now, limit),
    nextAt: await deadlines.nextAt(),
  }));
}

/**
 * Gives claims that wait for us their rows of deadlines where an older program wrote none.
 * @returns how many it mended
 */
export function restoreDeadlines(
  { units, clock }: Pick<AlarmTools, 'units' | 'clock'>,
  { organisation, limit = 500 }: { readonly organisation: OrganisationId; readonly limit?: number },
): Promise<number> {
  return units(organisation, async ({ deadlines, claims }) => {
    const missing = await deadlines.missing(limit);
    if (missing.length > 0) await claims.saveAll(await claims.lockAll(missing), clock.now());
    return missing.length;
  });
}
