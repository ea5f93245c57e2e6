/** A sentence of a letter and where it begins. */
export type LetterSentence = { readonly text: string; readonly at: number };

/** A stop that ends nothing: an ordinal ("30. Oktober"), an abbreviation, an initial. */
const NO_END =
  /(?:(?<![\p{L}\p{N}])(?:\d{1,2}|\p{L}|no|nr|dr|mr|mrs|ms|st|ca|bzw|inkl|incl|evtl|vs|usw|etc|tel|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec|z\. ?b|d\. ?h|o\.a|t\.a\.v|p\.m|a\.m))$/iu;

/** The sentences of a paragraph, marks of exhibits before the stop included. */
export function letterSentences(text: string): LetterSentence[] {
  const sentences: LetterSentence[] = [];
  let from = 0;
  for (const end of text.matchAll(/[.!?…]+["”’)»\]]*(?=\s|$)|\n+/gu)) {
    const stop = end.index + end[0].length;
    if (end[0].startsWith('.') && NO_END.test(text.slice(from, end.index)) && /^\s+[\p{L}\d]/u.test(text.slice(stop))) continue;
    push(from, stop);
    from = stop;
  }
  push(from, text.length);
  return sentences;

  function push(start: number, to: number): void {
    const raw = text.slice(start, to);
    const said = raw.trim();
    if (/[\p{L}\p{N}]/u.test(said)) sentences.push({ text: said, at: start + raw.indexOf(said) });
  }
}
