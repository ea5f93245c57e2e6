import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { rootRoute } from '../../app/root-route';

export const teamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/team',
  component: lazyRouteComponent(() => import('./team-page'), 'TeamPage'),
});
export const profileRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile-page'), 'ProfilePage'),
});
/** Outside the frame: whoever sets a password is not logged in yet. */
export const setPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('./set-password-page'), 'SetPasswordPage'),
});
