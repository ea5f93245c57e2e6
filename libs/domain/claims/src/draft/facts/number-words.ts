/** Numbers in words from 0 to 999,999, as English, Dutch and German write them, joined or apart; and ordinals up to 31. */
const EN_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NL_UNITS =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ');
const NL_TENS = ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const DE_UNITS =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const DE_TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
/** As one language writes 1 to 99; several spellings of one number. */
type Under100 = (n: number) => readonly string[];

const english: Under100 = (n) => {
  if (n < 20) return [EN_UNITS[n] ?? ''];
  const tens = EN_TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? [tens] : [`${tens} ${EN_UNITS[n % 10] ?? ''}`];
};
const dutch: Under100 = (n) => {
  if (n < 20) return n === 1 ? ['een', 'één'] : [NL_UNITS[n] ?? ''];
  const tens = NL_TENS[Math.floor(n / 10)] ?? '';
  const unit = NL_UNITS[n % 10] ?? '';
  if (n % 10 === 0) return [tens];
  return [`${unit}${/[23]/.test(String(n % 10)) ? 'ën' : 'en'}${tens}`, `${unit}en${tens}`];
};
const german: Under100 = (n) => {
  if (n < 20) return n === 1 ? ['eins', 'ein', 'eine', 'einen', 'einem', 'einer'] : [DE_UNITS[n] ?? ''];
  const tens = DE_TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? [tens] : [`${n % 10 === 1 ? 'ein' : (DE_UNITS[n % 10] ?? '')}und${tens}`];
};
const upTo999 = (n: number): readonly string[] => {
  if (n < 100) return [...english(n), ...dutch(n), ...german(n)];
  const [hundred, rest] = [Math.floor(n / 100), n % 100];
  const en = `${EN_UNITS[hundred] ?? ''} hundred`;
  const nl = `${hundred === 1 ? '' : (NL_UNITS[hundred] ?? '')}honderd`;
  const de = [`${hundred === 1 ? 'ein' : (DE_UNITS[hundred] ?? '')}hundert`, ...(hundred === 1 ? ['hundert'] : [])];
  if (rest === 0) return [en, ...(hundred === 1 ? ['a hundred'] : []), nl, ...de];
  return [
    ...english(rest).flatMap((word) => [`${en} and ${word}`, `${en} ${word}`]),
    ...dutch(rest).flatMap((word) => [`${nl}${word}`, `${nl} ${word}`, `${nl}en${word}`]),
    ...german(rest).flatMap((word) => de.flatMap((front) => [`${front}${word}`, `${front}und${word}`])),
  ];
};

/** Spelled without "ß" and umlauts too. */
const spellings = (word: string): readonly string[] => [
  word,
  word.replace(/ß/g, 'ss'),
  word.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ß/g, 'ss'),
  word.replace(/ë/g, 'e'),
];

/** Made when first asked for: most letters hold no number in words. */
let known: ReadonlyMap<string, number> | null = null;
const cardinals = (): ReadonlyMap<string, number> =>
  (known ??= new Map(
    Array.from({ length: 1000 }, (_, n) => upTo999(n).flatMap((word) => spellings(word).map((spelled) => [spelled, n] as const))).flat(),
  ));

const EN_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const NL_ORDINALS: Readonly<Record<number, string>> = { 1: 'eerste', 3: 'derde', 8: 'achtste' };
const DE_ORDINALS: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };
const ordinalsOf = (n: number): readonly string[] => {
  const en =
    n <= 20 ? (EN_ORDINALS[n - 1] ?? '') : n === 30 ? 'thirtieth' : `${EN_TENS[Math.floor(n / 10)] ?? ''} ${EN_ORDINALS[(n % 10) - 1] ?? ''}`;
  const nl = NL_ORDINALS[n] ?? `${dutch(n)[0] ?? ''}${n < 20 ? 'de' : 'ste'}`;
  const stem = DE_ORDINALS[n] ?? `${german(n)[0] ?? ''}${n < 20 ? 't' : 'st'}`;
  return [en, nl, ...['e', 'er', 'en', 'em', 'es'].map((end) => stem + end)];
};
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 31 }, (_, place) =>
    ordinalsOf(place + 1).flatMap((word) => spellings(word).map((spelled) => [spelled, place + 1] as const)),
  ).flat(),
);

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim();
const THOUSANDS = /^(.*?) ?(?:thousand|duizend|tausend) ?(?:(?:and|en|und) ?)?(.*)$/u;
/** The number that these words are, and nothing else, below a million; null for other words. */
export function numberInWords(words: string): number | null {
  const said = bare(words);
  const known = cardinals().get(said);
  if (known !== undefined) return known;
  const [, front, rest] = THOUSANDS.exec(said) ?? [];
  if (front === undefined || rest === undefined) return null;
  const thousands = front === '' || front === 'a' ? 1 : cardinals().get(front);
  const below = rest === '' ? 0 : cardinals().get(rest);
  return thousands === undefined || below === undefined ? null : thousands * 1000 + below;
}
/** "fourteenth", "veertiende", "vierzehnten"; null for what is no ordinal up to 31. */
export const ordinalInWords = (words: string): number | null => ORDINALS.get(bare(words)) ?? null;
/** Day of a month as an ordinal, or as the bare number Dutch writes ("negen maart"). */
export const dayInWords = (words: string): number | null => {
  const day = ORDINALS.get(bare(words)) ?? cardinals().get(bare(words)) ?? 0;
  return day >= 1 && day <= 31 ? day : null;
};

/** The number whose last word ends where `before` ends, at most nine words long; the longest that is one. */
export function numberEndingAt(
  before: string,
  read: (words: string) => number | null = numberInWords,
): { readonly value: number; readonly at: number } | null {
  const words = [...before.matchAll(/\p{L}+/gu)].slice(-9);
  for (const [place, first] of words.entries()) {
    const value = read(before.slice(first.index));
    if (value !== null && words.slice(place).length > 0) return { value, at: first.index };
  }
  return null;
}
