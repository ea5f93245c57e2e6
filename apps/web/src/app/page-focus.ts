import { useEffect, useRef } from 'react';
import { useRouter, useRouterState } from '@tanstack/react-router';

/**
 * When the page changes, the focus moves to its title (screen readers read it, Tab goes on from there) and the tab's name
 * follows. The title may come later than the page, so it is waited for. The first page of a visit leaves the focus alone. A new page is read from its
 * top; on the way back the router finds the place again where one was.
 */
export function usePageFocus(nameTab: (page: string) => string): void {
  // Resolved: the new page stands. The bare location changes earlier, while the old title is still there.
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? null });
  const before = useRef<string | null>(null);
  const { history } = useRouter();
  const back = useRef(false);
  useEffect(
    () =>
      history.subscribe(({ action: { type } }) => {
        back.current = type === 'BACK' || type === 'FORWARD' || type === 'GO';
      }),
    [history],
  );
  useEffect(() => {
    if (path === null) return undefined;
    const moved = before.current !== null && before.current !== path;
    before.current = path;
    const main = document.getElementById('page');
    if (!main) return undefined;
    let focused = !moved;
    const look = () => {
      const title = main.querySelector<HTMLElement>('[data-page-title]');
      if (!title) return;
      document.title = nameTab(title.textContent.trim());
      if (focused) return;
      focused = true;
      // Who began to write elsewhere before the title came goes on writing.
      if (document.activeElement?.matches('input,textarea,select,[contenteditable="true"]')) return;
      title.focus({ preventScroll: true });
      if (!back.current) window.scrollTo(0, 0);
    };
    if (moved) main.focus({ preventScroll: true });
    look();
    const watcher = new MutationObserver(look);
    watcher.observe(main, { childList: true, subtree: true, characterData: true });
    return () => watcher.disconnect();
  }, [path, nameTab]);
}
