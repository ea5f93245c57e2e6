import { NUMBER_FORMATS } from './number-formats';
import type { Confidence } from './number-formats';

export type CarrierCandidate = {
  /** Carrier key of the sheet; `post_<iso2>` for a post that has none of its own. */
  readonly carrier: string;
  readonly format: string;
  readonly checkDigit: 'valid' | 'none';
  readonly confidence: Confidence;
  /** The carrier's own part, without a routing prefix. */
  readonly core?: string;
  /** ZIP the prefix names: a hint of the destination, five or nine digits. */
  readonly destinationZip?: string;
};

/**
 * `check-digit-holds`: some format's check digit is right, which never proves that the parcel exists · `no-check-digit`: a format without
 * one · `mistyped`: the pattern of formats that have one, and it is wrong in all of them · `unknown`: no pattern of ours.
 */
export type NumberValidity = 'check-digit-holds' | 'no-check-digit' | 'mistyped' | 'unknown';

export type DetectedNumber = {
  /** Without blanks and hyphens, in capitals. */
  readonly number: string;
  /** Best first: by confidence, then in the order of the sheet's table (R-T6). */
  readonly candidates: readonly CarrierCandidate[];
  readonly validity: NumberValidity;
};

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** One spelling per tracking number: people and files add blanks (also hard ones), hyphens and lower case. */
export const plainNumber = (written: string): string => written.replace(/[\s\u00a0\u200b\u2010-\u2015\ufeff-]/g, '').toUpperCase();

/**
 * Which carriers a tracking number may be of, from its pattern and check digit alone. A wrong check digit in a format that has one rules
 * that carrier out; several candidates stay a list, see `chooseCarrier`.
 *
 * @source tracking.md §6; rulings R-T5, R-T6
 * @example detectCarrier('9400 1091 0425 0532 9085 87').candidates //=> [{ carrier: 'usps', format: 'usps_impb', … }]
 */
export function detectCarrier(written: string): DetectedNumber {
  const number = plainNumber(written);
  const fitting = NUMBER_FORMATS.filter(({ pattern }) => pattern.test(number)).map((format) => ({ ...format, ...format.partsOf(number) }));
  const candidates = fitting.flatMap(({ carrier, format, holds, confidence, core, destinationZip }): CarrierCandidate[] =>
    carrier === null || (holds !== null && !holds(number))
      ? []
      : [
          {
            carrier,
            format,
            checkDigit: holds === null ? 'none' : 'valid',
            confidence,
            ...(core === undefined ? {} : { core }),
            ...(destinationZip === undefined ? {} : { destinationZip }),
          },
        ],
  );
  candidates.sort((a, b) => RANK[a.confidence] - RANK[b.confidence]); // a stable sort keeps the table's order
  const validity = candidates.some(({ checkDigit }) => checkDigit === 'valid')
    ? 'check-digit-holds'
    : candidates.length > 0
      ? 'no-check-digit'
      : fitting.length > 0
        ? 'mistyped'
        : 'unknown';
  return { number, candidates, validity };
}

const SHARED = new Set(NUMBER_FORMATS.filter(({ shared }) => shared).map(({ format }) => format));

/** The only carrier a number can be of, or null: one candidate, in a format that nobody else uses. */
export function certainCarrier(written: string): string | null {
  const [only, ...others] = detectCarrier(written).candidates;
  return only !== undefined && others.length === 0 && !SHARED.has(only.format) ? only.carrier : null;
}
