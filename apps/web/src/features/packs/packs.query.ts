import { infiniteQueryOptions, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { PackCheck, PackList } from '@weerwoord/contracts';
import type { PackShape } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Pack = z.infer<typeof PackShape>;
export type Checked = z.infer<typeof PackCheck>;

/** Sealed packs, newest first, page after page. */
export const packsOptions = infiniteQueryOptions({
  queryKey: ['packs', 'list'],
  queryFn: ({ pageParam, signal }) => api.get('/packs', { shape: PackList, query: { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});
export const usePacks = () => useInfiniteQuery(packsOptions);

/** Has the server compute every hash of a pack again; it keeps nothing of it. */
export function useCheckPack() {
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return api.send('POST', '/packs/check', { shape: PackCheck, body });
    },
  });
}
