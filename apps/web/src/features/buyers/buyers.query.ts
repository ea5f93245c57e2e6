import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BuyerFoundShape, NoticeHookMade, NoticeHooks, NoticeHookTested, RequestList, RequestPage } from '@weerwoord/contracts';
import type { BuyerOrderShape, FindBuyer, NoteRequest } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Typed = z.infer<typeof FindBuyer>;
export type Found = z.infer<typeof BuyerFoundShape>;
export type BuyerOrder = z.infer<typeof BuyerOrderShape>;
export type Requests = z.infer<typeof RequestList>;
export type RequestRow = Requests['requests'][number];
export type RequestNow = z.infer<typeof RequestPage>;
export type Hooks = z.infer<typeof NoticeHooks>;
export type HandOver = 'en' | 'nl' | 'de';

const requestsOptions = queryOptions({
  queryKey: ['buyers', 'requests'],
  queryFn: ({ signal }) => api.get('/buyers/requests', { shape: RequestList, signal }),
});
export const useRequests = () => useQuery(requestsOptions);

/** While a worker is at it the page asks again by itself, also where no hint of the server comes through. */
export const useRequest = (id: string) =>
  useQuery({
    queryKey: ['buyers', 'request', id],
    queryFn: ({ signal }) => api.get(`/buyers/requests/${id}`, { shape: RequestPage, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 2_000 : false),
  });

/** What is found is held by the page only, never by the cache of answers: nothing of it outlives the page. */
export const useFind = () =>
  useMutation({ mutationFn: (body: Typed) => api.send('POST', '/buyers/find', { shape: BuyerFoundShape, body }), gcTime: 0 });

function useKept() {
  const queries = useQueryClient();
  return (request: RequestNow) => {
    queries.setQueryData(['buyers', 'request', request.id], request);
    void queries.invalidateQueries({ queryKey: ['buyers', 'requests'] });
  };
}
export function useNoteRequest() {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: z.infer<typeof NoteRequest>) => api.send('POST', '/buyers/requests', { shape: RequestPage, body }),
    onSuccess: kept,
    gcTime: 0,
  });
}
export function useWithdraw(id: string) {
  const kept = useKept();
  return useMutation({ mutationFn: () => api.send('POST', `/buyers/requests/${id}/withdraw`, { shape: RequestPage }), onSuccess: kept });
}
export function useErase(id: string) {
  const kept = useKept();
  return useMutation({
    mutationFn: (number: number) => api.send('POST', `/buyers/requests/${id}/erase`, { shape: RequestPage, body: { number } }),
    onSuccess: kept,
  });
}

/** Saves a file on the device; the page lets go of it at once. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
export function useExport({ id, number }: Pick<RequestNow, 'id' | 'number'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (language: HandOver) => api.file('POST', `/buyers/requests/${id}/export.zip`, { body: { language } }),
    onSuccess: (file) => {
      save(file, `request-${String(number)}.zip`);
      void queries.invalidateQueries({ queryKey: ['buyers'] });
    },
    gcTime: 0,
  });
}
export const useReceipt = ({ id, number }: Pick<RequestNow, 'id' | 'number'>) =>
  useMutation({
    mutationFn: ({ language, as }: { readonly language: HandOver; readonly as: 'pdf' | 'txt' }) =>
      api.file('GET', `/buyers/requests/${id}/receipt.${as}`, { query: { language } }),
    onSuccess: (file, { as }) => save(file, `receipt-${String(number)}.${as}`),
  });

export const useHooks = (wanted: boolean) =>
  useQuery({ queryKey: ['buyers', 'notices'], queryFn: ({ signal }) => api.get('/buyers/notices', { shape: NoticeHooks, signal }), enabled: wanted });
export function useMakeHook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (accountId: string) => api.send('POST', `/accounts/${accountId}/notice-hook`, { shape: NoticeHookMade }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['buyers', 'notices'] }),
    gcTime: 0,
  });
}
export function useRemoveHook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (accountId: string) => api.send('DELETE', `/accounts/${accountId}/notice-hook`, { shape: NoticeHooks }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['buyers', 'notices'] }),
  });
}
export const useTestHook = () =>
  useMutation({ mutationFn: (accountId: string) => api.send('POST', `/accounts/${accountId}/notice-hook/test`, { shape: NoticeHookTested }) });
