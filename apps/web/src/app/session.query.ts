import { queryOptions, useQuery } from '@tanstack/react-query';
import { Accounts, Overview, SessionShape } from '@weerwoord/contracts';
import { api } from './api';

/** Who is logged in, for which organisation. Fails with `not-logged-in` when nobody is. */
export const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get('/session', { shape: SessionShape, signal }),
  staleTime: 5 * 60_000,
});

/** The accounts of the organisation, for the filter in the top bar and every account select. */
export const accountsOptions = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api.get('/accounts', { shape: Accounts, signal }),
});

/** Home figures; the frame takes the age of the data and the counts from here. */
export const overviewOptions = queryOptions({
  queryKey: ['overview', {}],
  queryFn: ({ signal }) => api.get('/overview', { shape: Overview, signal }),
});

export const useSession = () => useQuery(sessionOptions);
export const useAccounts = () => useQuery(accountsOptions);
export const useOverview = () => useQuery(overviewOptions);
