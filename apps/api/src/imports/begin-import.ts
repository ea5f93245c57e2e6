import type { Account, FileKind } from '@weerwoord/ports';
import { filesToBegin, openBatch } from '@weerwoord/pipeline';
import type { DroppedFile } from '@weerwoord/pipeline';
import type { LiveEvents, Product, WorkQueues } from '@weerwoord/wiring';

export type ImportParts = { readonly product: Product; readonly queues: WorkQueues; readonly live: LiveEvents };
export type BeginImport = {
  readonly account: Account;
  readonly actor: string;
  readonly files: readonly DroppedFile[];
  readonly kind?: FileKind | undefined;
  readonly profile?: string | undefined;
};

/** Opens a batch and has its files read; should the queue not hear us, the sweep finds them waiting. @returns the batch's id */
export async function beginImport({ product, queues, live }: ImportParts, { account, actor, files, kind, profile }: BeginImport): Promise<string> {
  const opened = await openBatch(product.intake, { account, actor, files, ...(kind && { kind }), ...(profile && { profile }) });
  const organisation = account.organisationId;
  await live.tell(organisation, { kind: 'import', batchId: opened.batchId });
  for (const fileId of filesToBegin(opened.files.map(({ file }) => file)))
    await queues.add('import.read', { organisationId: organisation, fileId }, { id: fileId, hash: 'first' });
  return opened.batchId;
}
