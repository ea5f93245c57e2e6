import type { RowProblem } from '@weerwoord/ports';
import type { Binary } from '../bytes/magic';
import { UnpackError } from '../bytes/unpack';
import { cutOff, problem } from '../problems';

const BINARY_REMEDY: Readonly<Record<string, { readonly code: string; readonly remedy: string }>> = {
  image: {
    code: 'is-an-image',
    remedy: 'Pictures hold no rows. Export the list itself as CSV or text; keep the picture as an exhibit of the claim.',
  },
  pdf: { code: 'is-a-pdf', remedy: 'Download the report as CSV, tab-separated text or JSON instead; keep the PDF as an exhibit of the claim.' },
  zip: { code: 'is-a-zip', remedy: 'Import the ZIP file itself; it is unpacked by the import.' },
  gzip: { code: 'is-packed', remedy: 'Unpack the file first, then import what is in it.' },
  archive: { code: 'is-packed', remedy: 'Unpack it first, or pack the files as ZIP.' },
  office: { code: 'is-a-spreadsheet', remedy: 'Open it and save it as "CSV UTF-8"; a mail from Outlook: save it as .eml.' },
};

export function isBinary({ looksLike, name }: Binary): RowProblem {
  const known = BINARY_REMEDY[looksLike];
  const article = /^[aeio]/i.test(name) ? 'an' : 'a';
  return problem(
    known?.code ?? 'is-binary',
    {},
    `This is ${article} ${name}, not a file of rows or a mail.`,
    known?.remedy ?? 'Import the export of the marketplace as CSV, tab-separated text or JSON.',
  );
}

export const isNotText = (): RowProblem =>
  problem('is-binary', {}, 'This file holds no text.', 'Import the export of the marketplace as CSV, tab-separated text or JSON.');

export const isEmpty = (): RowProblem => problem('empty', {}, 'This file is empty.', 'Download or export it again.');

export const unknownKind = (looksLike: string): RowProblem =>
  problem(
    'unknown-kind',
    {},
    looksLike === 'csv' ? 'This table is of no kind we know.' : 'This file is of no kind we know.',
    looksLike === 'csv' ? 'Choose its kind, or say on the mapping screen which column holds what.' : 'Choose its kind, or export it as CSV.',
  );

export const wrongKind = (kind: string, lacks: string): RowProblem =>
  problem(
    'wrong-kind',
    { field: lacks },
    `This file cannot be read as ${kind}: it has no column "${lacks}".`,
    'Choose another kind, or let the import recognise it.',
  );

export const noProfile = (): RowProblem =>
  problem(
    'no-profile',
    {},
    'No mapping profile of this account fits the columns of this file.',
    'Say on the mapping screen which column holds what, then import it again.',
  );

export const notReadable = (cause: unknown): RowProblem =>
  problem(
    'unreadable',
    {},
    `The file could not be read to its end (${cause instanceof Error ? cause.message : 'unknown reason'}).`,
    'Check the disk or the download, then import it again.',
  );

/** What stopped the reading of a stream, as a problem of the file. */
export function streamProblem(cause: unknown): RowProblem {
  if (!(cause instanceof UnpackError)) return notReadable(cause);
  if (cause.code === 'cut-off') return cutOff(null, 'The packed file ends early: it was cut off.');
  if (cause.code === 'zip-bomb')
    return problem('zip-bomb', {}, 'The packed file grows without end when unpacked and was left.', 'Unpack it yourself and import the real export.');
  return problem('damaged', {}, 'The packed file is damaged.', 'Download it again.');
}
