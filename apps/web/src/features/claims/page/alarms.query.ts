import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ClaimAlarms, ClaimPage } from '@weerwoord/contracts';
import type { CorrectDeadline } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../../app/api';
import { claimOptions } from '../claims.query';

export type Alarms = z.infer<typeof ClaimAlarms>;

const alarmsOptions = (claimId: string) =>
  queryOptions({
    queryKey: ['claims', 'alarms', claimId],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/alarms`, { shape: ClaimAlarms, signal }),
  });
export const useAlarms = (claimId: string) => useQuery(alarmsOptions(claimId));

/** Says that the deadline is another one; the answer is the claim as it then stands. */
export function useCorrectDeadline(claimId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof CorrectDeadline>) => api.send('POST', `/claims/${claimId}/deadline`, { shape: ClaimPage, body }),
    onSuccess: (claim) => {
      queries.setQueryData(claimOptions(claimId).queryKey, claim);
      void queries.invalidateQueries({ queryKey: ['claims'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });
}
