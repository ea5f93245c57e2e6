import { useEffect, useRef, useState } from 'react';

/** Words as typed, handed on when the person pauses; words that change outside (another view, back) replace them. */
export function useLater(given: string, hand: (words: string) => void, pause = 300): readonly [string, (words: string) => void] {
  const [words, setWords] = useState(given);
  const [seen, setSeen] = useState(given);
  if (seen !== given) {
    setSeen(given);
    setWords(given);
  }
  const latest = useRef(hand);
  useEffect(() => {
    latest.current = hand;
  });
  useEffect(() => {
    const next = words.trim();
    if (next === given) return undefined;
    const timer = setTimeout(() => latest.current(next), pause);
    return () => clearTimeout(timer);
  }, [words, given, pause]);
  return [words, setWords];
}
