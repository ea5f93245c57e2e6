import { useEffect, useRef } from 'react';

/** What each key of a page does; one that is absent does nothing. */
export type PageKeys<Name extends string> = { readonly [name in Name]?: (() => void) | undefined };

/** The keys of one page, and where they are not its own. */
export type KeyPlan<Name extends string> = {
  /** By `KeyboardEvent.key`, letters small. */
  readonly keys: Readonly<Record<string, Name>>;
  /** Places where keys have a meaning of their own, as a selector. */
  readonly ownKeys: string;
  /** What lies over the page while it is there, as a selector. */
  readonly over: string;
  /** Looks first, also while somebody writes; true: the key is dealt with. */
  readonly first?: (event: KeyboardEvent) => boolean;
};

const FIELD = 'textarea,input:not([type="checkbox"],[type="radio"],[type="file"]),[contenteditable="true"]';

/**
 * The field somebody is writing in, until they leave it themselves. A field that goes away under their hands (an answer came, the letter was approved) is
 * left by nobody: the rest of the word is no command.
 */
function watchWriting(): { readonly tornAway: () => boolean; readonly end: () => void } {
  let field: Element | null = null;
  const onKey = ({ key, target, ctrlKey, metaKey }: KeyboardEvent) => {
    const leaves = key === 'Escape' || key === 'Tab';
    if (target instanceof Element && target.matches(FIELD)) {
      const sends = key === 'Enter' && (ctrlKey || metaKey || target.matches('input'));
      field = leaves || sends ? null : target;
    } else if (leaves) field = null;
  };
  const onPointer = () => {
    field = null;
  };
  // Before the page's own handlers: these may stop an Escape.
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('pointerdown', onPointer, true);
  return {
    tornAway: () => field !== null && !field.isConnected,
    end: () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    },
  };
}

/** Keys that work anywhere on the page, but never while somebody writes. @param plan the same one at every call */
export function usePageKeys<Name extends string>(plan: KeyPlan<Name>, keys: PageKeys<Name>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const writing = watchWriting();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (plan.first?.(event)) return;
      if (event.target instanceof Element && event.target.closest(plan.ownKeys)) return;
      if (writing.tornAway()) return;
      if (document.querySelector(plan.over)) return;
      const name = plan.keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const act = name && latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      writing.end();
    };
  }, [plan]);
}
