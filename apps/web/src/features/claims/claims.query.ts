import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ClaimPage, PackShape } from '@weerwoord/contracts';
import type { AddClaim, ApproveDraft, ClaimLine, MarkSent, RecordOutcome, RefundAnyway, SaveDraft, WriteDraft } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api, ApiError } from '../../app/api';

export type Line = z.infer<typeof ClaimLine>;
export type Claim = z.infer<typeof ClaimPage>;
export type Draft = NonNullable<Claim['draft']>;
export type Paragraph = Draft['paragraphs'][number];
export type ChecklistLine = Claim['checklist']['lines'][number];

export const claimOptions = (claimId: string) =>
  queryOptions({
    queryKey: ['claims', 'one', claimId],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}`, { shape: ClaimPage, signal }),
  });
export const useClaim = (claimId: string) => useQuery(claimOptions(claimId));

/** What a person does with a claim: each answers with the claim as it then stands. `body` names the revision it saw. */
export type ClaimStep =
  | { readonly step: 'write'; readonly body: z.infer<typeof WriteDraft> }
  | { readonly step: 'save'; readonly body: z.infer<typeof SaveDraft> }
  | { readonly step: 'approve'; readonly body: z.infer<typeof ApproveDraft> }
  | { readonly step: 'reopen'; readonly body: { readonly revision: number } }
  | { readonly step: 'sent'; readonly body: z.infer<typeof MarkSent> }
  | { readonly step: 'outcome'; readonly body: z.infer<typeof RecordOutcome> }
  | { readonly step: 'refund'; readonly body: z.infer<typeof RefundAnyway> };
const WAYS = {
  write: ['POST', 'draft'],
  save: ['PUT', 'draft'],
  approve: ['POST', 'approve'],
  reopen: ['POST', 'reopen'],
  sent: ['POST', 'sent'],
  outcome: ['POST', 'outcome'],
  refund: ['POST', 'refund'],
} as const;

/** The one way to change a claim; its answer becomes the page, and the lists are asked again. */
/** @param letter a letter beside the answer; steps on it never move the claim */
export function useClaimStep(claimId: string, letter: Draft['letter'] = 'answer') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, body }: ClaimStep) =>
      api.send(WAYS[step][0], `/claims/${claimId}/${WAYS[step][1]}`, { shape: ClaimPage, body, query: letter === 'answer' ? {} : { letter } }),
    onSuccess: async (claim) => {
      queries.setQueryData(claimOptions(claimId).queryKey, claim);
      const letters = queries.invalidateQueries({ queryKey: ['claims', 'letters', claimId] });
      // A letter beside the answer is not in this answer: its own must be there before words are dropped.
      if (letter !== 'answer') await letters;
      void queries.invalidateQueries({ queryKey: ['claims', 'list'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });
}

/** The claim as it is on the server now, past any cache; the page shows it at once. */
export function useFreshClaim(claimId: string): (refusal?: unknown) => Promise<Claim> {
  const queries = useQueryClient();
  return async (refusal) => {
    // A refusal that came too late brings along what is stored, so that it is not asked again.
    const brought = refusal instanceof ApiError ? ClaimPage.safeParse(refusal.stored) : null;
    if (!brought?.success) return queries.fetchQuery({ ...claimOptions(claimId), staleTime: 0 });
    queries.setQueryData(claimOptions(claimId).queryKey, brought.data);
    return brought.data;
  };
}

export function useMakePack(claimId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.send('POST', `/claims/${claimId}/pack`, { shape: PackShape }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: claimOptions(claimId).queryKey }),
        queries.invalidateQueries({ queryKey: ['packs'] }),
      ]);
    },
  });
}

export function useAddClaim() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof AddClaim>) => api.send('POST', '/claims', { shape: ClaimPage, body }),
    onSuccess: (claim) => {
      queries.setQueryData(claimOptions(claim.id).queryKey, claim);
      void queries.invalidateQueries({ queryKey: ['claims', 'list'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });
}
