const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** Scripts that write no spaces: their words are taken as pairs of signs. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const UNSPACED_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu;

/** Letters a beginning has at least: shorter ones would fit everything. */
export const SHORTEST = 3;
/** Letters a beginning has at most: a longer word is found by these and by no fewer claims. */
export const LONGEST = 12;

/** One spelling: without accents, small, ß as ss. */
const folded = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ß', 'ss');

/** Words of a text in one spelling, in order; "Müller-Lüdenscheidt" is two. */
export const wordsOf = (text: string): string[] =>
  (folded(text).match(WORD) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? (word.match(UNSPACED_RUN) ?? []).flatMap((run) => (UNSPACED.test(run) ? pairsOf(run) : [run])) : [word],
  );
const pairsOf = (run: string): string[] => {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
};

/** Without anything but letters and digits: "3S ABC-123" and "3sabc123" are one number, "1012 AB" and "1012ab" one postcode. */
export const squeezed = (text: string): string => (folded(text).match(WORD) ?? []).join('');

/** What a word can be found by: its beginnings. One of two letters is found whole, one letter alone not at all. */
export function beginningsOf(word: string): string[] {
  const signs = [...word];
  if (signs.length < 2) return [];
  if (signs.length < SHORTEST) return [word];
  return Array.from({ length: Math.min(signs.length, LONGEST) - SHORTEST + 1 }, (_, at) => signs.slice(0, SHORTEST + at).join(''));
}

/** What of a typed word is looked up among beginnings; null when it is too short to say anything. */
export function askedBeginning(word: string): string | null {
  const signs = [...word];
  return signs.length < 2 ? null : signs.slice(0, LONGEST).join('');
}
