import type { Day, Share } from '@weerwoord/kernel';
import type { DayRange } from '../windows';

/** What the orders of one anchor day add to a figure, in weights. */
export type DayShare = { readonly day: Day; readonly counted: number; readonly hit: number };

/**
 * Shares over any range of days, from the sums of each day; days may come in any order and more than once.
 * Made once, asked often: a range costs two look-ups, however many days it spans.
 */
export function shareOver(days: readonly DayShare[]): (range: DayRange) => Share {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const upTo: { counted: number; hit: number }[] = [{ counted: 0, hit: 0 }];
  let [counted, hit] = [0, 0];
  for (const day of sorted) {
    counted += day.counted;
    hit += day.hit;
    upTo.push({ counted, hit });
  }
  const before = (limit: Day, inclusive: boolean): { counted: number; hit: number } => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const day = sorted[middle]?.day ?? '';
      if (day < limit || (inclusive && day === limit)) low = middle + 1;
      else high = middle;
    }
    return upTo[low] ?? { counted: 0, hit: 0 };
  };
  return ({ from, to }) => {
    const [start, end] = [before(from, false), before(to, true)];
    return { numerator: end.hit - start.hit, denominator: end.counted - start.counted };
  };
}
