import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { keepWords, wordless, wordsInAddress } from '../../app/searched-words';

const LATENESS = ['late', 'overdue', 'open', 'on-time', 'excluded', 'unknown'] as const;
/** How the orders were shipped; kept in the address. What is searched for is not. */
export type OrdersSearch = { readonly late?: (typeof LATENESS)[number] | undefined };

export const ordersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>): OrdersSearch => ({ late: LATENESS.find((late) => late === search.late) }),
  beforeLoad: ({ location, search }) => {
    const words = wordsInAddress(location.search, location.hash);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a redirect is thrown, that is how the router takes it
    if (words !== '') throw redirect({ to: '/orders', search: wordless(search), hash: '', state: keepWords(words), replace: true });
  },
  component: lazyRouteComponent(() => import('./orders-page'), 'OrdersPage'),
});

export const orderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./order-page'), 'OrderDetailPage'),
});
