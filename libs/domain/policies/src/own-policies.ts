import type { Channel, Day, Site } from '@weerwoord/kernel';
import { POLICIES } from './policies';
import type { PolicyRow } from './policy-row';
import { UNPUBLISHED } from './unpublished';

/** A value that a person set for one account instead of the published one, and why. */
export type OwnPolicy = {
  readonly id: string;
  readonly site: Site;
  readonly value: PolicyRow['value'];
  readonly validFrom: Day;
  readonly reason: string;
  /** ISO instant at which it was set. */
  readonly at: string;
};

/** An account's own values as policy rows: the reason is their source, the day they were set the day they were read. */
export const ownPolicies = (channel: Channel, own: readonly OwnPolicy[] = []): readonly PolicyRow[] =>
  own.map(({ id, site, value, validFrom, reason, at }) => ({
    id,
    channel,
    site,
    value,
    unit: (POLICIES.find((row) => row.id === id) ?? UNPUBLISHED.find((row) => row.id === id))?.unit ?? 'own',
    validFrom,
    validTo: null,
    source: reason,
    readOn: at.slice(0, 10),
    confidence: 'convention',
  }));

/** Before every order: a frozen row holds whatever day it is asked for. */
const ALWAYS: Day = '0001-01-01';

/**
 * The rows in force on `day`, frozen: given as overrides they judge every order by the rules of that day, whatever its own.
 * A value that nobody had published by then cannot be taken away again: the later row answers for it.
 */
export function policiesOfDay(channel: Channel, day: Day, overrides: readonly PolicyRow[] = []): readonly PolicyRow[] {
  const inForce = (rows: readonly PolicyRow[]): PolicyRow[] => {
    const newest = new Map<string, PolicyRow>();
    for (const row of rows) {
      if (row.validFrom > day || (row.validTo !== null && row.validTo < day)) continue;
      const name = `${row.id}\0${row.site}`;
      const known = newest.get(name);
      if (!known || row.validFrom > known.validFrom) newest.set(name, row);
    }
    return [...newest.values()];
  };
  const own = inForce(overrides);
  // An own row for every site stands before a published one for this site alone, as it does when it is asked for.
  const beaten = (row: PolicyRow): boolean => own.some(({ id, site }) => id === row.id && (site === '*' || site === row.site));
  const published = inForce(POLICIES.filter((row) => row.channel === channel || row.channel === 'generic')).filter((row) => !beaten(row));
  return [...own, ...published].map((row) => ({ ...row, validFrom: ALWAYS, validTo: null }));
}
