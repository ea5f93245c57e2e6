import { useEffect, useRef } from 'react';

/** What each key of the claim page does; one that is absent does nothing. */
export type ClaimKeys = {
  readonly next?: (() => void) | undefined;
  readonly previous?: (() => void) | undefined;
  readonly edit?: (() => void) | undefined;
  readonly save?: (() => void) | undefined;
  readonly approve?: (() => void) | undefined;
  readonly ask?: (() => void) | undefined;
  readonly copy?: (() => void) | undefined;
  readonly sent?: (() => void) | undefined;
  readonly upload?: (() => void) | undefined;
  readonly checklist?: (() => void) | undefined;
  readonly assign?: (() => void) | undefined;
  readonly pack?: (() => void) | undefined;
  readonly help?: (() => void) | undefined;
};
const KEYS: Readonly<Record<string, keyof ClaimKeys>> = {
  j: 'next',
  ArrowRight: 'next',
  k: 'previous',
  ArrowLeft: 'previous',
  e: 'edit',
  s: 'save',
  a: 'approve',
  q: 'ask',
  c: 'copy',
  m: 'sent',
  u: 'upload',
  l: 'checklist',
  g: 'assign',
  p: 'pack',
  '?': 'help',
};

/** Places where keys have a meaning of their own: fields, tabs, radio buttons, open drawers and dialogs. */
const OWN_KEYS = 'input,textarea,select,[contenteditable="true"],[role="radiogroup"],[role="dialog"],[role="listbox"],[role="menu"],table';

/** Keys that work anywhere on the page, but never while somebody writes; Escape ends the writing, so that the keys work again. */
export function useClaimKeys(keys: ClaimKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement && event.target.closest('#claim-draft')) return event.target.blur();
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      if (document.querySelector('[role="dialog"]')) return;
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

/**
 * Presses what a part of the page offers, wherever that part puts it: it marks the place with `data-claim-key`. A key stays without effect where the part
 * is not there or its button is off.
 */
export function pressMarked(name: 'upload' | 'assign' | 'pack' | 'sent'): void {
  const place = document.querySelector(`[data-claim-key="${name}"]`);
  const button = place?.matches('button') ? place : place?.querySelector('button:not(:disabled)');
  if (button instanceof HTMLElement) button.click();
}
