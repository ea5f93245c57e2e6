import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const approvalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/approval',
  component: lazyRouteComponent(() => import('./approval-page'), 'ApprovalPage'),
});
