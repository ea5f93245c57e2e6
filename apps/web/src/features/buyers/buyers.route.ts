import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const buyersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/buyers',
  component: lazyRouteComponent(() => import('./buyers-page'), 'BuyersPage'),
});
