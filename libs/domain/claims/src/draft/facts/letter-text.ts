/** What stands in for characters that are no fact, or were read already: no letter, no digit, no space. */
export const TAKEN = '\u0000';

/** Other spaces and hyphens as the plain ones; every character stays in its place. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2007\u2009\u202f\u2002\u2003\u200a]/g, ' '],
  [/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, '-'],
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/\uff0e/g, '.'],
  [/\uff0c/g, ','],
  [/\uff1a/g, ':'],
];

/** Characters nobody sees: joiners, soft hyphens, marks of direction, fillers, variants. */
const UNSEEN = /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]/u;
/** Figures of other scripts and styles; raised and lowered ones are said of something else ("m²"). */
const OTHER_FIGURE = /(?![0-9\u00b2\u00b3\u00b9\u2070-\u209f])[\p{Nd}\p{No}]/u;
const NEEDS_SPELLING = new RegExp(`${UNSEEN.source}|${OTHER_FIGURE.source}`, 'u');
const DECIMAL = /\p{Nd}/u;

/** Every script's ten figures stand in a row, from zero on. */
function figureOf(sign: string): string {
  if (!DECIMAL.test(sign)) return /^\d+$/.test(sign.normalize('NFKC')) ? sign.normalize('NFKC') : sign;
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (DECIMAL.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** As the checker reads a text, and where each of its characters (and its end) stands in the text itself; null: in the same place. */
export type Readable = { readonly plain: string; readonly places: readonly number[] | null };

/** Without what nobody sees, every figure as a plain one. */
function spelled(text: string): Readable {
  if (!NEEDS_SPELLING.test(text)) return { plain: text, places: null };
  let plain = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const as = UNSEEN.test(sign) ? '' : OTHER_FIGURE.test(sign) ? figureOf(sign) : sign;
    for (let unit = 0; unit < as.length; unit += 1) places.push(as === sign ? at + unit : at);
    plain += as;
    at += sign.length;
  }
  return { plain, places: [...places, at] };
}
const levelled = (text: string): string => PLAIN.reduce((plain, [pattern, by]) => plain.replace(pattern, by), text);

/**
 * A letter as the fact checker reads it: marks of exhibits and gaps are no text, and what an item holds word for word (the listing's own words, an
 * article's name) is proven as it stands.
 */
export function readable(text: string, verbatim: readonly string[]): Readable {
  const { plain: written, places } = spelled(text);
  let plain = levelled(written);
  const away = (pattern: RegExp): void => {
    plain = plain.replace(pattern, (found) => TAKEN.repeat(found.length));
  };
  away(/\[E\d+\]/g);
  away(/⟦[^⟧]*⟧?/g);
  away(/\((?:Exhibits?|Bijlagen?|Anlagen?) \d{1,3}(?:(?:, | and | en | und )\d{1,3})*\)/g);
  for (const quote of verbatim) {
    const known = levelled(spelled(quote).plain);
    if (known.length < 4) continue;
    let at = plain.indexOf(known);
    while (at >= 0) {
      plain = plain.slice(0, at) + TAKEN.repeat(known.length) + plain.slice(at + known.length);
      at = plain.indexOf(known, at + known.length);
    }
  }
  return { plain, places };
}

/** One reading of the text after another: what was taken is not read again. */
export class Reading {
  constructor(public rest: string) {}

  /** Every match of the pattern that `understood` makes something of; those characters are taken. */
  take<Found>(
    pattern: RegExp,
    understood: (
      match: RegExpMatchArray & { readonly index: number },
    ) => { readonly found: Found; readonly from?: number; readonly to?: number } | null,
  ): Found[] {
    const found: Found[] = [];
    for (const match of this.rest.matchAll(pattern)) {
      const one = understood(match);
      if (one === null) continue;
      found.push(one.found);
      const [from, to] = [one.from ?? match.index, one.to ?? match.index + match[0].length];
      this.rest = this.rest.slice(0, from) + TAKEN.repeat(to - from) + this.rest.slice(to);
    }
    return found;
  }
}
