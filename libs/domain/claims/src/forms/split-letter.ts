const characters = (text: string): number => [...text].length;

/**
 * A text in parts that each fit, for forms that take several messages: cut between paragraphs, else between sentences, else between words; each part begins
 * with its number, "(1/3)". One that fits is one part without a number.
 *
 * @param most characters of one part, its number included
 */
export function splitLetter(text: string, most: number): string[] {
  if (characters(text) <= most) return [text];
  // The number's own width depends on how many parts there are; nine or fewer is the rule, more costs a second look.
  for (const digits of [1, 2, 3]) {
    const head = `(${'9'.repeat(digits)}/${'9'.repeat(digits)}) `;
    if (most <= head.length) return [text];
    const parts = packed(text, most - head.length);
    if (String(parts.length).length <= digits) return parts.map((part, place) => `(${place + 1}/${parts.length}) ${part}`);
  }
  return [text];
}

function packed(text: string, most: number): string[] {
  const parts: string[] = [];
  let here = '';
  const put = (piece: string, glue: string): void => {
    const joined = here === '' ? piece : `${here}${glue}${piece}`;
    if (characters(joined) <= most) {
      here = joined;
      return;
    }
    if (here !== '') parts.push(here);
    here = piece;
  };
  for (const paragraph of text
    .split(/\n{2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== ''))
    for (const [place, piece] of smallEnough(paragraph, most).entries()) put(piece, place === 0 ? '\n\n' : ' ');
  if (here !== '') parts.push(here);
  return parts;
}

/** The paragraph, or its sentences, or their words, or (a word without end) its letters. */
function smallEnough(paragraph: string, most: number): string[] {
  if (characters(paragraph) <= most) return [paragraph];
  const sentences = paragraph.split(/(?<=[.!?])\s+/);
  return sentences.flatMap((sentence) => (characters(sentence) <= most ? [sentence] : sentence.split(/\s+/).flatMap((word) => inPieces(word, most))));
}
const inPieces = (word: string, most: number): string[] => {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, nth) => letters.slice(nth * most, (nth + 1) * most).join(''));
};
