import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonthOfPacks, PackSetList, PackSetShape } from '@weerwoord/contracts';
import type { AskPackSet } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type PackSet = z.infer<typeof PackSetShape>;
export type Asked = z.infer<typeof AskPackSet>;
export type MonthCounts = z.infer<typeof MonthOfPacks>;
export type Belongs = 'decided' | 'filed' | 'either';

const WHILE_MAKING_MS = 3_000;

/** Files of many packs, newest first. While one is being made it is asked again also where no hint comes through. */
export const packSetsOptions = queryOptions({
  queryKey: ['pack-sets', 'list'],
  queryFn: ({ signal }) => api.get('/pack-sets', { shape: PackSetList, signal }),
  refetchInterval: ({ state }) => (state.data?.sets.some((set) => set.state === 'making') === true ? WHILE_MAKING_MS : false),
});
export const usePackSets = () => useQuery(packSetsOptions);

/** How many claims a month has, before anything is made. */
export const monthOptions = (month: string, account: string | null) =>
  queryOptions({
    queryKey: ['pack-sets', 'month', { month, account }],
    queryFn: ({ signal }) => api.get('/pack-sets/month', { shape: MonthOfPacks, query: { month, account }, signal }),
  });

function useStep<Input>(send: (input: Input) => Promise<PackSet>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => queries.invalidateQueries({ queryKey: ['pack-sets'] }) });
}
export const useAskPackSet = () => useStep((asked: Asked) => api.send('POST', '/pack-sets', { shape: PackSetShape, body: asked }));
export const useCancelPackSet = () => useStep((id: string) => api.send('POST', `/pack-sets/${id}/cancel`, { shape: PackSetShape }));
