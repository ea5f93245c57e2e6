import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { PackKeys, PackList } from '@weerwoord/contracts';
import type { PackShape } from '@weerwoord/contracts';
import { checkSealed, ownCrypto } from '@weerwoord/packs';
import type { PackVerification, SetVerification } from '@weerwoord/packs';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Pack = z.infer<typeof PackShape>;
export type Checked = PackVerification | SetVerification;

/** What the list is narrowed to; null: any. */
export type PacksNarrowed = {
  readonly account: string | null;
  readonly month: string | null;
  readonly kind: string | null;
  readonly by: 'me' | null;
};

/** Sealed packs, newest first, page after page. */
export const packsOptions = (narrowed: PacksNarrowed) =>
  infiniteQueryOptions({
    queryKey: ['packs', 'list', narrowed],
    queryFn: ({ pageParam, signal }) => api.get('/packs', { shape: PackList, query: { ...narrowed, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
export const usePacks = (narrowed: PacksNarrowed) => useInfiniteQuery(packsOptions(narrowed));

/** Keys this organisation signs or signed with. */
export const packKeysOptions = queryOptions({
  queryKey: ['packs', 'keys'],
  queryFn: ({ signal }) => api.get('/packs/keys', { shape: PackKeys, signal }),
});

/** Checks a pack, or a file of many with each pack in it, on this machine: no byte of it leaves the browser. Without our own keys it says nothing of whose key it is. */
export function useCheckPack() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const own = await queryClient.fetchQuery({ ...packKeysOptions, staleTime: 60_000, retry: false }).catch(() => null);
      const source = {
        length: file.size,
        read: async (at: number, length: number) => new Uint8Array(await file.slice(at, at + length).arrayBuffer()),
      };
      return checkSealed(source, ownCrypto, { keys: own?.keys.map(({ id }) => id) ?? [] });
    },
    networkMode: 'always',
  });
}
