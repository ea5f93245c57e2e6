import { AsOfDay } from '@weerwoord/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

/** The selectors of a figure, kept in the address so that a link shows others the same. */
export type FigureSearch = {
  readonly part?: string | undefined;
  readonly window?: string | undefined;
  readonly asOf?: string | undefined;
  readonly days?: 30 | 365 | undefined;
  readonly basis?: 'known' | undefined;
  readonly side?: 'worst' | 'counted' | 'set-aside' | 'reconcile' | undefined;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const SIDES = ['worst', 'counted', 'set-aside', 'reconcile'] as const;
/** The server refuses other days; an address with one shows today. */
const isAsOfDay = (day: string | undefined): boolean => day !== undefined && AsOfDay.safeParse(day).success;

export const metricsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/metrics',
  component: lazyRouteComponent(() => import('./metrics-page'), 'MetricsPage'),
});

export const figureRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/metrics/$accountId/$metric',
  validateSearch: (search: Record<string, unknown>): FigureSearch => {
    const asOf = text(search.asOf);
    return {
      part: typeof search.part === 'string' ? search.part : undefined,
      window: text(search.window),
      asOf: isAsOfDay(asOf) ? asOf : undefined,
      days: search.days === 30 || search.days === 365 ? search.days : undefined,
      basis: search.basis === 'known' ? 'known' : undefined,
      side: SIDES.find((side) => side === search.side),
    };
  },
  component: lazyRouteComponent(() => import('./figure-page'), 'FigurePage'),
});
