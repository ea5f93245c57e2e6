import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

const LATENESS = ['late', 'overdue', 'open', 'on-time', 'excluded', 'unknown'] as const;
/** What is searched for and how the orders were shipped; kept in the address. */
export type OrdersSearch = { readonly q?: string | undefined; readonly late?: (typeof LATENESS)[number] | undefined };

export const ordersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>): OrdersSearch => {
    // A number in the address is read as a number; order numbers of some shops are nothing else.
    const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).trim() : '';
    return { q: q === '' ? undefined : q, late: LATENESS.find((late) => late === search.late) };
  },
  component: lazyRouteComponent(() => import('./orders-page'), 'OrdersPage'),
});

export const orderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./order-page'), 'OrderDetailPage'),
});
