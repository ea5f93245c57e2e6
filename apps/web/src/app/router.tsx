import { createRoute, createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { frameRoute } from './frame-route';
import { Loading } from './loading';
import { logInRoute } from './log-in-route';
import { NotFound } from './not-found';
import { rootRoute } from './root-route';
import { Trouble } from './trouble';
import { accountsRoute } from '../features/accounts/accounts.route';
import { alarmsRoute } from '../features/alarms/alarms.route';
import { auditRoute } from '../features/audit/audit.route';
import { buyersRoute } from '../features/buyers/buyers.route';
import { approvalRoute } from '../features/approval/approval.route';
import { claimRoute, claimsRoute } from '../features/claims/claims.route';
import { importRoute, mappingRoute } from '../features/import/import.route';
import { lessonsRoute, moneyRoute, preventionRoute } from '../features/lessons/lessons.route';
import { lettersRoute } from '../features/letters/letters.route';
import { personalRoute } from '../features/personal/personal.route';
import { figureRoute, metricsRoute } from '../features/metrics/metrics.route';
import { orderRoute, ordersRoute } from '../features/orders/orders.route';
import { rulesRoute } from '../features/rules/rules.route';
import { settingsRoute } from '../features/settings/settings.route';
import { profileRoute, setPasswordRoute, teamRoute } from '../features/team/team.route';
import { radarRoute, todayRoute } from '../features/today/today.route';
import { packsRoute } from '../features/packs/packs.route';

/** Any other address: said inside the frame, so that the way out is at hand. */
const elsewhereRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFound });

/** Features add their routes here; each names `frameRoute` as its parent and loads its page lazily. */
const routeTree = rootRoute.addChildren([
  logInRoute,
  setPasswordRoute,
  frameRoute.addChildren([
    accountsRoute,
    rulesRoute,
    importRoute,
    mappingRoute,
    todayRoute,
    radarRoute,
    metricsRoute,
    figureRoute,
    ordersRoute,
    orderRoute,
    claimsRoute,
    lessonsRoute,
    moneyRoute,
    preventionRoute,
    claimRoute,
    packsRoute,
    settingsRoute,
    teamRoute,
    profileRoute,
    approvalRoute,
    alarmsRoute,
    auditRoute,
    buyersRoute,
    personalRoute,
    lettersRoute,
    elsewhereRoute,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // The query cache decides what is fresh; the router only asks it.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Trouble,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
