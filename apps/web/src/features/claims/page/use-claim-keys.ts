import { useEffect, useRef } from 'react';

/** What each key of the claim page does; one that is absent does nothing. */
export type ClaimKeys = {
  readonly next?: (() => void) | undefined;
  readonly previous?: (() => void) | undefined;
  readonly save?: (() => void) | undefined;
  readonly approve?: (() => void) | undefined;
  readonly copy?: (() => void) | undefined;
  readonly help?: (() => void) | undefined;
};
const KEYS: Readonly<Record<string, keyof ClaimKeys>> = {
  j: 'next',
  ArrowRight: 'next',
  k: 'previous',
  ArrowLeft: 'previous',
  s: 'save',
  a: 'approve',
  c: 'copy',
  '?': 'help',
};

/** Places where keys have a meaning of their own: fields, tabs, radio buttons, open drawers and dialogs. */
const OWN_KEYS = 'input,textarea,select,[contenteditable="true"],[role="radiogroup"],[role="dialog"],[role="listbox"],[role="menu"],table';

/** Keys that work anywhere on the page, but never while somebody writes. */
export function useClaimKeys(keys: ClaimKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const name = KEYS[event.key];
      const act = name && latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
