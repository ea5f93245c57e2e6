import type { StatedFact } from './check-facts';

/** The longest spelling of a fact is shorter. */
const REACH = 60;

/** A fact that begins at the end of one paragraph and ends in the next, by the place of the second. */
export type FactAcross = { readonly second: number; readonly fact: StatedFact };

/**
 * Facts that only two paragraphs together state: a reader of the letter reads on over a blank line ("delivered on 14" and "March").
 *
 * @param isAsked which pairs are looked at, by the place of the second: what nobody wrote by hand is not split
 */
export function factsAcross(
  texts: readonly string[],
  read: (text: string) => readonly StatedFact[],
  isAsked: (second: number) => boolean,
): FactAcross[] {
  return texts.flatMap((text, second) => {
    const before = texts[second - 1];
    if (before === undefined || !isAsked(second)) return [];
    const end = before.slice(-REACH).trimEnd();
    return read(`${end} ${text.trimStart().slice(0, REACH)}`)
      .filter(({ at, text: said }) => at < end.length && at + said.length > end.length + 1)
      .map((fact) => ({ second, fact }));
  });
}
