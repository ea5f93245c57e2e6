import { useEffect, useRef } from 'react';

/** What each key of the queue does beside those of the rows themselves; one that is absent does nothing. */
export type QueueKeys = {
  readonly browse: () => void;
  readonly search: () => void;
  readonly assign?: (() => void) | undefined;
  readonly clear?: (() => void) | undefined;
  readonly help: () => void;
};
const KEYS: Readonly<Record<string, keyof QueueKeys>> = { j: 'browse', k: 'browse', '/': 'search', a: 'assign', Escape: 'clear', '?': 'help' };
/** Places where keys have a meaning of their own. */
const OWN_KEYS = 'input:not([type="checkbox"]),textarea,select,[contenteditable="true"],[role="dialog"],[role="listbox"],[role="menu"]';

export function useQueueKeys(keys: QueueKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      if (document.querySelector('[role="dialog"],[role="menu"]')) return;
      const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const act = name && latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
