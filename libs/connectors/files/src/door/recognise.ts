import type { FileKind, IncomingFile, ReadContext, Recognition } from '@weerwoord/ports';
import { binaryOf, isMostlyText } from '../bytes/magic';
import { isMail, isMailbox, isProse } from '../mail/mail-shape';
import { readPasted } from '../mail/pasted';
import { mappedFileFor, toldByProfile } from '../mapped/mapped-kind';
import { fitOf } from '../table/columns';
import { findLayout } from '../table/layout';
import type { Layout } from '../table/layout';
import { jsonKindOf } from './json-kinds';
import { TABLE_KINDS } from './table-kinds';
import { openText, withEncoding } from './text-stream';
import type { OpenedText } from './text-stream';

/** Text of the head that is looked at: all of it for JSON, a part for the rest. */
const NOTHING: Omit<Recognition, 'encoding'> = {
  kind: null,
  confidence: 0,
  delimiter: null,
  columnsMatched: 0,
  columnsTotal: 0,
  header: [],
  preview: [],
  looksLike: 'text',
  alternatives: [],
};

/** Tells by content, never by name, what a file is. Opens it once and reads the first 256 kB. */
export async function recognise(file: IncomingFile, context: ReadContext): Promise<Recognition> {
  const opened = await openText(file);
  try {
    return recogniseText(opened, context);
  } finally {
    await closeUnread(opened);
  }
}

/** Lets go of a stream that is not read to its end. */
export async function closeUnread(opened: OpenedText): Promise<void> {
  const rest = opened.all[Symbol.asyncIterator]();
  await rest.next().catch(() => undefined);
  await rest.return?.();
}

export function recogniseText(opened: OpenedText, context: ReadContext): Recognition {
  const base = { ...NOTHING, encoding: opened.encoding };
  if (opened.head.length === 0) return { ...base, looksLike: 'empty' };
  const binary = binaryOf(opened.head);
  if (binary) return { ...base, looksLike: binary.looksLike };
  const text = opened.headText;
  if (!opened.guess.encoding.startsWith('utf-16') && !isMostlyText(opened.head)) return { ...base, looksLike: 'binary' };
  if (text.trim() === '') return { ...base, looksLike: 'empty' };
  if (/^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d))/.test(text)) return recogniseJson(text, base);
  if (isMailbox(text)) return { ...base, looksLike: 'mail', kind: 'mailbox', confidence: 0.97 };
  if (isMail(text)) return { ...base, looksLike: 'mail', kind: 'mail', confidence: 0.97 };
  if (/^\s*</.test(text)) return { ...base, looksLike: 'xml' };
  return recogniseTable(opened, context, base);
}

/** Prose is what somebody copied out of a mail; only a claim notice is sure enough to go on without asking. */
function recogniseProse(text: string, context: ReadContext, base: Recognition): Recognition {
  const read = readPasted(text.slice(0, 200_000), context);
  const isNotice = read.outcome === 'read' && read.statements.some(({ notice }) => notice !== null);
  return { ...base, kind: 'pasted-text', confidence: isNotice ? 0.9 : 0.5 };
}

function recogniseJson(text: string, base: Recognition): Recognition {
  const kind = jsonKindOf(text);
  return { ...base, looksLike: 'json', kind, confidence: kind ? 0.95 : 0 };
}

const bestFit = (header: readonly string[]): number => Math.max(0, ...TABLE_KINDS.map((kind) => fitOf(kind, header)));

/** Delimiter and header of a text; a profile's own columns count as known ones. */
export function layoutOf(text: string, context: ReadContext, delimiter?: string): Layout | null {
  const profile = context.profile;
  return findLayout(text, (header) => Math.max(bestFit(header), profile ? (mappedFileFor(profile, header)?.whenColumns.length ?? 0) : 0), delimiter);
}

/** The layout as the account's mapping tells it, when one of its mappings fits that way. */
export function mappedLayout(opened: OpenedText, context: ReadContext): (OpenedText & { readonly layout: Layout }) | null {
  const { encoding, delimiter } = toldByProfile(context.profile);
  const told = withEncoding(opened, encoding);
  const layout = layoutOf(told.headText, context, delimiter) ?? layoutOf(told.headText, context);
  return layout && context.profile && mappedFileFor(context.profile, layout.header) ? { ...told, layout } : null;
}

function recogniseTable(opened: OpenedText, context: ReadContext, plain: Recognition): Recognition {
  const told = mappedLayout(opened, context);
  const text = opened.headText;
  const layout = told?.layout ?? layoutOf(text, context);
  const base = { ...plain, encoding: told?.encoding ?? plain.encoding };
  const isTable = layout !== null && (layout.known || layout.evenness > 0.8);
  if (!isTable) return isProse(text) ? recogniseProse(text, context, base) : base;
  const { header, headerRaw, preview, delimiter } = layout;
  const table = { ...base, looksLike: 'csv', delimiter, columnsTotal: header.length, header, headerRaw, preview };
  const fits = TABLE_KINDS.map((kind) => ({ kind: kind.kind, matched: fitOf(kind, header) }))
    .filter(({ matched }) => matched > 0)
    .sort((a, b) => b.matched - a.matched);
  const kinds: FileKind[] = fits.map(({ kind }) => kind);
  const mapped = context.profile && mappedFileFor(context.profile, header);
  if (mapped) return { ...table, kind: 'mapped', confidence: 0.98, columnsMatched: Object.keys(mapped.columns).length, alternatives: kinds };
  const [best] = fits;
  if (!best) return table;
  const share = best.matched / Math.max(header.length, 1);
  return { ...table, kind: best.kind, confidence: Math.min(0.99, 0.7 + 0.3 * share), columnsMatched: best.matched, alternatives: kinds.slice(1) };
}
