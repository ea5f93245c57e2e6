import { useEffect, useId, useSyncExternalStore } from 'react';

/**
 * What a person has typed and not saved is kept in memory only (it may name people), so nothing may throw a page away while there is some: not an
 * ended session, not a log-out by mistake. Pages say here that they hold some.
 */
const holders = new Set<string>();
let ended = false;
const listeners = new Set<() => void>();
const changed = (): void => {
  for (const listener of listeners) listener();
};
const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const hasUnsaved = (): boolean => holders.size > 0;
/** The session is over while words are unsaved: the person logs in where they are. */
export function askToLogInAgain(): void {
  ended = true;
  changed();
}
export function loggedInAgain(): void {
  ended = false;
  changed();
}
export const useSessionEnded = (): boolean => useSyncExternalStore(listen, () => ended);

/** Says, as long as `dirty` holds, that this page has words nobody has saved. */
export function useHoldsUnsaved(dirty: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!dirty) return undefined;
    holders.add(id);
    return () => {
      holders.delete(id);
    };
  }, [dirty, id]);
}

const online = (): boolean => navigator.onLine;
function listenOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
/** Is this device cut off, as far as the browser knows? */
export const useOffline = (): boolean => !useSyncExternalStore(listenOnline, online);
