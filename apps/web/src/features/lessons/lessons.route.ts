import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

const PERIODS = ['90', '365', 'all'] as const;
const BY = ['reason', 'product', 'carrier', 'channel', 'outcome'] as const;
const CHANNELS = ['amazon', 'ebay', 'aliexpress', 'shop', 'generic'] as const;
const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined => words.find((word) => word === value);

/** What lessons are told of; none means: twelve months, every channel, by reason. */
export type LessonsSearch = {
  readonly period?: (typeof PERIODS)[number] | undefined;
  readonly channel?: (typeof CHANNELS)[number] | undefined;
  readonly by?: (typeof BY)[number] | undefined;
};
export { BY, CHANNELS, PERIODS };

export const lessonsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/lessons',
  validateSearch: ({ period, channel, by }: Record<string, unknown>): LessonsSearch => ({
    period: oneOf(PERIODS, period),
    channel: oneOf(CHANNELS, channel),
    by: oneOf(BY, by),
  }),
  component: lazyRouteComponent(() => import('./lessons-page'), 'LessonsPage'),
});
export const moneyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/money',
  component: lazyRouteComponent(() => import('./money-page'), 'MoneyPage'),
});
export const preventionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/prevention',
  component: lazyRouteComponent(() => import('./prevention-page'), 'PreventionPage'),
});
