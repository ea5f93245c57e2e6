import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Where the words of this entry are kept; means nothing outside this page load. */
    words?: string;
  }
}

/** As many as somebody goes back to. */
const MANY = 50;
const kept = new Map<string, string>();
let counted = 0;

/**
 * What is searched for belongs to an entry of the history and stands in none of its parts: not in the address, not behind its `#`, not in the state that
 * browsers write to the disk. The entry has a number, this map has the words, and both end with the page or the log-out.
 *
 * @returns the state of the entry to go to; nothing for no words
 */
export function keepWords(words: string): { readonly words?: string } {
  if (words === '') return {};
  const name = `${performance.timeOrigin}-${(counted += 1)}`; // an entry of an earlier page load means nothing here
  kept.set(name, words);
  const [oldest] = kept.keys();
  if (kept.size > MANY && oldest !== undefined) kept.delete(oldest);
  return { words: name };
}

/** The words of the entry that is shown; '' where there are none, or not any more. */
export const useSearchedWords = (): string =>
  useLocation({ select: ({ state }) => (state.words === undefined ? '' : (kept.get(state.words) ?? '')) });

/** Whoever logs in next does not find them by going back. */
export const forgetWords = (): void => kept.clear();

/** Words in an address of an older build, or of somebody who typed it: they are taken out of it and searched for. */
export const wordsInAddress = (search: Readonly<Record<string, unknown>>, hash: string): string => {
  const said = search['q'] ?? new URLSearchParams(hash).get('q') ?? '';
  // A number in the address is read as a number; order numbers of some shops are nothing else.
  return typeof said === 'string' || typeof said === 'number' ? String(said).trim() : '';
};

/** What else an address says. */
export function wordless<Search extends object>(search: Search): Search {
  const rest: Search & { q?: unknown } = { ...search };
  delete rest.q;
  return rest;
}
