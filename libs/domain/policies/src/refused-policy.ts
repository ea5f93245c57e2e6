import type { Channel, Site } from '@weerwoord/kernel';
import { POLICIES } from './policies';
import { holdsFor } from './policy-row';
import type { PolicyRow } from './policy-row';
import { UNPUBLISHED } from './unpublished';

/** Why a value cannot be set: no such value, not of its kind, a share that is none, or less than nothing. */
export type PolicyRefusal = 'not-a-choice' | 'wrong-kind' | 'too-big' | 'too-small';

type Range = { readonly least: number; readonly most: number; readonly whole: boolean };
const COUNT: Range = { least: 0, most: 1_000_000_000, whole: true };
const TEN_YEARS = 3_660;
/** What a value of a unit can be; counts, amounts and sizes not named here are whole and not below nothing. */
const RANGES: Readonly<Record<string, Range>> = {
  share: { least: 0, most: 1, whole: false },
  days: { least: 0, most: TEN_YEARS, whole: true },
  'business-days': { least: 0, most: TEN_YEARS, whole: true },
  hours: { least: 0, most: TEN_YEARS * 24, whole: true },
  months: { least: 1, most: 120, whole: true },
  // Of a month: a day every month has.
  day: { least: 1, most: 28, whole: true },
  stars: { least: 1, most: 5, whole: false },
  megabytes: { least: 0, most: 1_000_000, whole: false },
  points: { least: -100, most: 100, whole: true },
};
/** The length of a window: with no day in it there is no figure. */
const WINDOW = /\bwindow-(?:short-|long-)?days$/;

const rangeOf = ({ id, unit }: Pick<PolicyRow, 'id' | 'unit'>): Range => {
  const range = RANGES[unit] ?? COUNT;
  return WINDOW.test(id) ? { ...range, least: 1 } : range;
};

/**
 * May an account set this value? Null when it may. Of words only those a row offers (a rule's anchor); others, as file types, are rules of
 * code. A number lies in the range of its unit: a window of half a day or of a million years would be no window.
 */
export function refusedPolicy(channel: Channel, id: string, site: Site, value: PolicyRow['value']): PolicyRefusal | null {
  const published = POLICIES.find(
    (known) => known.id === id && known.site === site && (known.channel === channel || known.channel === 'generic') && holdsFor(known, channel),
  );
  const row = published ?? UNPUBLISHED.find((known) => known.id === id && site === '*' && holdsFor(known, channel));
  if (!row) return 'not-a-choice';
  if (typeof published?.value === 'string') return typeof value === 'string' && published.choices?.includes(value) ? null : 'not-a-choice';
  if (published === undefined ? typeof value !== 'number' : typeof published.value !== typeof value) return 'wrong-kind';
  if (typeof value !== 'number') return null;
  const { least, most, whole } = rangeOf(row);
  if (!(value >= least)) return 'too-small';
  if (value > most) return 'too-big';
  return whole && !Number.isInteger(value) ? 'wrong-kind' : null;
}
