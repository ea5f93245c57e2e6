import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { PreventionList, RadarList } from '@weerwoord/contracts';
import type { MarkFinding } from '@weerwoord/contracts';
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
export const findingsOptions = (asked: { readonly account: string | null; readonly rule: string | undefined; readonly marked: boolean }) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'radar', 'list', asked],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      api.get('/radar', { shape: RadarList, query: { ...asked, marked: asked.marked ? '1' : null, cursor: pageParam }, signal }),
    getNextPageParam: ({ next }) => next,
  });

/** Works a finding off, puts it off, or brings it back. */
export function useMarkFinding() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof MarkFinding>) => api.tell('POST', '/radar/marks', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['orders', 'radar'] }),
  });
}

/** The same list as the page of prevention, so that both are asked once. */
export const preventionOptions = (account: string | null) =>
  queryOptions({
    queryKey: ['orders', 'prevention', { account }],
    queryFn: ({ signal }) => api.get('/prevention', { shape: PreventionList, query: { account }, signal }),
    staleTime: 300_000,
  });
