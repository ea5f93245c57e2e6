import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/audit',
  component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
});
