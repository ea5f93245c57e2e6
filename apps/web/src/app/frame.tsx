import { useCallback, useEffect } from 'react';
import { Outlet, useRouter } from '@tanstack/react-router';
import { AccountFilter } from './account-filter';
import { Bell } from './bell';
import { BrandLink, PhoneBar, Rail } from './navigation';
import { Find } from './find';
import { useLiveEvents } from './live-events';
import { LogInAgain } from './log-in-again';
import { usePageFocus } from './page-focus';
import { PersonMenu } from './person-menu';
import { SCREENS } from './screens';
import { useSession } from './session.query';
import { useNoStrayDrops } from './stray-drops';
import { useWords } from './language';

/** Rail or bottom bar, top bar, and the page between them. */
export function Frame() {
  const { t, adoptLanguage, adoptZone } = useWords();
  const session = useSession();
  const router = useRouter();
  const theirLanguage = session.data?.person.language;
  useEffect(() => {
    if (theirLanguage) adoptLanguage(theirLanguage);
  }, [theirLanguage, adoptLanguage]);
  const theirZone = session.data?.person.zone ?? null;
  useEffect(() => adoptZone(theirZone), [theirZone, adoptZone]);
  useLiveEvents();
  useNoStrayDrops();
  usePageFocus(useCallback((page: string) => t('frame.page-title', { page }), [t]));
  const here = SCREENS.filter(({ to }) => to in router.routesByPath);
  return (
    <div className="app-frame">
      <a className="app-skip" href="#page">
        {t('frame.skip')}
      </a>
      <Rail screens={here} />
      <header className="app-top">
        <BrandLink />
        <span className="app-org">{session.data?.organisation.name}</span>
        <span className="app-divider" />
        <AccountFilter />
        {here.some(({ to }) => to === '/orders') ? <Find /> : <span className="app-top-push" />}
        <Bell />
        <PersonMenu />
      </header>
      <main className="app-main" id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <PhoneBar screens={here} />
      <LogInAgain />
    </div>
  );
}
