import { canonicalText } from '@weerwoord/kernel';
import type { Statement } from './statement';

/** Where a stated value comes from: enough to say which of two statements wins. */
export type Origin = Pick<Statement, 'statedAt' | 'contentHash'>;

/**
 * Negative when `a` loses against `b`: later stated wins, then the greater content hash. Both come from the record itself, so
 * the answer does not depend on which file was read first.
 */
export function compareOrigins(a: Origin, b: Origin): number {
  return a.statedAt.getTime() - b.statedAt.getTime() || compareText(a.contentHash, b.contentHash);
}

/** By code unit, the same on every machine (`localeCompare` is not). */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Should `next` replace `held`? One record may state the same thing twice (a row repeated inside one file); then the greater
 * canonical text decides, because something intrinsic must.
 */
export function replaces(
  next: { readonly value: unknown; readonly origin: Origin },
  held: { readonly value: unknown; readonly origin: Origin },
): boolean {
  const order = compareOrigins(next.origin, held.origin);
  if (order !== 0) return order > 0;
  return next.value !== held.value && compareText(canonicalText(next.value), canonicalText(held.value)) > 0;
}
