import { queryOptions } from '@tanstack/react-query';
import { AccountPolicies } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Policies = z.infer<typeof AccountPolicies>;
export type Policy = Policies['policies'][number];

export const policiesPath = (accountId: string): string => `/accounts/${accountId}/policies`;
export const policiesOptions = (accountId: string) =>
  queryOptions({
    queryKey: ['policies', accountId],
    queryFn: ({ signal }) => api.get(policiesPath(accountId), { shape: AccountPolicies, signal }),
  });
