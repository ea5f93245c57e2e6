import type { KeyPlan, PageKeys } from '../use-page-keys';
import { usePageKeys } from '../use-page-keys';

type ClaimKey = 'next' | 'previous' | 'edit' | 'save' | 'approve' | 'ask' | 'copy' | 'sent' | 'upload' | 'checklist' | 'assign' | 'pack' | 'help';
/** What each key of the claim page does; one that is absent does nothing. */
export type ClaimKeys = PageKeys<ClaimKey>;
const KEYS: Readonly<Record<string, ClaimKey>> = {
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

/** Escape ends the writing, so that the keys work again. */
function leaveLetter({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Escape' || !(target instanceof HTMLTextAreaElement) || !target.closest('#claim-draft')) return false;
  target.blur();
  return true;
}

const PLAN: KeyPlan<ClaimKey> = { keys: KEYS, ownKeys: OWN_KEYS, over: '[role="dialog"]', first: leaveLetter };
export const useClaimKeys = (keys: ClaimKeys): void => usePageKeys(PLAN, keys);

/**
 * Presses what a part of the page offers, wherever that part puts it: it marks the place with `data-claim-key`. A key stays without effect where the part
 * is not there or its button is off.
 */
export function pressMarked(name: 'upload' | 'assign' | 'pack' | 'sent'): void {
  const place = document.querySelector(`[data-claim-key="${name}"]`);
  const button = place?.matches('button') ? place : place?.querySelector('button:not(:disabled)');
  if (button instanceof HTMLElement) button.click();
}
