import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImportBatch } from '@weerwoord/contracts';
import type { DroppedFile } from '@weerwoord/ui';
import { api } from '../../app/api';
import type { Batch } from './import.query';

/** What a person handed over: files with their way inside a folder, or pasted text. */
export type Handed = { readonly files: readonly DroppedFile[] } | { readonly text: string };

/** Sends what was handed over into an account; the answer is the new import, already reading. `onSending` is told what is on its way from now on. */
export function useSend({ onSending, onSent }: { readonly onSending: (handed: Handed) => void; readonly onSent: (batch: Batch) => void }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ accountId, handed }: { readonly accountId: string; readonly handed: Handed }) =>
      'text' in handed
        ? api.send('POST', '/imports/paste', { shape: ImportBatch, body: { accountId, text: handed.text } })
        : api.send('POST', '/imports', { shape: ImportBatch, body: formOf(accountId, handed.files) }),
    onMutate: ({ handed }) => onSending(handed),
    onSuccess: (batch) => {
      queries.setQueryData(['imports', 'batch', batch.id], batch);
      void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
      onSent(batch);
    },
  });
}

/** The account stands first, so that the server knows it before the files; each file keeps its way inside the folder as its name. */
function formOf(accountId: string, files: readonly DroppedFile[]): FormData {
  const form = new FormData();
  form.append('accountId', accountId);
  for (const { file, path } of files) form.append('files', file, path);
  return form;
}
