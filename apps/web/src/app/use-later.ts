import { useEffect, useRef, useState } from 'react';

/**
 * Words as typed over the ones that are `given`; words that change outside (another view, back) replace them. What was handed on comes back as `given` a
 * moment later: what was typed meanwhile stays, and so does a blank at the end.
 */
export function useOwnWords(given: string) {
  const [words, setWords] = useState(given);
  const [seen, setSeen] = useState(given);
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  if (seen !== given) {
    setSeen(given);
    const own = underWay.lastIndexOf(given);
    if (own < 0) setWords(given);
    setUnderWay(own < 0 ? [] : underWay.slice(own + 1));
  }
  /** Says what is handed on now, as it will come back. */
  const handOn = (next: string): void => setUnderWay((before) => [...before, next]);
  return { words, setWords, handOn };
}

/** Words as typed, handed on when the person pauses. */
export function useLater(given: string, hand: (words: string) => void, pause = 300): readonly [string, (words: string) => void] {
  const { words, setWords, handOn } = useOwnWords(given);
  const latest = useRef(hand);
  useEffect(() => {
    latest.current = (next) => {
      handOn(next);
      hand(next);
    };
  });
  useEffect(() => {
    const next = words.trim();
    if (next === given) return undefined;
    const timer = setTimeout(() => latest.current(next), pause);
    return () => clearTimeout(timer);
  }, [words, given, pause]);
  return [words, setWords];
}
