import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ClaimLetters, ClaimPage, NewerLetterShape } from '@weerwoord/contracts';
import type { TakeNewer } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';
import { claimOptions } from './claims.query';
import type { Draft } from './claims.query';

export type SideLetter = z.infer<typeof ClaimLetters>['letters'][number];

export const lettersOptions = (claimId: string) =>
  queryOptions({
    queryKey: ['claims', 'letters', claimId],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/letters`, { shape: ClaimLetters, signal }),
  });
export const useLetters = (claimId: string) => useQuery(lettersOptions(claimId));

/** What a newer composition would change; asked anew for every version of the letter and every change of the claim. */
export const useNewer = (claimId: string, { letter, version }: Pick<Draft, 'letter' | 'version'>, revision: number, enabled: boolean) =>
  useQuery({
    queryKey: ['claims', 'newer', claimId, { letter, version, revision }],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/letters/newer`, { query: { letter }, shape: NewerLetterShape, signal }),
    enabled,
    retry: false,
  });

export function useTakeNewer(claimId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof TakeNewer>) => api.send('POST', `/claims/${claimId}/letters/newer`, { shape: ClaimPage, body }),
    onSuccess: async (claim) => {
      queries.setQueryData(claimOptions(claimId).queryKey, claim);
      await queries.invalidateQueries({ queryKey: lettersOptions(claimId).queryKey });
    },
  });
}
