import type { Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { policyFor } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';
import { STRIPE_FIELDS, isStripeField } from './stripe-fields';

export type StripeLimits = {
  readonly fieldCharacters: number;
  readonly totalCharacters: number;
  readonly totalBytes: number;
  /** MIME types the form takes. */
  readonly fileTypes: ReadonlySet<string>;
  /** All files together must have fewer pages than this. */
  readonly pagesBelow: number;
  /** A stricter count of one card network, by its name in lower case. */
  readonly networkPages: Readonly<Record<string, number>>;
};

/** What Stripe's form takes on `day`, the account's own rows first. */
export function stripeLimits(day: Day, overrides: readonly PolicyRow[] = []): StripeLimits {
  const number = (id: string): number => shopNumber(id, day, overrides);
  return {
    fieldCharacters: number('shop.stripe.text.field-characters'),
    totalCharacters: number('shop.stripe.text.total-characters'),
    totalBytes: number('shop.stripe.files.total-bytes'),
    fileTypes: new Set(String(policyFor('shop.stripe.files.types', 'shop', '*', day, overrides)?.value ?? '').split(' ')),
    pagesBelow: number('shop.stripe.files.pages-below'),
    networkPages: { amex: number('shop.stripe.files.pages.amex') },
  };
}

/** What is about to be sent, as sizes: characters per text field, bytes (and, where known, types and pages) per file field. */
export type StripeEvidenceSizes = {
  readonly textLengths: Readonly<Record<string, number>>;
  readonly fileBytes: Readonly<Record<string, number>>;
  /** MIME type per file field; a file whose type nobody told is not judged by it. */
  readonly fileTypes: Readonly<Record<string, string>>;
  readonly filePages: Readonly<Record<string, number>>;
  /** Card network in lower case; null when unknown. */
  readonly network: string | null;
};
export type StripeEvidenceCheck = {
  readonly ok: boolean;
  readonly errors: readonly string[];
  readonly textChars: number;
  readonly fileBytes: number;
};

/** Characters as Stripe may count them at most: UTF-16 units, of which a text never has fewer than code points (ruling R-W3). */
export const stripeCharacters = (text: string): number => text.length;

const sum = (sizes: Readonly<Record<string, number>>): number => Object.values(sizes).reduce((total, size) => total + size, 0);

/**
 * Everything Stripe would refuse, all of it at once: `too_long:<field>`, `unknown_field:<field>`, `file_type:<field>`,
 * `combined_text_over_<n>`, `combined_files_over_<n>`, `combined_pages_over_<n>`, in that order. A field at its limit passes. What stands in a
 * field that does not exist counts all the same: nobody knows what Stripe would do with it.
 * @source webshop §6, limits; vectors W26 to W28
 */
export function stripeEvidenceCheck(
  { textLengths, fileBytes, fileTypes, filePages, network }: StripeEvidenceSizes,
  limits: StripeLimits,
): StripeEvidenceCheck {
  const textChars = sum(textLengths);
  const bytes = sum(fileBytes);
  const pages = sum(filePages);
  const isLong = (field: string): boolean => isStripeField(field) && STRIPE_FIELDS[field] === 'long';
  // A text in a file's field, or the reverse, stands in a field that the form does not have.
  const takes = (field: string, file: boolean): boolean => isStripeField(field) && (STRIPE_FIELDS[field] === 'file') === file;
  const unknown = new Set([
    ...Object.keys(textLengths).filter((field) => !takes(field, false)),
    ...[...Object.keys(fileBytes), ...Object.keys(fileTypes)].filter((field) => !takes(field, true)),
  ]);
  const mostPages = Math.min(limits.pagesBelow - 1, (network === null ? undefined : limits.networkPages[network]) ?? Number.POSITIVE_INFINITY);
  const errors = [
    ...Object.entries(textLengths).flatMap(([field, length]) => (isLong(field) && length > limits.fieldCharacters ? [`too_long:${field}`] : [])),
    ...[...unknown].map((field) => `unknown_field:${field}`),
    ...Object.entries(fileTypes).flatMap(([field, type]) => (limits.fileTypes.has(type.toLowerCase()) ? [] : [`file_type:${field}`])),
    ...(textChars > limits.totalCharacters ? [`combined_text_over_${limits.totalCharacters}`] : []),
    ...(bytes > limits.totalBytes ? [`combined_files_over_${limits.totalBytes}`] : []),
    ...(pages > mostPages ? [`combined_pages_over_${mostPages}`] : []),
  ];
  return { ok: errors.length === 0, errors, textChars, fileBytes: bytes };
}
