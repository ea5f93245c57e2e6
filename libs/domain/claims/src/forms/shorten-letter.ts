import { FACTUAL_SAYS } from '../draft/draft-plan';

/** A paragraph of a letter in its order: the plan puts the deciding fact first. */
export type Shortenable = { readonly id: string; readonly says: string };
export type Shorter = {
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  /** Characters of what is kept, as it would be copied. */
  readonly length: number;
};

/** Opening, request and courtesies: without them it is no letter. */
const isFrame = (says: string): boolean => says === 'opening' || says === 'greeting' || says === 'sign-off' || says.startsWith('request-');

/**
 * Which paragraphs to leave out so that the letter fits: from the end of the plan, where the least weighty facts stand, and as few as possible. Never the deciding
 * fact, the opening or what is asked for. A proposal: nothing is left out before a person says so.
 *
 * @param lengthOf characters of the letter made of these paragraphs, citations and list of exhibits included
 * @returns null when it fits already, or when even the deciding ones are too long
 */
export function shortenLetter(paragraphs: readonly Shortenable[], limit: number, lengthOf: (keep: readonly string[]) => number): Shorter | null {
  const all = paragraphs.map(({ id }) => id);
  if (lengthOf(all) <= limit) return null;
  const deciding = paragraphs.find(({ says }) => (FACTUAL_SAYS as readonly string[]).includes(says))?.id;
  const mayGo = paragraphs.filter(({ id, says }) => id !== deciding && !isFrame(says)).map(({ id }) => id);
  let dropped: readonly string[] = [];
  const without = (gone: readonly string[]): string[] => all.filter((id) => !gone.includes(id));
  for (const id of [...mayGo].reverse()) {
    dropped = [...dropped, id];
    if (lengthOf(without(dropped)) <= limit) break;
  }
  if (lengthOf(without(dropped)) > limit) return null;
  // The last one may have been long enough alone: what went before it comes back where there is room, the weightiest first.
  for (const id of mayGo) {
    const fewer = dropped.filter((gone) => gone !== id);
    if (dropped.includes(id) && lengthOf(without(fewer)) <= limit) dropped = fewer;
  }
  const keep = without(dropped);
  return { keep, drop: all.filter((id) => dropped.includes(id)), length: lengthOf(keep) };
}
