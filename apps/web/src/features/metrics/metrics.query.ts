import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { BehindFigure, MetricPage } from '@weerwoord/contracts';
import type { Overview } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Figure = z.infer<typeof MetricPage>;
export type Reading = Figure['reading'];
export type Behind = z.infer<typeof BehindFigure>['orders'][number];
export type OverviewAccount = z.infer<typeof Overview>['accounts'][number];
export type Side = 'hits' | 'worst' | 'counted' | 'set-aside';

/** Which figure: of an account, a metric, and what the selectors say; what is not chosen the server fills in. */
export type FigureNamed = {
  readonly accountId: string;
  readonly metric: string;
  readonly part?: string | undefined;
  readonly window?: string | undefined;
  readonly asOf?: string | undefined;
};

export const figurePath = ({ accountId, metric }: FigureNamed): string => `/accounts/${accountId}/metrics/${encodeURIComponent(metric)}`;

export const figureOptions = (named: FigureNamed, days: number) =>
  queryOptions({
    queryKey: ['metrics', 'figure', named, days],
    queryFn: ({ signal }) => {
      const { part, window, asOf } = named;
      return api.get(figurePath(named), { shape: MetricPage, query: { part, window, asOf, days }, signal });
    },
    // While another window is on its way the old figure stays, so that nothing jumps.
    placeholderData: keepPreviousData,
  });

export const behindOptions = (named: FigureNamed, side: Side) =>
  infiniteQueryOptions({
    queryKey: ['metrics', 'behind', named, side],
    queryFn: ({ signal, pageParam }) => {
      const { part, window, asOf } = named;
      return api.get(`${figurePath(named)}/orders`, { shape: BehindFigure, query: { part, window, asOf, side, cursor: pageParam }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
