export type Sentence = { readonly text: string; readonly asks: boolean };

/** A full stop inside a number or a date ends nothing. */
const ENDS = /(?<=[.!?])\s+/;
/** A line shorter than this that does not run into the next was ended by its writer. */
const WRAPPED_FROM = 45;
/** A sentence longer than this is a wall of text: only its beginning is looked at. */
const LONGEST = 1000;

/** The sentences of a message. Lines that a program wrapped are joined; "asks" tells a question from a statement. */
export function sentencesOf(text: string): readonly Sentence[] {
  const flowing: string[] = [''];
  for (const line of text.split('\n')) {
    const last = flowing.at(-1) ?? '';
    const wrapped = last.length >= WRAPPED_FROM && last.length <= LONGEST && line.trim() !== '' && !/[.!?:]\s*$/.test(last);
    if (wrapped) flowing[flowing.length - 1] = `${last} ${line.trim()}`;
    else flowing.push(line.trim());
  }
  return flowing
    .flatMap((line) => line.slice(0, 20_000).split(ENDS))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part.slice(0, LONGEST), asks: part.endsWith('?') }));
}

/** The clauses of a sentence: cut at commas and at words like "but". */
export const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(
    /[,;:–]| - |(?<!\p{L})(?:but|however|though|maar|echter|aber|jedoch|doch|mais|cependant|ma|però|pero|sin embargo|ale|jednak)(?!\p{L})/iu,
  );
