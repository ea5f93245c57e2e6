import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { RadarList } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Finding = z.infer<typeof RadarList>['findings'][number];
export type RadarGroup = z.infer<typeof RadarList>['groups'][number];

/** What holds now, by rule, for the card. */
export const radarOptions = (account: string | null) =>
  queryOptions({
    queryKey: ['orders', 'radar', { account }],
    queryFn: ({ signal }) => api.get('/radar', { shape: RadarList, query: { account }, signal }),
  });

/** The orders behind it, page by page. */
export const findingsOptions = (asked: { readonly account: string | null; readonly rule: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'radar', 'list', asked],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => api.get('/radar', { shape: RadarList, query: { ...asked, cursor: pageParam }, signal }),
    getNextPageParam: ({ next }) => next,
  });
