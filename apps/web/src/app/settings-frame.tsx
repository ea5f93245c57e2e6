import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import { PageHeader } from '@weerwoord/ui';
import { useWords } from './language';
import { useMay } from './may';
import { SETTINGS_PAGES } from './settings-pages';

/** Title and tabs around every page of the settings. @param sub one sentence on what this page is for */
export function SettingsFrame({ sub, actions, children }: { readonly sub: string; readonly actions?: ReactNode; readonly children: ReactNode }) {
  const { t } = useWords();
  const may = useMay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const tabs = useRef<HTMLUListElement>(null);
  // On a phone the tabs scroll: the one that is open is in sight.
  useEffect(() => {
    const open = tabs.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (tabs.current && open) tabs.current.scrollLeft = open.offsetLeft - (tabs.current.clientWidth - open.offsetWidth) / 2;
  }, [path]);
  return (
    <>
      <PageHeader title={t('settings.title')} sub={sub} actions={actions} />
      <nav className="app-settings-tabs" aria-label={t('settings.pages')}>
        <ul ref={tabs}>
          {SETTINGS_PAGES.filter(({ needs }) => needs === undefined || may(needs)).map(({ to, word }) => (
            <li key={to}>
              <Link to={to} aria-current={path === to ? 'page' : undefined}>
                {t(word)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
