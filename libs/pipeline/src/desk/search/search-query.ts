import type { OrganisationId } from '@weerwoord/kernel';
import type { SearchAsked, Vault } from '@weerwoord/ports';
import { askedBeginning, squeezed, wordsOf } from './words';

/** A hashed lexeme; no clear one begins with this sign, because words have only letters and digits. */
export const hashedLexeme = (vault: Pick<Vault, 'lookup'>, organisation: OrganisationId, beginning: string): string =>
  `~${vault.lookup(organisation, 'word', beginning).slice(0, 12)}`;

/** Words of one search at most: more narrow nothing. */
const WORDS_AT_MOST = 12;

/**
 * What somebody typed, as the query of the index: every word must be the beginning of a word of the claim, in clear or hashed; or all of it
 * together one number (a tracking number with spaces, a postcode). Null when there is no word in it.
 */
export function searchQuery(vault: Pick<Vault, 'lookup'>, organisation: OrganisationId, typed: string): SearchAsked | null {
  const words = [...new Set(wordsOf(typed))].slice(0, WORDS_AT_MOST);
  const said = words.filter((word) => askedBeginning(word) !== null);
  const asked = said.length > 0 ? said : words;
  if (asked.length === 0) return null;
  const clear = (word: string): string => `'${word}':*`;
  const either = (word: string): string => {
    const beginning = askedBeginning(word);
    return beginning === null ? clear(word) : `(${clear(word)} | '${hashedLexeme(vault, organisation, beginning)}')`;
  };
  const together = squeezed(typed);
  const queryOf = (each: (word: string) => string): string => {
    const all = asked.map(each).join(' & ');
    return asked.length > 1 ? `(${all}) | ${each(together)}` : all;
  };
  return {
    query: queryOf(either),
    clearQuery: queryOf(clear),
    typed: asked.filter((word) => word.length >= SIMILAR_FROM).sort((a, b) => b.length - a.length),
    number: typed.trim(),
  };
}

/** Shorter words look alike by chance. */
const SIMILAR_FROM = 3;
