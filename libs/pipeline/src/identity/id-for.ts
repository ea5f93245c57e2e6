import { hash } from 'node:crypto';

/** Kinds of thing that have an id made of what they are. */
export type IdKind =
  | 'organisation'
  | 'account'
  | 'person'
  | 'order'
  | 'record'
  | 'statement'
  | 'problem'
  | 'figure'
  | 'batch'
  | 'file'
  | 'claim'
  | 'alarm'
  | 'draft'
  | 'bundle'
  | 'pack'
  | 'approval'
  | 'money'
  | 'attachment'
  | 'outbox';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at++) text += HEX[bytes[at] ?? 0] ?? '';
  return text;
};

/**
 * A UUID (version 8, RFC 9562) made of its kind and parts: the same thing has the same id on every machine and at every import, so
 * writing it twice writes it once. Parts are kept apart by a byte no text holds.
 *
 * @example idFor('order', accountId, '302-1234567-1234567')
 */
export function idFor<Id extends string = string>(kind: IdKind, ...parts: readonly string[]): Id {
  const bytes = hash('sha256', [kind, ...parts].join('\0'), 'buffer');
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `${hex(bytes, 0, 4)}-${hex(bytes, 4, 6)}-${hex(bytes, 6, 8)}-${hex(bytes, 8, 10)}-${hex(bytes, 10, 16)}` as Id;
}

export const sha256 = (bytes: string | Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
