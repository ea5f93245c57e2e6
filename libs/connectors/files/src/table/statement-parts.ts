import type { StatedFields, StatedLists } from '@weerwoord/orders';
import type { PersonalData, ReadStatement } from '@weerwoord/ports';

type Known<Part> = { readonly [Key in keyof Part]: Part[Key] | null | undefined };

/** Drops what a record does not say: absent and "unknown" are the same in a statement, and empty lists say nothing. */
export function known<Part extends object>(part: Known<Part>): Part {
  const kept: Record<string, unknown> = {};
  for (const name in part) {
    const value: unknown = part[name];
    if (value !== null && value !== undefined && !isEmpty(value)) kept[name] = value;
  }
  return kept as Part;
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const _name in value) return false;
  return true;
}

/** Nothing in the record has a date: older than anything that has one. */
export const NO_DATE = new Date(0);

/** The newest of the instants a record knows of; the epoch when it knows none. */
export function newest(...instants: readonly (Date | null | undefined)[]): Date {
  let latest = NO_DATE;
  for (const instant of instants) if (instant && instant > latest) latest = instant;
  return latest;
}

type Parts = {
  readonly externalOrderId: string | null;
  readonly trackingNumber?: string | null;
  readonly statedAt: Date;
  readonly fields?: Known<StatedFields>;
  readonly lists?: Known<StatedLists>;
  readonly personal?: Known<PersonalData>;
};

/** A statement from what a row gave, without the parts it did not give. */
export function statement(parts: Parts): ReadStatement {
  const personal = parts.personal ? known<PersonalData>(parts.personal) : {};
  return {
    externalOrderId: parts.externalOrderId,
    trackingNumber: parts.trackingNumber ?? null,
    statedAt: parts.statedAt,
    fields: known<StatedFields>(parts.fields ?? {}),
    lists: known<StatedLists>(parts.lists ?? {}),
    personal: Object.keys(personal).length === 0 ? null : personal,
    notice: null,
  };
}

type Recipient = NonNullable<PersonalData['recipient']>;

/** Name and address of the receiver, without what the record leaves empty; null when it gives nothing. */
export function recipient(parts: Known<Omit<Recipient, 'lines'>> & { readonly lines?: readonly (string | null)[] }): Recipient | null {
  const { lines = [], ...rest } = parts;
  const made = known<Recipient>({ ...rest, lines: lines.filter((line): line is string => line !== null) });
  return Object.keys(made).length === 0 ? null : made;
}

/** Key of an order line whose source gives it no number: what it says itself, so that any order of rows gives the same line. */
export const lineKey = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join('|');
