import { queryOptions } from '@tanstack/react-query';
import { ClaimList, ClaimTrends, MetricPage } from '@weerwoord/contracts';
import type { ClaimLine, Overview } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Claim = z.infer<typeof ClaimLine>;
export type Account = z.infer<typeof Overview>['accounts'][number];
export type Reading = Account['readings'][number];

/** What can still be answered, most urgent first. */
export const needsOptions = (account: string | null) =>
  queryOptions({
    queryKey: ['claims', 'today', { account }],
    queryFn: ({ signal }) => api.get('/claims', { shape: ClaimList, query: { account }, signal }),
  });

/** Claims by week and outcome. @param from a Monday, `YYYY-MM-DD` */
export const weeksOptions = (account: string | null, from: string) =>
  queryOptions({
    queryKey: ['claims', 'trends', 'today', { account, from }],
    queryFn: ({ signal }) => api.get('/lessons/trends', { shape: ClaimTrends, query: { account, from, by: 'outcome' }, signal }),
  });

/** The history of one rate, for the chart of the worst account. */
export const historyOptions = (accountId: string, { metric, part, windowKey }: Pick<Reading, 'metric' | 'part' | 'windowKey'>) =>
  queryOptions({
    queryKey: ['metrics', 'figure', { accountId, metric, part, window: windowKey, asOf: undefined }, 90],
    queryFn: ({ signal }) =>
      api.get(`/accounts/${accountId}/metrics/${encodeURIComponent(metric)}`, {
        shape: MetricPage,
        query: { part, window: windowKey, days: 90 },
        signal,
      }),
  });
