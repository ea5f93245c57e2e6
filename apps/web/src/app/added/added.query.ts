import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AddedEvidence, ClaimEvidence, EntryKept, FilesAdded } from '@weerwoord/contracts';
import type { AddFact } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../api';

export type Added = z.infer<typeof AddedEvidence>;
export type AddedFile = Added['files'][number];
export type ToldFact = Added['told'][number];
export type Tellable = Added['tellable'][number];
export type Evidence = z.infer<typeof ClaimEvidence>;
export type FileOutcome = z.infer<typeof FilesAdded>['files'][number];
/** What is added to. */
export type Target = { readonly of: 'claims' | 'orders'; readonly id: string };

/** Below the claim's own key, so that whatever makes the claim stale makes its evidence stale. */
export const evidenceOptions = (claimId: string) =>
  queryOptions({
    queryKey: ['claims', 'one', claimId, 'evidence'],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/evidence`, { shape: ClaimEvidence, signal }),
  });
export const useClaimEvidence = (claimId: string) => useQuery(evidenceOptions(claimId));

export const addedOptions = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'one', orderId, 'evidence'],
    queryFn: ({ signal }) => api.get(`/orders/${orderId}/evidence`, { shape: AddedEvidence, signal }),
  });

/** Whatever is added or taken back changes facts: claims, orders and figures are asked again. */
function useChanged() {
  const queries = useQueryClient();
  return () => Promise.all([['claims'], ['orders'], ['overview']].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

export type FilesToAdd = {
  readonly files: readonly File[];
  readonly code: string;
  readonly at: string | null;
  readonly zone: string;
  readonly note: string;
};
export function useAddFiles({ of, id }: Target) {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ files, code, at, zone, note }: FilesToAdd) => {
      const form = new FormData();
      form.append('code', code);
      form.append('zone', zone);
      if (at !== null) form.append('at', at);
      if (note.trim() !== '') form.append('note', note.trim());
      for (const file of files) form.append('files', file, file.name);
      return api.send('POST', `/${of}/${id}/evidence`, { shape: FilesAdded, body: form });
    },
    onSuccess: changed,
  });
}

export function useAddFact({ of, id }: Target) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (body: z.infer<typeof AddFact>) => api.send('POST', `/${of}/${id}/facts`, { shape: EntryKept, body }),
    onSuccess: changed,
  });
}

/** Takes an entry back, or puts it back. */
export function useSecondThought() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ recordId, stands }: { readonly recordId: string; readonly stands: boolean }) =>
      api.send('POST', `/evidence/${recordId}/${stands ? 'put-back' : 'take-back'}`, { shape: EntryKept }),
    onSuccess: changed,
  });
}
