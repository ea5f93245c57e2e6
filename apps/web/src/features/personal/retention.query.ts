import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HoldList, PersonalSettingsShape, RetentionChecked } from '@weerwoord/contracts';
import type { CheckRetention, SaveRetention } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Settings = z.infer<typeof PersonalSettingsShape>;
export type Rule = Settings['rules'][number];
export type HoldsAsked = { readonly account?: string | undefined; readonly state?: 'standing' | 'ended' | undefined };

export const useRetention = () =>
  useQuery({ queryKey: ['personal', 'settings'], queryFn: ({ signal }) => api.get('/personal/settings', { shape: PersonalSettingsShape, signal }) });
/** How many orders a setting would destroy at once; asked before it is saved. */
export const useCheckRetention = () =>
  useMutation({
    mutationFn: (body: z.infer<typeof CheckRetention>) => api.send('POST', '/personal/settings/check', { shape: RetentionChecked, body }),
  });
export const useSaveRetention = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof SaveRetention>) => api.send('PUT', '/personal/settings', { shape: PersonalSettingsShape, body }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['personal'] }),
  });
};
export const useHolds = (asked: HoldsAsked) =>
  useInfiniteQuery({
    queryKey: ['personal', 'holds', asked],
    queryFn: ({ pageParam, signal }) => api.get('/personal/holds', { query: { ...asked, cursor: pageParam }, shape: HoldList, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
