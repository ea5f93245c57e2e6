/** Shorter than this is no reason. */
const SHORTEST = 20;
const LEAST_LETTERS = 10;
/** Nobody sees them: joiners, marks of direction, fillers, variants. */
const UNSEEN = /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]/gu;

/** A reason as it is kept: what can be seen of it, with single spaces; null where that says nothing (too short, or hardly a letter in it). */
export function writtenReason(text: string): string | null {
  const seen = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return [...seen].length < SHORTEST || (seen.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? null : seen;
}
