import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api';

/**
 * One cache for all screens. Answers count as fresh for half a minute; live events mark them stale earlier.
 *
 * @param onLoggedOut called when any answer says the session is over
 */
export function createQueryClient(onLoggedOut: () => void): QueryClient {
  const watch = (error: Error) => {
    if (error instanceof ApiError && error.code === 'not-logged-in') onLoggedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Asking again helps only when nobody answered; every other code would come back the same.
        retry: (tries, error) => tries < 2 && error instanceof ApiError && (error.code === 'unreachable' || error.code === 'not-ready'),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
