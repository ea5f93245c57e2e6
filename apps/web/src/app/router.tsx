import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { frameRoute } from './frame-route';
import { Loading } from './loading';
import { logInRoute } from './log-in-route';
import { rootRoute } from './root-route';

/** Features add their routes here; each names `frameRoute` as its parent and loads its page lazily. */
const routeTree = rootRoute.addChildren([logInRoute, frameRoute.addChildren([])]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // The query cache decides what is fresh; the router only asks it.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
