import type { ClaimFilter } from '@weerwoord/ports';

/** Work that can still be done. */
export const OPEN_WORK = `('open', 'drafting', 'approved')`;
export const CLOSED_WORK = `('won', 'lost', 'expired', 'withdrawn')`;
/** Somebody asked, and nobody has approved. */
export const WAITS_FOR_APPROVAL = `(c.work = 'drafting' and c.approval_asked_at is not null)`;
/** @param at the number of a bound instant: `$2` */
export const appealOpenAt = (at: string): string => `(c.work = 'lost' and c.appeal_until > ${at})`;

/** Condition on `claim c` and its values; numbers of the values go on after those in front. */
export function whereOf(filter: ClaimFilter, before: number): { readonly sql: string; readonly values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${String(before + values.push(value))}`;
  const among = (column: string, given: readonly string[] | undefined): void => {
    if (given !== undefined) parts.push(`${column} = any(${bind(given)}::text[])`);
  };
  if (filter.ids !== undefined) parts.push(`c.id = any(${bind(filter.ids)}::uuid[])`);
  if (filter.accountId !== undefined) parts.push(`c.account_id = ${bind(filter.accountId)}`);
  if (filter.channels !== undefined) parts.push(`c.account_id in (select id from account where channel = any(${bind(filter.channels)}::text[]))`);
  among('c.site', filter.sites);
  among('c.reason', filter.reasons);
  among('c.kind', filter.kinds);
  among('c.work', filter.work);
  if (filter.approvalAsked) parts.push(WAITS_FOR_APPROVAL);
  if (filter.appealAt !== undefined) parts.push(appealOpenAt(bind(filter.appealAt)));
  if (filter.assignedTo === 'nobody') parts.push('c.assigned_to is null');
  else if (filter.assignedTo !== undefined) parts.push(`c.assigned_to = ${bind(filter.assignedTo)}`);
  if (filter.currency !== undefined) parts.push(`c.money_currency = ${bind(filter.currency)}`);
  if (filter.minMinor !== undefined) parts.push(`c.amount_minor >= ${bind(filter.minMinor)}`);
  if (filter.maxMinor !== undefined) parts.push(`c.amount_minor <= ${bind(filter.maxMinor)}`);
  if (filter.hardBefore !== undefined) parts.push(`c.hard_deadline < ${bind(filter.hardBefore)}`);
  if (filter.safeBefore !== undefined) parts.push(`c.safe_deadline < ${bind(filter.safeBefore)}`);
  if (filter.evidenceMissing) parts.push('c.evidence_missing > 0');
  return { sql: parts.length === 0 ? 'true' : parts.join(' and '), values };
}
