import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const personalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/personal-data',
  component: lazyRouteComponent(() => import('./personal-page'), 'PersonalPage'),
});
