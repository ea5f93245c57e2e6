import type { DayOrder } from '../values/moments';

/** A cell that is a date of slashes, with or without a time behind it. Dots are day first everywhere, dashes have rules of their own. */
const SLASHED = /^"?(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?:[ ,T].*)?"?$/;

/**
 * The order a file's slashed dates must be in: some have a number above 12 in one place, none in the other. Null when the dates do not
 * tell, or tell both, or none of them could be read the other way round: then each wrong one is refused by itself.
 *
 * A list of amazon.com read in an account of amazon.de would have its 3/25 refused and its 3/4 taken for April.
 */
export function dayOrderInFile(text: string, delimiter: string): DayOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  let couldBeBoth = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    for (const cell of line.split(delimiter)) {
      const found = SLASHED.exec(cell.trim());
      if (!found) continue;
      const [first, second] = [Number(found[1]), Number(found[2])];
      if (first > 12 && second <= 12) dayFirst = true;
      if (second > 12 && first <= 12) monthFirst = true;
      if (first <= 12 && second <= 12 && first !== second) couldBeBoth = true;
    }
  }
  return dayFirst === monthFirst || !couldBeBoth ? null : dayFirst ? 'dmy' : 'mdy';
}
