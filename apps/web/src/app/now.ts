import { createContext, useContext, useSyncExternalStore } from 'react';

let current = new Date();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(tick, 10_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  current = new Date();
  for (const watcher of watchers) watcher();
}

/** A fixed moment for tests and pictures; null for the real clock. */
export const FixedNow = createContext<Date | null>(null);

/** The moment all clocks on the page share. Moves every ten seconds, so no two clocks disagree and nothing blinks. */
export function useNow(): Date {
  const fixed = useContext(FixedNow);
  const running = useSyncExternalStore(subscribe, () => current);
  return fixed ?? running;
}
