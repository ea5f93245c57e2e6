/**
 * Words that never belong in a letter, in the three languages letters are written in. One list for the linter of all letters and for the
 * shop's own draft check. Each function answers with what it found, or null. Words count whole: "supplying" is no "lying".
 */

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

/** @source webshop §10, accusation; letters, "Never" */
const ACCUSING: readonly RegExp[] = [
  whole(String.raw`fraud\p{L}*|liars?|lying|you lie|buyer lies|dishonest|scam(?:s|m\p{L}*)?|thief|thieves|cheat\p{L}*|abus(?:e|ing|ive)`),
  whole(String.raw`oplicht\p{L}*|leugen\p{L}*|gelogen|bedrog|bedrieg\p{L}*|zakkenroller\p{L}*|dief|oneerlijk|misbruik\p{L}*`),
  whole(String.raw`lüg\p{L}*|betrüg\p{L}*|betrug|unehrlich\p{L}*|dieb|schwindl\p{L}*|missbrauch\p{L}*`),
];
/** "Lies" in Dutch, but "lies somewhere" in German: there the sentence around it tells. */
const LIEGT = whole('liegt|liegen');
const GERMAN = whole(String.raw`das|der|dem|des|und|ist|nicht|sie|ihre?\p{L}?|beim?|im|vom|zum|zur|auf|ein|eine\p{L}?|wir|sind|werden`);

export function accusationIn(text: string): string | null {
  for (const words of ACCUSING) {
    const found = words.exec(text);
    if (found) return found[0];
  }
  const sentences = text.split(/[.!?;\n]+/);
  return (
    sentences
      .filter((sentence) => !GERMAN.test(sentence))
      .map((sentence) => LIEGT.exec(sentence)?.[0])
      .find((found) => found !== undefined) ?? null
  );
}

/** Two words no more than `most` characters apart, in either order. @param between what may stand between them, as a character class */
const near = (one: string, other: string, most: number, between: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${one})(?!\\p{L})${between}{0,${most}}(?<!\\p{L})(?:${other})|(?<!\\p{L})(?:${other})\\p{L}*${between}{0,${most}}(?<!\\p{L})(?:${one})(?!\\p{L})`,
    'iu',
  );
/** Inside one sentence. */
const SENTENCE = String.raw`[^.\n]`;
const CHANGE = String.raw`aanpas|aangepast|aan te passen|wijzig|gewijzigd|verwijder|remov|chang(?:e|ing)|delet`;

/** @source webshop §10, review_pressure (within 60 characters); letters, "Never" */
const REVIEW_PRESSURE: readonly RegExp[] = [
  near('reviews?', CHANGE, 60, String.raw`[\s\S]`),
  near('feedback|reviews?|ratings?', 'remov|chang(?:e|ing)|revis|delet|withdraw|updat', 40, SENTENCE),
  near('feedback|reviews?|ratings?', 'positive|5 stars|five stars', 40, SENTENCE),
  near(
    'beoordeling(?:en)?|recensies?|feedback|reviews?',
    'verwijder|aanpas|aan te passen|wijzig|intrek|in te trekken|trek|positie|5 sterren',
    40,
    SENTENCE,
  ),
  /(?<!\p{L})past?(?!\p{L})[^.\n]{0,30}(?:beoordeling|recensie|review)[^.\n]{0,20}(?<!\p{L})aan(?!\p{L})/iu,
  near('bewertung(?:en)?|rezension(?:en)?|feedback', 'lösch|änder|entfern|zurückzieh|zurückzunehm|positiv|5 sterne', 40, SENTENCE),
  /withdraw (?:the|your) (?:claim|request)|trek(?:t)? (?:de|uw) (?:claim|aanvraag) in|ziehen sie (?:den|ihren) (?:antrag|fall) zurück/i,
];

export const reviewPressureIn = (text: string): string | null => firstOf(REVIEW_PRESSURE, text);

/** The EU's platform for disputes closed on 20 July 2025; a link to it leads nowhere (webshop §4). */
const DEAD_ODR: readonly RegExp[] = [/(?:webgate\.)?ec\.europa\.eu\/(?:consumers\/)?odr\b/i];
export const deadOdrLinkIn = (text: string): string | null => firstOf(DEAD_ODR, text);

/** Names that are written in capitals (webshop §10). */
const WRITTEN_SO: ReadonlySet<string> = new Set(['POSTNL', 'FEDEX', 'PAYPAL', 'STRIPE', 'IDEAL']);
/** More capitals in a row than this shout. */
const CAPITALS = 4;

/**
 * Two exclamation marks, or a word of more than four capitals that is no name. What holds a digit is a number of an order or a parcel,
 * no word. @source webshop §10, tone
 */
export function shoutingIn(text: string): string | null {
  if ((text.match(/!/g) ?? []).length >= 2) return '!!';
  const words = text
    .split(/\s+/)
    .filter((word) => !/\p{N}/u.test(word))
    .flatMap((word) => word.split(/[^\p{L}]+/u));
  return words.find((word) => [...word].length > CAPITALS && /^\p{Lu}+$/u.test(word) && !WRITTEN_SO.has(word)) ?? null;
}

const firstOf = (patterns: readonly RegExp[], text: string): string | null =>
  patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? null;
