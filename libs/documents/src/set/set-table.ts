import { minorDigits } from '@weerwoord/kernel';
import { outcomeOf, setPaths } from '@weerwoord/packs';
import type { SetLine } from '@weerwoord/ports';

const COLUMNS = [
  'order',
  'claim',
  'kind',
  'reason',
  'account',
  'channel',
  'filed_at',
  'decided_at',
  'outcome',
  'amount',
  'currency',
  'sealed_at',
  'pages',
  'exhibits',
  'seal',
  'file',
  'file_sha256',
  'erased',
] as const;

/** A cell a spreadsheet would run as a formula is led by an apostrophe, as OWASP advises: its text came from outside. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const amountText = (minor: number, currency: string): string => {
  const digits = minorDigits(currency);
  return digits === 0 ? String(minor) : `${Math.trunc(minor / 10 ** digits)}.${String(Math.abs(minor) % 10 ** digits).padStart(digits, '0')}`;
};

/** `claims.csv` of many packs (RFC 4180, UTF-8, instants ISO 8601 in UTC): for a machine, so its heads and states are ids. No personal data beyond order numbers. */
export function setTable(lines: readonly SetLine[]): string {
  const paths = setPaths(lines);
  const rows = lines.map((line, place) => [
    line.externalOrderId,
    line.claimId,
    line.kind,
    line.reason,
    line.account,
    line.channel,
    line.filedAt.toISOString(),
    line.decidedAt?.toISOString() ?? null,
    outcomeOf(line.work),
    line.amount && amountText(line.amount.minor, line.amount.currency),
    line.amount?.currency ?? null,
    line.sealedAt.toISOString(),
    line.pages,
    line.exhibits,
    line.packHash,
    paths[place] ?? '',
    line.sha256,
    line.erased ? 'yes' : 'no',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
