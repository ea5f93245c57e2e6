import type { StatedWindow } from '../claim';

/** Words that say the sentence is about answering, in six languages; a delivery promise "within 2 days" is not a window for us. */
const ANSWERING =
  /respon[ds]|reply|answer|take action|resolve|represent|provide|rispon|rispost|fornir|antwort|reagier|rückmeld|stellung|beantwort|répon|reage|reactie|antwoord|accepte|betwist|akzeptier|anfecht|responder|respuesta|conteste/i;
const APPEALING = /appeal|ricorso|widerspruch|bezwaar|in beroep|recurso|apelar|recurrir|contestation|faire appel/i;

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  seven: 7,
  ein: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  fünf: 5,
  sieben: 7,
  un: 1,
  deux: 2,
  trois: 3,
  cinq: 5,
  sept: 7,
  uno: 1,
  due: 2,
  tre: 3,
  cinque: 5,
  sette: 7,
  één: 1,
  een: 1,
  twee: 2,
  drie: 3,
  vijf: 5,
  zeven: 7,
  dos: 2,
  tres: 3,
  cinco: 5,
  siete: 7,
};
const UNITS: readonly (readonly [RegExp, StatedWindow['unit']])[] = [
  [/^(?:hours?|ore|stunden?|heures?|uur|uren|horas?)$/i, 'HOURS'],
  [
    /^(?:(?:business|working) days?|giorni lavorativi|werktage?n?|arbeitstage?n?|geschäftstage?n?|jours (?:ouvrés|ouvrables)|werkdag(?:en)?|días (?:hábiles|laborables))$/i,
    'BUSINESS_DAYS',
  ],
  // Plain days are calendar days (ruling R-M4).
  [
    /^(?:(?:calendar )?days?|giorn[io](?: di calendario)?|(?:kalender)?tage?n?|jours?(?: calendaires)?|(?:kalender)?dag(?:en)?|días?(?: naturales| calendario)?)$/i,
    'CALENDAR_DAYS',
  ],
];
const OPENING =
  'within|you have|entro|hai|avete|ha|innerhalb(?: von)?|binnen|sie haben|du hast|dans(?: un délai de| les)?|sous|vous (?:avez|disposez de)|il vous reste|u he(?:bt|eft)|je hebt|hebt u|heeft u|ti restano|le restano|en un plazo de|dispone de|tiene|en';
const UNIT_WORDS =
  'hours?|business days?|working days?|calendar days?|days?|ore|giorni di calendario|giorni lavorativi|giorn[io]|stunden?|kalendertage?n?|werktage?n?|arbeitstage?n?|geschäftstage?n?|tage?n?|heures?|jours calendaires|jours ouvrés|jours ouvrables|jours?|uur|uren|kalenderdagen|werkdag(?:en)?|dag(?:en)?|horas?|días naturales|días calendario|días hábiles|días laborables|días?';
const WINDOW = new RegExp(
  `(?<![\\p{L}])(?:${OPENING}) (?:(?:the next|only|another|maximaal|nog|maar|höchstens|noch|nur|encore|massimo|ancora|solo) )?(\\d{1,3}|[\\p{L}]{2,6}) ?(${UNIT_WORDS})(?![\\p{L}])`,
  'giu',
);

const HOURS_OF: Readonly<Record<StatedWindow['unit'], number>> = { HOURS: 1, CALENDAR_DAYS: 24, BUSINESS_DAYS: 24.5 };

type Found = { readonly window: StatedWindow; readonly about: string };
function windowsIn(text: string): Found[] {
  return [...text.matchAll(WINDOW)].flatMap((match) => {
    const [whole, number = '', unit = ''] = match;
    const value = /^\d+$/.test(number) ? Number(number) : NUMBERS[number.toLowerCase()];
    const kind = UNITS.find(([words]) => words.test(unit))?.[1];
    if (value === undefined || value === 0 || kind === undefined) return [];
    return [{ window: { value, unit: kind }, about: sentenceAround(text, match.index, match.index + whole.length) }];
  });
}
function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(0, from);
  const start = Math.max(...['.', '!', '?', '\n'].map((end) => before.lastIndexOf(end))) + 1;
  const after = text.slice(to).search(/[.!?\n]/);
  return text.slice(start, after < 0 ? text.length : to + after);
}
const shortest = (found: readonly Found[]): StatedWindow | null =>
  found
    .map((f) => f.window)
    .reduce<StatedWindow | null>((best, w) => (best === null || w.value * HOURS_OF[w.unit] < best.value * HOURS_OF[best.unit] ? w : best), null);

/**
 * The window for answering that a mail states: the shortest of those in a sentence about answering, so that a second window in the
 * same mail never makes us late. With `trusted` (a claim mail of a known sender) a window in any sentence will do when no other is there.
 */
export function answerWindow(text: string, trusted: boolean): StatedWindow | null {
  const found = windowsIn(text).filter((f) => !APPEALING.test(f.about));
  return shortest(found.filter((f) => ANSWERING.test(f.about))) ?? (trusted ? shortest(found) : null);
}

/** The window for an appeal, in a mail that tells a decision. */
export const appealWindow = (text: string): StatedWindow | null => shortest(windowsIn(text).filter((f) => APPEALING.test(f.about)));
