import type { FileKind, IncomingFile, ReadContext } from '@weerwoord/ports';
import { binaryOf, isMostlyText } from '../bytes/magic';
import { mappedFileFor, mappedKind } from '../mapped/mapped-kind';
import { columnsOf } from '../table/columns';
import { TableReader } from '../table/read-table';
import type { TableEvent } from '../table/read-table';
import type { TableKind } from '../table/table-kind';
import { isBinary, isEmpty, isNotText, noProfile, streamProblem, unknownKind, wrongKind } from './file-problems';
import { TrackerReader } from '../tracking/tracker-reader';
import { HealthReportReader } from '../amazon/health-report';
import { closeUnread, layoutOf } from './recognise';
import { TABLE_KINDS } from './table-kinds';
import { openText, textOf } from './text-stream';
import type { OpenedText } from './text-stream';

/** Something that takes text as it comes and gives rows as they are complete. */
type RowReader = { push(text: string): TableEvent[]; end(): TableEvent[] };

/**
 * The rows of a file read as `kind`, in file order. Holds one chunk and one record at a time, and asks for the next chunk only
 * when the rows of the last were taken. Never throws for what is in the file.
 */
export async function* readFile(file: IncomingFile, kind: FileKind, context: ReadContext): AsyncGenerator<TableEvent> {
  let opened: OpenedText;
  try {
    opened = await openText(file);
  } catch (cause) {
    yield { outcome: 'file-problem', problem: streamProblem(cause) };
    return;
  }
  const reader = readerFor(kind, opened, context);
  if ('outcome' in reader) {
    await closeUnread(opened);
    yield reader;
    return;
  }
  yield* rowsOf(reader, textOf(opened));
}

async function* rowsOf(reader: RowReader, texts: AsyncIterable<string>): AsyncGenerator<TableEvent> {
  let torn: unknown = null;
  try {
    for await (const text of texts) {
      for (const event of reader.push(text)) {
        yield event;
        if (event.outcome === 'file-problem' && event.problem.code === 'line-too-long') return;
      }
    }
  } catch (cause) {
    torn = cause;
  }
  const last = reader.end();
  yield* last;
  if (torn && !last.some((event) => event.outcome === 'file-problem')) yield { outcome: 'file-problem', problem: streamProblem(torn) };
}

function readerFor(kind: FileKind, opened: OpenedText, context: ReadContext): RowReader | TableEvent {
  const refuse = (found: ReturnType<typeof isEmpty>): TableEvent => ({ outcome: 'file-problem', problem: found });
  const binary = binaryOf(opened.head);
  if (binary) return refuse(isBinary(binary));
  if (!opened.guess.encoding.startsWith('utf-16') && !isMostlyText(opened.head)) return refuse(isNotText());
  if (opened.headText.trim() === '') return refuse(isEmpty());
  if (kind === 'easypost-tracking') return new TrackerReader();
  if (kind === 'amazon-account-health') return new HealthReportReader();
  return tableReaderFor(kind, opened, context, refuse);
}

function tableReaderFor(
  kind: FileKind,
  opened: OpenedText,
  context: ReadContext,
  refuse: (found: ReturnType<typeof isEmpty>) => TableEvent,
): RowReader | TableEvent {
  const layout = layoutOf(opened.headText, context);
  const file = kind === 'mapped' && context.profile && layout ? mappedFileFor(context.profile, layout.header) : null;
  if (kind === 'mapped' && !file) return refuse(noProfile());
  const table = file ? mappedKind(file) : TABLE_KINDS.find((known) => known.kind === kind);
  if (!table) return refuse(unknownKind('text'));
  if (!layout) return refuse(wrongKind(kind, firstNeed(table)));
  const { places } = columnsOf(table, layout.header);
  const lacks = table.needs.find((need) => (typeof need === 'string' ? !places.has(need) : !need.some((name) => places.has(name))));
  if (lacks !== undefined) return refuse(wrongKind(kind, spellingOf(table, lacks)));
  return new TableReader(table, layout, context);
}

const firstNeed = (table: TableKind): string => spellingOf(table, table.needs[0] ?? '');
function spellingOf(table: TableKind, need: string | readonly string[]): string {
  const name = typeof need === 'string' ? need : (need[0] ?? '');
  return table.columns[name]?.[0] ?? name;
}
