import { createRoute, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { SETTINGS_PAGES } from '../../app/settings-pages';

/** Settings has no page of its own: it opens the first of its pages. */
export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a redirect is thrown, that is how the router takes it
    throw redirect({ to: SETTINGS_PAGES[0].to });
  },
});
