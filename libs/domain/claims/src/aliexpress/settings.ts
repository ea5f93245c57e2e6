import type { Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { policyNumber } from '@weerwoord/policies';

/** Reads a number of AliExpress’s sheet: every one is a dated row, and a setting of the account (aliexpress.md, first paragraph). */
export type Settings = (id: string) => number;

/**
 * The numbers in force on `day`; ids without the channel ('dispute.response-days').
 * @param site '*', or the country of delivery where a number is the country’s
 * @throws TypeError for a row that is not there: a mistake in our own data
 */
export const settingsOn =
  (day: Day, overrides: readonly PolicyRow[] = [], site = '*'): Settings =>
  (id) => {
    const value = policyNumber(`aliexpress.${id}`, 'aliexpress', site, day, overrides);
    if (value === null) throw new TypeError(`Policy aliexpress.${id} is missing`);
    return value;
  };
