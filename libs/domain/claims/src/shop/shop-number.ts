import type { Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { policyNumber } from '@weerwoord/policies';

/**
 * The number of a shop's policy row in force on `day`, the account's own rows first.
 * @throws RangeError for a row that does not exist: a mistake of ours, as these rows reach back further than any order
 */
export function shopNumber(id: string, day: Day, overrides: readonly PolicyRow[] = []): number {
  const found = policyNumber(id, 'shop', '*', day, overrides);
  if (found === null) throw new RangeError(`No policy row ${id} on ${day}`);
  return found;
}
