import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { isView } from './queue/claim-views';
import type { ClaimView } from './queue/claim-views';

/** Which claims are listed; none means those that need action. `q`: order number. */
export type ClaimsSearch = { readonly view?: ClaimView | undefined; readonly q?: string | undefined };

export const claimsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims',
  validateSearch: (search: Record<string, unknown>): ClaimsSearch => ({
    ...(isView(search.view) ? { view: search.view } : {}),
    ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
  }),
  component: lazyRouteComponent(() => import('./queue/claims-page'), 'ClaimsPage'),
});

export const claimRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$claimId',
  component: lazyRouteComponent(() => import('./page/claim-page'), 'ClaimPage'),
});
