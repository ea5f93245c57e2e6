import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { readAddress } from './queue/queue-address';

/** The whole queue stands in the address; words that are searched for behind its `#`, which never leaves the browser. */
export const claimsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims',
  validateSearch: readAddress,
  component: lazyRouteComponent(() => import('./queue/claims-page'), 'ClaimsPage'),
});

export const claimRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$claimId',
  component: lazyRouteComponent(() => import('./page/claim-page'), 'ClaimPage'),
});
