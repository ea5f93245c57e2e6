import type { Channel, Day } from '@weerwoord/kernel';
import type { PolicyRow } from '../policy-row';

/** The day the sheets behind these rows were last read against the published pages. */
const READ_ON: Day = '2026-11-14';

type Always = 'channel' | 'site' | 'validFrom' | 'validTo' | 'readOn';
export type StatedRow = Omit<PolicyRow, Always> & Partial<Pick<PolicyRow, 'site' | 'validFrom' | 'validTo' | 'readOn'>>;

/** Rows of one channel: unless said otherwise for every site, in force for as long as our figures go back, read on `READ_ON`. */
export const rowsOf = (channel: Channel, stated: readonly StatedRow[]): readonly PolicyRow[] =>
  stated.map((row) => ({ channel, site: '*', validFrom: '2016-01-01', validTo: null, readOn: READ_ON, ...row }));
