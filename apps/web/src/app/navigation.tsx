import { Menu } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { Icon, StatusPair } from '@weerwoord/ui';
import type { Status } from '@weerwoord/ui';
import { BrandMark } from './brand';
import { useWords } from './language';
import { useNow } from './now';
import { isOn } from './screens';
import type { Screen } from './screens';
import { useOverview } from './session.query';

type Screens = { readonly screens: readonly Screen[] };
const usePath = () => useRouterState({ select: (state) => state.location.pathname });

/** The mark and the name; leads home. */
export function BrandLink() {
  const { t } = useWords();
  return (
    <Link to="/" className="app-brand" aria-label={t('frame.home')}>
      <BrandMark />
      <span aria-hidden="true">Weerwoord</span>
    </Link>
  );
}

/** Screens at the left, claims that wait beside their name, the age of the data at the foot. */
export function Rail({ screens }: Screens) {
  const { t, format } = useWords();
  const path = usePath();
  const open = useOpenClaims();
  return (
    <div className="app-rail">
      <BrandLink />
      <nav className="app-nav" aria-label={t('frame.rail')}>
        <ul>
          {screens.map((screen, at) => (
            <li key={screen.to}>
              {screen.place === 'house' && screens[at - 1]?.place === 'work' && <hr />}
              <Link to={screen.to} aria-current={isOn(screen, path) ? 'page' : undefined} title={t(screen.word)}>
                <Icon name={screen.icon} size={18} />
                <span>{t(screen.word)}</span>
                {screen.to === '/claims' && open > 0 && (
                  <span className="app-badge">
                    <span aria-hidden="true">{format.count(open)}</span>
                    <span className="ww-hidden">{t('frame.open-claims', { count: open })}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DataAge />
    </div>
  );
}

/** Screens at the bottom of a phone: three, and the rest behind "More". */
export function PhoneBar({ screens }: Screens) {
  const { t, format } = useWords();
  const path = usePath();
  const due = useOverview().data?.dueToday ?? 0;
  const order = ['/', '/claims', '/metrics'];
  const bar = screens.filter(({ onPhoneBar }) => onPhoneBar).sort((a, b) => order.indexOf(a.to) - order.indexOf(b.to));
  const rest = screens.filter(({ onPhoneBar }) => !onPhoneBar);
  return (
    <nav className="app-bar" aria-label={t('frame.rail')}>
      {bar.map((screen) => (
        <Link key={screen.to} to={screen.to} aria-current={isOn(screen, path) ? 'page' : undefined}>
          <Icon name={screen.phoneIcon ?? screen.icon} size={20} />
          {t(screen.word)}
          {screen.to === '/claims' && due > 0 && (
            <span className="app-bar-badge">
              <span aria-hidden="true">{format.count(due)}</span>
              <span className="ww-hidden">{t('frame.due-today', { count: due })}</span>
            </span>
          )}
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu position="top-end" width={200}>
          <Menu.Target>
            <button type="button" data-on={rest.some((screen) => isOn(screen, path)) ? '' : undefined}>
              <Icon name="more" size={20} />
              {t('frame.more')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((screen) => (
              <Menu.Item key={screen.to} component={Link} to={screen.to} leftSection={<Icon name={screen.icon} size={18} />}>
                {t(screen.word)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}

function useOpenClaims(): number {
  return (useOverview().data?.accounts ?? []).reduce((sum, { openClaims }) => sum + openClaims, 0);
}

const DAY = 86_400_000;

/** How old the newest data is: fresh within a day, worth a look within a week. */
function DataAge() {
  const { t, format } = useWords();
  const now = useNow();
  const overview = useOverview();
  if (!overview.data) return null;
  const at = overview.data.lastDataAt;
  const age = at === null ? null : Math.max(0, now.getTime() - new Date(at).getTime());
  const status: Status = age === null ? 'unknown' : age < DAY ? 'safe' : age < 7 * DAY ? 'watch' : 'unknown';
  const words = age === null ? t('frame.no-data') : age < 60_000 ? t('frame.data-fresh') : t('frame.data-age', { age: format.age(age) });
  return (
    <div className="app-age" title={words}>
      <StatusPair status={status} size="small" />
      <span>{words}</span>
    </div>
  );
}
