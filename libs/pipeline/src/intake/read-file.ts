import type { OrganisationId } from '@weerwoord/kernel';
import type { Account, ImportFile, ImportFileState, IncomingFile, IntakeStores, ReadRow, RowProblem, RowTotals } from '@weerwoord/ports';
import { chunksOf, oneAhead } from './chunks';
import { countedFile, hashedFile } from './held-file';
import type { IntakeTools } from './intake-tools';
import { fileSubject, prepareRows } from './prepare-rows';
import type { PreparedRows, Reading } from './prepare-rows';
import { keptRecognition, readContext, recogniseFile } from './recognise-file';
import type { Recognised } from './recognise-file';
import { withdrawOtherSource } from './withdraw-other-source';
import { writeRows } from './write-rows';

/** Rows per transaction: large enough that round trips do not count, small enough for memory, locks and a lively progress bar. */
const ROWS_PER_CHUNK = 4_000;
/** A file that is being read and has given no sign of life for this long lost its reader: anybody may take it over. */
export const SILENT_MS = 120_000;

export type ReadFile = {
  readonly organisation: OrganisationId;
  readonly fileId: string;
  /** Bytes at hand, when the caller just opened the batch; else the spool is opened again. */
  readonly incoming?: IncomingFile;
  /** When texts without a date of their own were received; else when the file was opened. */
  readonly received?: Date;
  /** After each chunk, with the file as it stands. */
  readonly onProgress?: (file: ImportFile) => void;
  /** Every problem as it is found, with value and sentence in the clear: for the command line, which shows and forgets them. */
  readonly onProblem?: (problem: RowProblem, fileId: string) => void;
  /** Stops between two chunks; what was read stays, the file becomes `stopped`. */
  readonly signal?: AbortSignal;
  /** Rows per transaction; the default suits files of any size, a smaller one shows progress sooner. */
  readonly rowsPerChunk?: number;
};

const NO_ROWS: RowTotals = { rows: 0, accepted: 0, merged: 0, rejected: 0 };
const plus = (a: RowTotals, b: RowTotals): RowTotals => ({
  rows: a.rows + b.rows,
  accepted: a.accepted + b.accepted,
  merged: a.merged + b.merged,
  rejected: a.rejected + b.rejected,
});

/**
 * Reads one waiting file to its end: recognises it, and takes in its rows chunk by chunk, each chunk whole or not at all.
 *
 * Run again after a crash it reads the file anew; rows it had taken in are found and not doubled. Null when the file is not due: somebody else is
 * reading it, or it was read. Bad data never throws; a broken database or disk does, and leaves the file `failed` where that can still be written.
 */
export async function readFile(tools: IntakeTools, asked: ReadFile): Promise<ImportFile | null> {
  const { units, clock } = tools;
  const { organisation, fileId } = asked;
  const taken = await units(organisation, async ({ imports, accounts }) => {
    const now = clock.now();
    if (!(await imports.take(fileId, now, new Date(now.getTime() - SILENT_MS)))) return null;
    const file = await imports.file(fileId);
    const account = file && (await accounts.byId(file.accountId));
    return file && account ? { file, account } : null;
  });
  return taken && readTaken(tools, asked, taken.file, taken.account);
}

/** The rest of `readFile`, for a file that is ours already. */
export async function readTaken(tools: IntakeTools, asked: ReadFile, file: ImportFile, account: Account): Promise<ImportFile> {
  try {
    return await read(tools, asked, file, account);
  } catch (cause) {
    await end(tools, file, 'failed', BROKEN, 0).catch(() => undefined); // the cause is the one worth telling
    throw cause;
  }
}

const BROKEN: RowProblem = {
  row: null,
  field: null,
  value: null,
  code: 'reading-broke-off',
  reason: 'Reading broke off on our side.',
  remedy: 'Read the file again: rows that were taken in are kept and will not be doubled.',
};
const GONE: RowProblem = {
  row: null,
  field: null,
  value: null,
  code: 'file-gone',
  reason: 'The file is no longer where it was put.',
  remedy: 'Import it again.',
};

const end = (
  { units, clock }: IntakeTools,
  file: ImportFile,
  state: ImportFileState,
  problem: RowProblem | null,
  rows: number,
): Promise<ImportFile> => units(file.organisationId, (stores) => endIn(stores, file, clock.now(), { state, problem, rows }));

/** Ends the reading inside a unit of work that is open already. */
export async function endIn(
  { imports, acts }: Pick<IntakeStores, 'imports' | 'acts'>,
  file: ImportFile,
  at: Date,
  how: { readonly state: ImportFileState; readonly problem: RowProblem | null; readonly rows: number },
): Promise<ImportFile> {
  const ended = await imports.finish(file.id, at, how);
  const payload = { fileId: file.id, state: how.state, ...ended.totals, problem: how.problem?.code ?? null };
  await acts.record([{ at, actor: 'step:import', what: 'import.finished', subjectKind: 'import', subjectId: file.batchId, payload }]);
  return ended;
}

/** How a file ends whose rows were all read. */
export const stateWith = (problem: RowProblem | null, rows: number): ImportFileState =>
  problem !== null && rows === 0 && problem.code !== 'no-rows' ? 'failed' : 'done'; // a list of nothing was read to its end

async function read(tools: IntakeTools, asked: ReadFile, file: ImportFile, account: Account): Promise<ImportFile> {
  const { units, vault, door, clock } = tools;
  const opened = asked.incoming ?? (await openAgain(tools, file));
  if (!opened) return end(tools, file, 'failed', GONE, 0);
  const { file: incoming, contentHash } = await hashedFile(opened);
  const receivedAt = file.openedAt;
  const found = await recogniseFile(door, account, file, incoming, receivedAt);
  if (found.kind === null) {
    await units(file.organisationId, ({ imports }) => imports.unrecognised(file.id, keptRecognition(found.recognition)));
    asked.onProblem?.(found.problem, file.id);
    return end(tools, file, found.needsMapping ? 'needs-mapping' : 'failed', found.problem, 0);
  }
  const header = found.recognition.headerRaw ?? null;
  const [sealedHeader] =
    header === null ? [] : await vault.seal(file.organisationId, [{ subject: fileSubject(file.id), plain: Buffer.from(header, 'utf8') }]);
  const { sameRows, otherMappings } = await units(file.organisationId, async ({ imports }) => {
    await imports.recognised(file.id, {
      kind: found.kind,
      source: found.source,
      profile: found.profile?.name ?? null,
      recognition: keptRecognition(found.recognition),
      contentHash,
      sealedHeader: sealedHeader ?? null,
    });
    return {
      sameRows: await imports.rowsOfSameFile(file, contentHash, found.source),
      otherMappings: found.kind === 'mapped' ? await imports.otherMappings(account.id, found.source) : [],
    };
  });
  await withdrawOtherSource(tools, account, file, found.source);
  if (sameRows !== null) return end(tools, file, 'same-file', null, sameRows);
  const reading: Reading = { account, fileId: file.id, source: found.source, receivedAt };
  return takeInRows(tools, asked, file, reading, otherMappings, rowsOf(tools, found, account, incoming, asked.received ?? receivedAt), clock);
}

export async function openAgain({ door }: IntakeTools, { spool, entry }: ImportFile): Promise<IncomingFile | null> {
  for await (const found of door.expand([spool], new Set([entry]))) if (found.path === entry && !('problem' in found)) return found;
  return null;
}

type Stream = { readonly rows: AsyncIterable<ReadRow>; readonly bytesRead: () => number; readonly problem: () => RowProblem | null };

/** The rows alone; a problem of the file as a whole is kept aside, the first one when there are several. */
export function rowsOf({ door }: IntakeTools, { kind, profile }: Recognised, account: Account, incoming: IncomingFile, receivedAt: Date): Stream {
  const counted = countedFile(incoming);
  let problem: RowProblem | null = null;
  async function* rows(): AsyncGenerator<ReadRow> {
    for await (const row of door.read(counted.file, kind, readContext(account, receivedAt, profile))) {
      if (row.outcome === 'file-problem') problem ??= row.problem;
      else yield row;
    }
  }
  return { rows: rows(), bytesRead: counted.taken, problem: () => problem };
}

/** Chunks being written at once: while one holds the account's lock, the next is on its way to the database. */
const IN_FLIGHT = 2;

async function takeInRows(
  tools: IntakeTools,
  asked: ReadFile,
  file: ImportFile,
  reading: Reading,
  otherMappings: readonly string[],
  stream: Stream,
  clock: IntakeTools['clock'],
): Promise<ImportFile> {
  let totals = NO_ROWS;
  const write = async (chunk: PreparedRows): Promise<boolean> => {
    const { now, stop } = await tools.units(file.organisationId, async (stores) => {
      const written = await writeRows(stores, reading.account, chunk, clock.now(), otherMappings);
      totals = plus(totals, written); // not before the await: another chunk may have been added meanwhile
      return {
        now: await stores.imports.progress(file.id, clock.now(), { totals, bytesRead: stream.bytesRead() }),
        stop: await stores.imports.stopAsked(file.id),
      };
    });
    asked.onProgress?.(now);
    return stop || (asked.signal?.aborted ?? false);
  };
  const inFlight: Promise<boolean>[] = [];
  let stopped = false;
  try {
    const prepared = oneAhead(chunksOf(stream.rows, asked.rowsPerChunk ?? ROWS_PER_CHUNK), async (rows) => ({
      rows,
      chunk: await prepareRows(tools, reading, rows),
    }));
    for await (const { rows, chunk } of prepared) {
      if (asked.onProblem)
        for (const row of rows) if (row.outcome === 'rejected') for (const problem of row.problems) asked.onProblem(problem, file.id);
      const written = write(chunk);
      written.catch(() => undefined); // awaited below; until then a lost database must not look unhandled
      inFlight.push(written);
      if (inFlight.length >= IN_FLIGHT) stopped = (await inFlight.shift()) ?? false;
      if (stopped) break;
    }
  } finally {
    // Whatever happened, nothing of this file is written any more once this function has ended.
    const ended = await Promise.allSettled(inFlight);
    const broken = ended.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
    stopped ||= ended.some((one) => one.status === 'fulfilled' && one.value);
  }
  if (stopped) return end(tools, file, 'stopped', null, totals.rows);
  const problem = stream.problem();
  if (problem) asked.onProblem?.(problem, file.id);
  const finished = await end(tools, file, stateWith(problem, totals.rows), problem, totals.rows);
  asked.onProgress?.(finished);
  return finished;
}
