import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const packsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/packs',
  component: lazyRouteComponent(() => import('./packs-page'), 'PacksPage'),
});
