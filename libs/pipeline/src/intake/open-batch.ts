import { basename, sep } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Account, FileKind, IncomingFile, NewImportFile } from '@weerwoord/ports';
import { idFor } from '../identity/id-for';
import type { IntakeTools } from './intake-tools';

export type DroppedFile = {
  /** The name a person knows it by; absent: the last part of `spool`. */
  readonly path?: string;
  /** Where it lies on this machine: a file, a folder or a ZIP. It must stay there until it was read. */
  readonly spool: string;
};

export type OpenBatch = {
  readonly account: Account;
  /** 'person:<id>' or 'cli'. */
  readonly actor: string;
  readonly files: readonly DroppedFile[];
  readonly kind?: FileKind;
  readonly profile?: string;
};

export type OpenedBatch = {
  readonly batchId: string;
  readonly files: readonly { readonly file: NewImportFile; readonly incoming: IncomingFile | null }[];
};

/**
 * Notes what was dropped: one row per file, folders and ZIPs opened. Nothing is read yet; the files wait for `readFile`, and a sweep finds them
 * even when nobody asks. What cannot be opened is noted as failed, with its reason.
 */
export async function openBatch(
  { units, door, clock }: Pick<IntakeTools, 'units' | 'door' | 'clock'>,
  { account, actor, files, kind, profile }: OpenBatch,
): Promise<OpenedBatch> {
  const batchId = randomUUID(); // a drop has no content of its own to be named by
  const openedAt = clock.now();
  const opened: { file: NewImportFile; incoming: IncomingFile | null }[] = [];
  for (const dropped of files) {
    for await (const entry of door.expand([dropped.spool])) {
      const failed = 'problem' in entry;
      const file: NewImportFile = {
        id: idFor('file', batchId, String(opened.length)),
        batchId,
        accountId: account.id,
        ordinal: opened.length,
        path: shownPath(dropped, entry.path),
        spool: dropped.spool,
        entry: entry.path,
        bytes: failed ? 0 : entry.size,
        kindWanted: kind ?? null,
        profileWanted: profile ?? null,
        problem: failed ? entry.problem : null,
      };
      opened.push({ file, incoming: failed ? null : entry });
    }
  }
  await units(account.organisationId, async ({ imports, acts }) => {
    await imports.open(
      { id: batchId, accountId: account.id, actor, openedAt },
      opened.map(({ file }) => file),
    );
    await acts.record([
      {
        at: openedAt,
        actor,
        what: 'import.opened',
        subjectKind: 'import',
        subjectId: batchId,
        payload: { accountId: account.id, files: opened.length },
      },
    ]);
  });
  return { batchId, files: opened };
}

/** The dropped name, with the path inside a folder or ZIP after it; no path of this machine is shown. */
function shownPath({ path, spool }: DroppedFile, entry: string): string {
  const name = path ?? basename(spool);
  return entry.startsWith(spool) && entry.length > spool.length ? `${name}${entry.slice(spool.length).replaceAll(sep, '/')}` : name;
}
