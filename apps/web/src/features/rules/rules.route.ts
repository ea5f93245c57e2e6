import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

/** What is searched for among the rules; kept in the address, so that a figure can point at its own. */
export type RulesSearch = { readonly find?: string | undefined };

export const rulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts/$accountId/rules',
  validateSearch: (search: Record<string, unknown>): RulesSearch => ({
    find: typeof search.find === 'string' && search.find !== '' ? search.find : undefined,
  }),
  component: lazyRouteComponent(() => import('./rules-page'), 'RulesPage'),
});
