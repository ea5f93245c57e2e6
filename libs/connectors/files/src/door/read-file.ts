import type { FileKind, IncomingFile, ReadContext, RowProblem } from '@weerwoord/ports';
import { binaryOf, isMostlyText } from '../bytes/magic';
import { pastedRow } from '../mail/pasted';
import { readMail, readMailbox } from '../mail/read-mails';
import { mappedFileFor, mappedKind, toldByProfile } from '../mapped/mapped-kind';
import { columnsOf } from '../table/columns';
import { dayOrderInFile } from '../table/day-order-of-file';
import type { Layout } from '../table/layout';
import { momentsOfSite, TableReader } from '../table/read-table';
import type { TableEvent } from '../table/read-table';
import type { TableKind } from '../table/table-kind';
import { datesOtherWay, isBinary, isEmpty, isNotText, noProfile, noRows, streamProblem, tooLongText, unknownKind, wrongKind } from './file-problems';
import { TrackerReader } from '../tracking/tracker-reader';
import { HealthReportReader } from '../amazon/health-report';
import { StandardsReportReader } from '../ebay/standards-report';
import { WooOrderReader } from '../shop/woo-order-reader';
import { closeUnread, layoutOf, mappedLayout } from './recognise';
import { TABLE_KINDS } from './table-kinds';
import { openText, textOf } from './text-stream';
import type { OpenedText } from './text-stream';

/** A text that somebody wrote is never this long. */
const LONGEST_TEXT = 4_194_304;

/** Something that takes text as it comes and gives rows as they are complete. */
type RowReader = { push(text: string): TableEvent[]; end(): TableEvent[] };

/**
 * The rows of a file read as `kind`, in file order. Holds one chunk and one record at a time, and asks for the next chunk only
 * when the rows of the last were taken. Never throws for what is in the file.
 */
export async function* readFile(file: IncomingFile, kind: FileKind, context: ReadContext): AsyncGenerator<TableEvent> {
  let opened: OpenedText;
  try {
    opened = await openText(file, kind === 'mapped' ? toldByProfile(context.profile).encoding : undefined);
  } catch (cause) {
    yield { outcome: 'file-problem', problem: streamProblem(cause) };
    return;
  }
  if (kind === 'mail' || kind === 'mailbox' || kind === 'pasted-text') {
    yield* mailRows(kind, opened, context);
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

/** Mails are parsed one by one and not in step with the text, so they have a way of their own. */
async function* mailRows(kind: 'mail' | 'mailbox' | 'pasted-text', opened: OpenedText, context: ReadContext): AsyncGenerator<TableEvent> {
  const refused = refusalOf(opened);
  if (refused) {
    await closeUnread(opened);
    yield refused;
    return;
  }
  try {
    if (kind === 'pasted-text') yield* pastedRows(opened, context);
    else yield* kind === 'mail' ? readMail(plainBytes(opened), context) : readMailbox(plainBytes(opened), context);
  } catch (cause) {
    yield { outcome: 'file-problem', problem: streamProblem(cause) };
  }
}

/** Mails keep their own encodings per part, so they are read as bytes; only UTF-16, which no mail is sent in, is turned first. */
async function* plainBytes(opened: OpenedText): AsyncGenerator<Uint8Array> {
  if (!opened.guess.encoding.startsWith('utf-16')) yield* opened.all;
  else for await (const text of textOf(opened)) yield Buffer.from(text, 'utf8');
}

async function* pastedRows(opened: OpenedText, context: ReadContext): AsyncGenerator<TableEvent> {
  const texts: string[] = [];
  let length = 0;
  for await (const text of textOf(opened)) {
    length += text.length;
    if (length > LONGEST_TEXT) {
      yield { outcome: 'file-problem', problem: tooLongText() };
      return;
    }
    texts.push(text);
  }
  const { read, doubt } = pastedRow(texts.join(''), context);
  yield read;
  if (doubt) yield refuse(doubt);
}

async function* rowsOf(reader: RowReader, texts: AsyncIterable<string>): AsyncGenerator<TableEvent> {
  let torn: unknown = null;
  let given = 0;
  try {
    for await (const text of texts) {
      for (const event of reader.push(text)) {
        given += 1;
        yield event;
        if (event.outcome === 'file-problem' && event.problem.code === 'line-too-long') return;
      }
    }
  } catch (cause) {
    torn = cause;
  }
  const last = reader.end();
  yield* last;
  if (given + last.length === 0 && !torn) yield { outcome: 'file-problem', problem: noRows() };
  if (torn && !last.some((event) => event.outcome === 'file-problem')) yield { outcome: 'file-problem', problem: streamProblem(torn) };
}

const refuse = (found: RowProblem): TableEvent => ({ outcome: 'file-problem', problem: found });

/** Why a file cannot hold rows of any kind; null when it may. */
function refusalOf(opened: OpenedText): TableEvent | null {
  const binary = binaryOf(opened.head);
  if (binary) return refuse(isBinary(binary));
  if (!opened.guess.encoding.startsWith('utf-16') && !isMostlyText(opened.head)) return refuse(isNotText());
  return opened.headText.trim() === '' ? refuse(isEmpty()) : null;
}

function readerFor(kind: FileKind, opened: OpenedText, context: ReadContext): RowReader | TableEvent {
  const refused = refusalOf(opened);
  if (refused) return refused;
  if (kind === 'easypost-tracking') return new TrackerReader();
  if (kind === 'amazon-account-health') return new HealthReportReader();
  if (kind === 'ebay-standards') return new StandardsReportReader();
  if (kind === 'woocommerce-orders' && isJsonText(opened.headText)) return new WooOrderReader(context);
  return tableReaderFor(kind, opened, context);
}

/** WooCommerce's orders come as a table from its plug-ins and as JSON from its own interface. */
const isJsonText = (text: string): boolean => /^\s*[[{]/.test(text);

function tableReaderFor(kind: FileKind, opened: OpenedText, context: ReadContext): RowReader | TableEvent {
  if (kind === 'mapped') return mappedReaderFor(opened, context);
  const table = TABLE_KINDS.find((known) => known.kind === kind);
  if (!table) return refuse(unknownKind('text'));
  const layout = layoutOf(opened.headText, context);
  if (!layout) return refuse(wrongKind(kind, spellingOf(table, table.needs[0] ?? '')));
  const { places } = columnsOf(table, layout.header);
  const lacks = table.needs.find((need) => (typeof need === 'string' ? !places.has(need) : !need.some((name) => places.has(name))));
  return lacks === undefined ? tableReader(table, layout, opened.headText, context) : refuse(wrongKind(kind, spellingOf(table, lacks)));
}

/** A file whose dates are all the other way round is refused whole: half of its rows would be read as other days. */
function tableReader(table: TableKind, layout: Layout, head: string, context: ReadContext): RowReader | TableEvent {
  const { order } = table.momentsOf?.(context) ?? momentsOfSite(context);
  const written = dayOrderInFile(head, layout.delimiter);
  return written === null || order === 'ymd' || written === order ? new TableReader(table, layout, context) : refuse(datesOtherWay(written));
}

function mappedReaderFor(opened: OpenedText, context: ReadContext): RowReader | TableEvent {
  const layout = mappedLayout(opened, context)?.layout;
  const file = layout && context.profile ? mappedFileFor(context.profile, layout.header) : null;
  return layout && file ? tableReader(mappedKind(file), layout, opened.headText, context) : refuse(noProfile());
}

function spellingOf(table: TableKind, need: string | readonly string[]): string {
  const name = typeof need === 'string' ? need : (need[0] ?? '');
  return table.columns[name]?.[0] ?? name;
}
