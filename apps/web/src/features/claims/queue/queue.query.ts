import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { BulkShape, ClaimList, Colleagues, PackSetShape, QueueFacets, SavedViews } from '@weerwoord/contracts';
import type { QueueLine } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../../app/api';
import type { QueueQuestion } from './queue-address';
import { keptPages } from './queue-refresh';

export type QueuedClaim = z.infer<typeof QueueLine>;
export type Queue = z.infer<typeof ClaimList>;
export type Facets = z.infer<typeof QueueFacets>;
export type KeptView = z.infer<typeof SavedViews>['views'][number];
export type Bulk = z.infer<typeof BulkShape>;
export type Colleague = z.infer<typeof Colleagues>['people'][number];

/** The queue page after page. Words go in the body of a POST: a name stands in no address of the server. */
export const queueOptions = (question: QueueQuestion, q: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'list', question, q],
    queryFn: ({ pageParam, signal, client, queryKey }) => {
      const kept = keep(client.getQueryData<InfiniteData<Queue, string | null>>(queryKey), pageParam);
      if (kept) return kept;
      const asked = { ...question, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return q === ''
        ? api.get('/claims', { shape: ClaimList, query: asked, signal })
        : api.send('POST', '/claims/search', { shape: ClaimList, body: { ...asked, q }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
const keep = keptPages();

export const facetsOptions = (question: QueueQuestion, q: string) =>
  queryOptions({
    queryKey: ['claims', 'facets', question, q],
    queryFn: ({ signal }) => {
      const { sort: _, desc: __, ...narrowed } = question;
      return api.send('POST', '/claims/facets', { shape: QueueFacets, body: { ...narrowed, ...(q === '' ? {} : { q }) }, signal });
    },
    placeholderData: keepPreviousData,
  });

export const viewsOptions = queryOptions({ queryKey: ['views'], queryFn: ({ signal }) => api.get('/views', { shape: SavedViews, signal }) });
export const colleaguesOptions = queryOptions({
  queryKey: ['colleagues'],
  queryFn: ({ signal }) => api.get('/colleagues', { shape: Colleagues, signal }),
  staleTime: 60_000,
});

export type ViewToKeep = { readonly id: string | null; readonly name: string; readonly shared: boolean; readonly filters: QueueQuestion };
/** Keeps a view, new (no id) or changed; of one that was removed it is the way back. */
export function useKeepView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: ViewToKeep) =>
      id === null ? api.send('POST', '/views', { shape: SavedViews, body }) : api.send('PUT', `/views/${id}`, { shape: SavedViews, body }),
    onSuccess: (views) => queries.setQueryData(viewsOptions.queryKey, views),
  });
}
export function useRemoveView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/views/${id}`, { shape: SavedViews }),
    onSuccess: (views) => queries.setQueryData(viewsOptions.queryKey, views),
  });
}

export type Chosen = { readonly ids: readonly string[] } | { readonly view: QueueQuestion };
export type BulkStep =
  | { readonly what: 'assign'; readonly chosen: Chosen; readonly to: string | null }
  | { readonly what: 'drafts' | 'approval'; readonly chosen: Chosen };
/** An act on many claims. Its answer tells how far it is; `bulkOptions` goes on asking. */
export function useBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ what, ...body }: BulkStep) => api.send('POST', `/claims/bulk/${what}`, { shape: BulkShape, body }),
    onSuccess: (act) => {
      queries.setQueryData(bulkOptions(act.id).queryKey, act);
      void queries.invalidateQueries({ queryKey: ['claims'] });
    },
  });
}
/** Packs of many claims go into one file; the page of packs shows how far it is. */
export function useAskPacks() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: { readonly chosen: Chosen; readonly language: 'en' | 'nl' }) =>
      api.send('POST', '/pack-sets', { shape: PackSetShape, body: asked }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['pack-sets'] }),
  });
}
export function useUndoBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.send('POST', `/claims/bulk/${id}/undo`, { shape: BulkShape }),
    onSuccess: (act) => {
      queries.setQueryData(bulkOptions(act.id).queryKey, act);
      void queries.invalidateQueries({ queryKey: ['claims'] });
    },
  });
}
export const bulkOptions = (id: string) =>
  queryOptions({
    queryKey: ['bulk', id],
    queryFn: ({ signal }) => api.get(`/claims/bulk/${id}`, { shape: BulkShape, signal }),
    // Live hints come sooner; this is for when none do.
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 1) > 0 ? 2_000 : false),
  });
