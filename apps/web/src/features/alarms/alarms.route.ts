import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const alarmsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/alarms',
  component: lazyRouteComponent(() => import('./alarms-page'), 'AlarmsPage'),
});
