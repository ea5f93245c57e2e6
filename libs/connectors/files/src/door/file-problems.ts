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

const BINARY_NAMES: Readonly<Record<string, string>> = {
  image: 'picture',
  pdf: 'PDF document',
  zip: 'ZIP archive',
  gzip: 'packed file',
  archive: 'packed archive',
  office: 'spreadsheet or Office document',
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

const UNKNOWN: Readonly<Record<string, { readonly reason: string; readonly remedy: string }>> = {
  csv: { reason: 'This table is of no kind we know.', remedy: 'Choose its kind, or say on the mapping screen which column holds what.' },
  json: {
    reason: 'This JSON document is of no kind we know.',
    remedy: 'Import EasyPost trackers or the account-health report, or export a table as CSV.',
  },
  xml: { reason: 'This is an XML or HTML document, which is not read.', remedy: 'Download the report as CSV or tab-separated text instead.' },
};

/** Why a file whose kind nobody could tell is not read. `looksLike` is what recognition said of it. */
export function unknownKind(looksLike: string): RowProblem {
  const { reason, remedy } = UNKNOWN[looksLike] ?? { reason: 'This file is of no kind we know.', remedy: 'Choose its kind, or export it as CSV.' };
  return problem('unknown-kind', {}, reason, remedy);
}

/** The problem of a file that recognition gave no kind, for everything it may look like. */
export function whyNotRead(looksLike: string): RowProblem {
  if (looksLike === 'empty') return isEmpty();
  if (looksLike === 'binary') return isNotText();
  return BINARY_REMEDY[looksLike] ? isBinary({ looksLike, name: BINARY_NAMES[looksLike] ?? 'binary file' }) : unknownKind(looksLike);
}

export const wrongKind = (kind: string, lacks: string): RowProblem =>
  problem(
    'wrong-kind',
    { field: lacks },
    `This file cannot be read as ${kind}: it has no column "${lacks}".`,
    'Choose another kind, or let the import recognise it.',
  );

export const datesOtherWay = (written: 'dmy' | 'mdy' | 'ymd'): RowProblem =>
  written === 'mdy'
    ? problem(
        'dates-other-way',
        {},
        'The dates of this file are month first (3/25/26), and here they are read day first: 3/4 would be another day.',
        DATES_REMEDY,
      )
    : problem(
        'dates-other-way',
        {},
        'The dates of this file are day first (25/3/26), and here they are read month first: 3/4 would be another day.',
        DATES_REMEDY,
      );
const DATES_REMEDY = 'Import it into the account of the site it comes from, or say in a mapping how its dates are written.';

export const noProfile = (): RowProblem =>
  problem(
    'no-profile',
    {},
    'No mapping profile of this account fits the columns of this file.',
    'Say on the mapping screen which column holds what, then import it again.',
  );

export const noRows = (): RowProblem =>
  problem(
    'no-rows',
    {},
    'There is no row in this file, only the frame for them: column names, or an empty list.',
    'If there was nothing to list, nothing needs to be done. Else it was cut off: download it again.',
  );

export function notReadable(cause: unknown): RowProblem {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return problem('unreadable', {}, 'There is no such file or folder.', 'Check its name and where it is, then import it again.');
  if (code === 'EACCES' || code === 'EPERM')
    return problem('unreadable', {}, 'The account Weerwoord runs under may not read it.', 'Allow that account to read it, then import it again.');
  return problem(
    'unreadable',
    {},
    `The file could not be read to its end (${cause instanceof Error ? cause.message : 'unknown reason'}).`,
    'Check the disk or the download, then import it again.',
  );
}

export const tooLongText = (): RowProblem =>
  problem('too-large', {}, 'This text is far too long to be a mail or a message.', 'Choose its real kind, or paste the part that matters.');

/** What stopped the reading of a stream, as a problem of the file. */
export function streamProblem(cause: unknown): RowProblem {
  if (!(cause instanceof UnpackError)) return notReadable(cause);
  if (cause.code === 'cut-off') return cutOff(null, 'The packed file ends early: it was cut off.');
  if (cause.code === 'zip-bomb')
    return problem('zip-bomb', {}, 'The packed file grows without end when unpacked and was left.', 'Unpack it yourself and import the real export.');
  return problem('damaged', {}, 'The packed file is damaged.', 'Download it again.');
}
