import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ClaimApproval, ClaimPage } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../../app/api';
import { claimOptions } from '../claims.query';

export type Approval = z.infer<typeof ClaimApproval>;

/** Under the claims, so that whatever makes a claim stale makes this stale too. */
export const approvalOptions = (claimId: string) =>
  queryOptions({
    queryKey: ['claims', 'approval', claimId],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/approval`, { shape: ClaimApproval, signal }),
  });
export const useApproval = (claimId: string) => useQuery(approvalOptions(claimId));

/** Asks another to approve, or sends a letter back; the answer is the claim as it then stands. */
export function useAskApproval(claimId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ask, revision, note }: { readonly ask: boolean; readonly revision: number; readonly note: string }) =>
      api.send('POST', `/claims/${claimId}/${ask ? 'ask' : 'decline'}-approval`, {
        shape: ClaimPage,
        body: { revision, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: (claim) => {
      queries.setQueryData(claimOptions(claimId).queryKey, claim);
      void queries.invalidateQueries({ queryKey: ['claims'] });
    },
  });
}
