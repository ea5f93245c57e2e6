import { infiniteQueryOptions, keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { AuditActs, AuditChecked, AuditState } from '@weerwoord/contracts';
import type { ActClassShape, AuditAct } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Act = z.infer<typeof AuditAct>;
export type ActClass = z.infer<typeof ActClassShape>;
export type Checked = z.infer<typeof AuditChecked>;
/** What is shown; empty: everything. */
export type Asked = { readonly actor: string; readonly class: ActClass | ''; readonly from: string; readonly to: string; readonly about: string };
export const NOTHING_ASKED: Asked = { actor: '', class: '', from: '', to: '', about: '' };

export const actsOptions = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'acts', asked],
    queryFn: ({ signal, pageParam }) => api.get('/audit', { shape: AuditActs, query: { ...asked, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const useAuditState = () =>
  useQuery({ queryKey: ['audit', 'state'], queryFn: ({ signal }) => api.get('/audit/state', { shape: AuditState, signal }) });
export const useCheck = () => useMutation({ mutationFn: () => api.send('POST', '/audit/check', { shape: AuditChecked }) });
