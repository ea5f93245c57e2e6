import { createRoute, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { mayBy } from '../../app/may';
import { sessionOptions } from '../../app/session.query';
import { SETTINGS_PAGES } from '../../app/settings-pages';

/** Settings has no page of its own: it opens the first of its pages that says something to this person. */
export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  beforeLoad: async ({ context }) => {
    const { rights } = await context.queryClient.ensureQueryData(sessionOptions);
    const first = SETTINGS_PAGES.find(({ needs }) => needs === undefined || mayBy(rights, needs)) ?? SETTINGS_PAGES[0];
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a redirect is thrown, that is how the router takes it
    throw redirect({ to: first.to });
  },
});
