import type { Day } from '@weerwoord/kernel';
import { addDays, weekdayOf } from '@weerwoord/kernel';

/**
 * The n-th business day after `day0`; `day0` itself never counts, even when it is one (BT-1, BT-2).
 * @param isDayOff days besides Saturday and Sunday that do not count; a day nobody knows about counts as working
 */
export function addBusinessDays(day0: Day, n: number, isDayOff: (day: Day) => boolean = () => false): Day {
  let day = day0;
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1);
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6 && !isDayOff(day)) counted += 1;
  }
  return day;
}
