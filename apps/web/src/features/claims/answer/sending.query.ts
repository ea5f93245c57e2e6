import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ClaimAttachments, ClaimPage, ClaimSending } from '@weerwoord/contracts';
import type { FixAttachment, SaveAttachments, SendAnswer, SettleSending, UndoSent } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api, ApiError } from '../../../app/api';
import { claimOptions } from '../claims.query';

export type Attachments = z.infer<typeof ClaimAttachments>;
export type AttachedFile = Attachments['files'][number];
export type FileFinding = Attachments['findings'][number];
export type Sending = z.infer<typeof ClaimSending>;
/** As a write names the files it wants, in their order. */
export type WantedFiles = z.infer<typeof SaveAttachments>['files'];
export type OfferedFix = z.infer<typeof FixAttachment>['fix'];

/** The files of a claim's answer. `version`: of the letter; another letter may cite other things. */
export const attachmentsOptions = (claimId: string, version: number) =>
  queryOptions({
    queryKey: ['claims', 'one', claimId, 'attachments', { version }],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/attachments`, { shape: ClaimAttachments, signal }),
    // Putting them together may take a second: what is shown stays until the newer set is there.
    placeholderData: (before) => before,
  });
export const useAttachments = (claimId: string, version: number) => useQuery(attachmentsOptions(claimId, version));

type Change = { readonly save: WantedFiles } | { readonly fix: OfferedFix; readonly file: string | null };
/** The one way to change the files: what the person saw is named, and the answer becomes what is shown. The claim's revision moves with it. */
export function useChangeFiles(claimId: string, version: number) {
  const queries = useQueryClient();
  const { queryKey } = attachmentsOptions(claimId, version);
  return useMutation({
    mutationFn: ({ seen, change }: { readonly seen: string; readonly change: Change }) =>
      'save' in change
        ? api.send('PUT', `/claims/${claimId}/attachments`, { shape: ClaimAttachments, body: { seen, files: change.save } })
        : api.send('POST', `/claims/${claimId}/attachments/fix`, { shape: ClaimAttachments, body: { seen, ...change } }),
    onSuccess: async (set) => {
      queries.setQueryData(queryKey, set);
      await queries.invalidateQueries({ queryKey: claimOptions(claimId).queryKey, exact: true });
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.code === 'changed-meanwhile') await queries.invalidateQueries({ queryKey });
    },
  });
}

export const sendingOptions = (claimId: string, revision: number) =>
  queryOptions({
    queryKey: ['claims', 'one', claimId, 'sending', { revision }],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/sending`, { shape: ClaimSending, signal }),
    placeholderData: (before) => before,
  });
export const useSending = (claimId: string, revision: number) => useQuery(sendingOptions(claimId, revision));

export type SendingStep =
  | { readonly step: 'undo'; readonly body: z.infer<typeof UndoSent> }
  | { readonly step: 'send'; readonly body: z.infer<typeof SendAnswer> }
  | { readonly step: 'settle'; readonly body: z.infer<typeof SettleSending> };
const WAYS = { undo: 'sent/undo', send: 'send', settle: 'send/settle' } as const;

/** What a person does about the sending itself; each answers with the claim as it then stands. */
export function useSendingStep(claimId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, body }: SendingStep) => api.send('POST', `/claims/${claimId}/${WAYS[step]}`, { shape: ClaimPage, body }),
    onSuccess: (claim) => {
      queries.setQueryData(claimOptions(claimId).queryKey, claim);
      void queries.invalidateQueries({ queryKey: ['claims', 'list'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: claimOptions(claimId).queryKey }),
  });
}

/** Keeps a screenshot with the claim. */
export function useSentProof(claimId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('files', file, file.name);
      return api.send('POST', `/claims/${claimId}/sent/proof`, { shape: ClaimSending, body });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: claimOptions(claimId).queryKey }),
  });
}
