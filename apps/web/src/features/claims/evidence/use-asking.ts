import { useLetters } from '../letters.query';
import type { Asking, Whom } from './get-it';

/** The letters to the carrier and the buyer that this claim has, and how one is opened from a missing item. */
export function useAsking(claimId: string, open: (whom: Whom) => void): Asking {
  const letters = useLetters(claimId).data?.letters ?? [];
  return { whom: new Set(letters.flatMap(({ letter }) => (letter === 'answer' ? [] : [letter]))), open };
}
