import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

/** Which import is open; none means the newest one. */
export type ImportSearch = { readonly batch?: string | undefined };

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import',
  validateSearch: (search: Record<string, unknown>): ImportSearch =>
    typeof search.batch === 'string' && search.batch !== '' ? { batch: search.batch } : {},
  component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
});

export const mappingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import/$batchId/$fileId',
  component: lazyRouteComponent(() => import('./mapping-page'), 'MappingPage'),
});
