/** Languages whose month names the marketplaces' exports use. */
const LANGUAGES = ['en', 'de', 'nl', 'fr', 'it', 'es', 'pl', 'pt', 'sv'] as const;

/** Short forms printed by exports and not by Intl. */
const ALSO: Readonly<Record<string, number>> = { sept: 9, mrz: 3, mrt: 3, marz: 3, jänner: 1, okt: 10, mei: 5, avr: 4, juil: 7, fevr: 2 };

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();

function monthWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const length of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const word = plain(format.format(new Date(Date.UTC(2026, month - 1, 15))));
        if (!words.has(word)) words.set(word, month);
      }
    }
  }
  for (const [word, month] of Object.entries(ALSO)) words.set(plain(word), month);
  return words;
}
let known: Map<string, number> | null = null;

/** 1 to 12 for "Sep", "sept.", "März", "mrt", "août" …; null for a word that is no month in any language of the exports. */
export function monthNumber(word: string): number | null {
  known ??= monthWords();
  return known.get(plain(word)) ?? null;
}
