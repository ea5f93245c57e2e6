import type { RowProblem } from '@weerwoord/ports';

/** Where something is wrong; a whole file has neither row nor field. */
export type Place = { readonly row?: number; readonly field?: string; readonly value?: string };

/** Longest part of a value that is repeated in a problem: enough to find it, not a second copy of the row. */
const SHOWN = 120;

export const problem = (code: string, place: Place, reason: string, remedy: string): RowProblem => ({
  row: place.row ?? null,
  field: place.field ?? null,
  value: place.value === undefined ? null : place.value.slice(0, SHOWN),
  code,
  reason,
  remedy,
});

export const notADate = (place: Place, pattern: string): RowProblem =>
  problem(
    'not-a-date',
    place,
    `"${shown(place)}" in column "${place.field}" is not a date of the pattern ${pattern}.`,
    `Write it as ${pattern} or as YYYY-MM-DD, then import the row again.`,
  );

export const notANumber = (place: Place, what = 'a number'): RowProblem =>
  problem(
    'not-a-number',
    place,
    `"${shown(place)}" in column "${place.field}" is not ${what}.`,
    'Correct the value in this row, then import the row again.',
  );

export const missing = (place: Place): RowProblem =>
  problem('missing', place, `Column "${place.field}" is empty in this row.`, 'Fill it in from the marketplace, then import the row again.');

export const unknownOrderId = (place: Place, shape: string): RowProblem =>
  problem(
    'unknown-order-id',
    place,
    `"${shown(place)}" in column "${place.field}" is not an order number (${shape}).`,
    'Restore the order number as the marketplace shows it, then import the row again.',
  );

export const repeatedHeader = (row: number, field: string, value: string): RowProblem =>
  problem(
    'repeated-header',
    { row, field, value },
    'This row repeats the column names instead of holding values.',
    'Leave it out: it is no order. Nothing else needs to be done.',
  );

export const wrongColumns = (place: Place, has: number, wanted: number): RowProblem =>
  problem(
    'wrong-columns',
    place,
    has < wanted
      ? `This row has ${has} of ${wanted} columns: "${place.field}" and what follows is missing.`
      : `This row has ${has} columns where the header has ${wanted}.`,
    has < wanted
      ? 'Add the missing cells or export the file again.'
      : 'Put quotes around the cell that holds the separator, or export the file again.',
  );

/** The rows are kept; being some other channel's orders they weigh in no figure of this account. */
export const otherChannel = (of: string, account: string): RowProblem =>
  problem(
    'other-channel',
    {},
    `This is an export of ${of}, and the account is one of ${account}: its orders are kept, and count in no figure of this account.`,
    `Import the file into your ${of} account.`,
  );

export const cutOff = (row: number | null, reason: string): RowProblem =>
  problem(
    'cut-off',
    row === null ? {} : { row },
    reason,
    'Download or export the file again and import it; the rows before the cut are kept and will not be doubled.',
  );

const shown = (place: Place): string => (place.value ?? '').slice(0, SHOWN);
