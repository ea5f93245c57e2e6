import type { BuyerLanguage } from '@weerwoord/ports';

const ROLE_WORD: Readonly<Record<BuyerLanguage, string>> = { en: '[staff]', nl: '[medewerker]', de: '[Personal]' };
/** Shorter ones are words of every language. */
const SHORTEST = 3;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => part.length >= SHORTEST && /^\p{Lu}/u.test(part));

/**
 * A text with everybody who works here called by their role: full names and their parts, as whole words. A part that is a name of the buyer as well is left: it is theirs.
 *
 * @param names of everybody who works here, or did
 * @param theirs words the buyer is called by
 */
export function staffAsRoles(names: Iterable<string>, theirs: readonly string[], language: BuyerLanguage): (text: string) => string {
  const own = new Set(theirs.flatMap(partsOf));
  const words = [...names].flatMap((name) => [name, ...partsOf(name)]).filter((word) => word.length >= SHORTEST && !own.has(word));
  if (words.length === 0) return (text) => text;
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).map(escaped);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(found, ROLE_WORD[language]);
}
