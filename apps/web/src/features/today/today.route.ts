import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const todayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./today-page'), 'TodayPage'),
});

export const radarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/radar',
  /** One rule of the radar, or all; kept in the address. */
  validateSearch: ({ rule }: Record<string, unknown>): { readonly rule?: string | undefined } => ({
    rule: typeof rule === 'string' && rule !== '' ? rule : undefined,
  }),
  component: lazyRouteComponent(() => import('./radar-page'), 'RadarPage'),
});
