import { createContext, useContext, useSyncExternalStore } from 'react';

let current = new Date();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  if (timer === undefined) {
    timer = setInterval(tick, 10_000);
    document.addEventListener('visibilitychange', whenSeen);
    // Nobody looked for a while: the moment kept here is as old as that.
    if (Date.now() - current.getTime() > 10_000) current = new Date();
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', whenSeen);
    timer = undefined;
  };
}

/** A page behind others is ticked late or not at all; what is seen again is right at once. */
function whenSeen(): void {
  if (document.visibilityState === 'visible') tick();
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
