/** What stands in for characters that are no fact, or were read already: no letter, no digit, no space. */
export const TAKEN = '\u0000';

/** Other spaces, hyphens and digits of the full width as the plain ones; every character stays in its place. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2007\u2009\u202f\u2002\u2003\u200a]/g, ' '],
  [/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, '-'],
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/\uff0e/g, '.'],
  [/\uff0c/g, ','],
  [/\uff1a/g, ':'],
];

/**
 * A letter as the fact checker reads it, with every character in its place: marks of exhibits and gaps are no text, and what an item holds
 * word for word (the listing's own words, an article's name) is proven as it stands.
 */
export function readable(text: string, verbatim: readonly string[]): string {
  let plain = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48));
  for (const [pattern, by] of PLAIN) plain = plain.replace(pattern, by);
  const away = (pattern: RegExp): void => {
    plain = plain.replace(pattern, (found) => TAKEN.repeat(found.length));
  };
  away(/\[E\d+\]/g);
  away(/⟦[^⟧]*⟧?/g);
  away(/\((?:Exhibits?|Bijlagen?|Anlagen?) [\d, a-z]+\)/g);
  for (const known of verbatim) {
    if (known.length < 4) continue;
    let at = plain.indexOf(known);
    while (at >= 0) {
      plain = plain.slice(0, at) + TAKEN.repeat(known.length) + plain.slice(at + known.length);
      at = plain.indexOf(known, at + known.length);
    }
  }
  return plain;
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
