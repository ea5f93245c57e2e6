import type { Account, ImportFile, IncomingFile, NewImportFile, ReadRow, RowProblem } from '@weerwoord/ports';
import { hashedFile } from './held-file';
import type { IntakeTools } from './intake-tools';
import { prepareRows } from './prepare-rows';
import { endIn, openAgain, readTaken, rowsOf, SILENT_MS, stateWith } from './read-file';
import type { ReadFile } from './read-file';
import { keptRecognition, recogniseFile } from './recognise-file';
import type { Recognised } from './recognise-file';
import { writeRows } from './write-rows';

/** Files written in one transaction at most: a burst of mails needs few round trips, and nobody waits long for the account's lock. */
const TOGETHER = 50;
/** Larger files are read by themselves. */
const SMALL_BYTES = 262_144;

export type ReadTogether = Omit<ReadFile, 'incoming'> & {
  /** Bytes at hand, by file id, when the caller just opened the batch. */
  readonly incomingOf?: (fileId: string) => IncomingFile | undefined;
  /** Which files are ours from now on: what breaks off leaves them as they are. */
  readonly onTaken?: (fileIds: readonly string[]) => void;
};

/**
 * The files of a batch, in its order, whose reading must be asked for so that all are read: every large one, and of the small ones the first of each
 * company. Should one of these not be there to take the others along, the sweep finds them waiting.
 */
export function filesToBegin(files: readonly Pick<NewImportFile, 'id' | 'bytes' | 'problem'>[]): readonly string[] {
  let small = 0;
  return files
    .filter(({ problem }) => problem === null)
    .filter(({ bytes }) => bytes > SMALL_BYTES || small++ % TOGETHER === 0)
    .map(({ id }) => id);
}

type Mail = {
  readonly file: ImportFile;
  readonly found: Recognised;
  readonly contentHash: Buffer;
  readonly rows: readonly ReadRow[];
  readonly problem: RowProblem | null;
};

/**
 * Reads a waiting file, and with it small ones that wait behind it in its batch: the mails among them are written together, the others one by one.
 * A folder of a thousand mails costs the round trips of twenty files, and each file has its own totals, problems and end all the same.
 *
 * @returns the files that came to their end by this call; none when the first was not due
 */
export async function readTogether(tools: IntakeTools, asked: ReadTogether): Promise<readonly ImportFile[]> {
  const { units, clock } = tools;
  const { organisation, fileId } = asked;
  const taken = await units(organisation, async ({ imports, accounts }) => {
    const now = clock.now();
    const before = await imports.file(fileId);
    if (!before || !(await imports.take(fileId, now, new Date(now.getTime() - SILENT_MS)))) return null;
    const account = await accounts.byId(before.accountId);
    const first = await imports.file(fileId);
    if (!first || !account) return null;
    const isNew = before.startedAt === null && before.bytes <= SMALL_BYTES; // a file that was begun may have left rows of another kind
    const beside = isNew ? await imports.takeBeside(fileId, now, { files: TOGETHER - 1, bytes: SMALL_BYTES }) : [];
    return { account, files: [first, ...beside] };
  });
  if (!taken) return [];
  asked.onTaken?.(taken.files.map(({ id }) => id));
  const mails: Mail[] = [];
  for (const file of taken.files.length > 1 ? taken.files : []) {
    const mail = await openMail(tools, asked, taken.account, file).catch(() => null); // told when it is read by itself
    if (mail) mails.push(mail);
  }
  // What cannot be written together is written one by one: then it is known which of them it was.
  const written = mails.length === 0 || asked.signal?.aborted ? [] : await writeMails(tools, asked, taken.account, mails).catch(() => []);
  const ended = [...written];
  const done = new Set(written.map(({ id }) => id));
  let broken: unknown = null;
  for (const file of taken.files) {
    if (done.has(file.id)) continue;
    const incoming = asked.incomingOf?.(file.id);
    await readTaken(tools, { ...asked, ...(incoming ? { incoming } : {}) }, file, taken.account).then(
      (one) => ended.push(one),
      (cause: unknown) => (broken ??= cause),
    );
  }
  if (broken !== null) throw broken instanceof Error ? broken : new Error('reading broke off', { cause: broken });
  return ended;
}

/** The file with its rows when it is a mail; null for every other kind. */
async function openMail(tools: IntakeTools, asked: ReadTogether, account: Account, file: ImportFile): Promise<Mail | null> {
  const opened = asked.incomingOf?.(file.id) ?? (await openAgain(tools, file));
  if (!opened) return null;
  const { file: incoming, contentHash } = await hashedFile(opened);
  const found = await recogniseFile(tools.door, account, file, incoming, file.openedAt);
  if (found.kind !== 'mail') return null;
  const stream = rowsOf(tools, found, account, incoming, asked.received ?? file.openedAt);
  const rows: ReadRow[] = [];
  for await (const row of stream.rows) rows.push(row);
  return { file, found, contentHash, rows, problem: stream.problem() };
}

async function writeMails(tools: IntakeTools, asked: ReadTogether, account: Account, mails: readonly Mail[]): Promise<readonly ImportFile[]> {
  const { units, clock } = tools;
  const sameRows = new Map<string, number>();
  await units(asked.organisation, async ({ imports }) => {
    for (const { file, found, contentHash } of mails) {
      const { source, kind, recognition } = found;
      const kept = { kind, source, profile: null, recognition: keptRecognition(recognition), contentHash, sealedHeader: null };
      await imports.recognised(file.id, kept);
      const same = await imports.rowsOfSameFile(file, contentHash, source);
      if (same !== null) sameRows.set(file.id, same);
    }
  });
  const fresh = mails.filter(({ file }) => !sameRows.has(file.id));
  const [first] = mails;
  if (!first) return [];
  const reading = {
    account,
    fileId: first.file.id,
    source: first.found.source,
    receivedAt: first.file.openedAt,
    fileOf: new Map(fresh.flatMap(({ file, rows }) => rows.map((row) => [row, file.id] as const))),
  };
  const prepared = await prepareRows(
    tools,
    reading,
    fresh.flatMap(({ rows }) => rows),
  );
  const ended = await units(asked.organisation, async (stores) => {
    const at = clock.now();
    await writeRows(stores, account, prepared, at);
    const files: ImportFile[] = [];
    for (const { file, rows, problem } of mails) {
      const same = sameRows.get(file.id);
      const how =
        same === undefined
          ? { state: stateWith(problem, rows.length), problem, rows: rows.length }
          : { state: 'same-file' as const, problem: null, rows: same };
      files.push(await endIn(stores, file, at, how));
    }
    return files;
  });
  for (const { file, rows, problem } of fresh) {
    for (const row of rows) if (row.outcome === 'rejected') for (const found of row.problems) asked.onProblem?.(found, file.id);
    if (problem) asked.onProblem?.(problem, file.id);
  }
  for (const file of ended) asked.onProgress?.(file);
  return ended;
}
