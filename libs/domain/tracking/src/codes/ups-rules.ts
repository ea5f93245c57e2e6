import type { CodeMeaning } from './code-table';
import type { ScanCode } from '../scan-code';
import { UPS_CODES } from './ups';

type Meaning = CodeMeaning & { readonly needsReview?: boolean };
type UpsFacts = {
  /** Two characters or three digits, as written in `code`. */
  readonly code: string;
  /** The three digits of this activity, where told. */
  readonly digits: string;
  /** The three digits of the package, where told: they say how it ended. */
  readonly ended: string;
  readonly type: string;
  readonly words: string;
  readonly listed: CodeMeaning | null;
  /** Filed under type D, or under digits that mean a delivery: the only place where a hand-back can hide. */
  readonly underDelivered: boolean;
};
type Row = { readonly id: string; readonly when: (facts: UpsFacts) => boolean; readonly means: (facts: UpsFacts) => Meaning | null };

const meaning = (status: CodeMeaning['status'], sub: string | null = null, physical = true): Meaning => ({ status, sub, physical });

/** Two-letter codes seen under type D (tracking.md §4; an author's production data). */
const DELIVERED = new Set(['FS', 'KB', 'KD', 'KE', 'KM', 'DL', '9E', '011']);
const AT_ACCESS_POINT = new Set(['2Q', 'ZP', '040']);
const CAME_BACK = new Set(['034', '067']);
const RETURN_WORDS = /return(ed|ing)? to (the )?(original )?(sender|shipper)/;

/** Activity type letters; P, O, RS and NA are not verified. */
const TYPE_LETTERS: Readonly<Record<string, Meaning>> = {
  M: meaning('label_created', null, false),
  MV: meaning('exception', 'voided', false),
  I: meaning('in_transit'),
  X: meaning('exception'),
  U: meaning('info', null, false),
  P: meaning('accepted'),
  O: meaning('out_for_delivery'),
  RS: meaning('returned'),
  NA: meaning('info', null, false),
};

/** First row that fits decides. A hand-back to the sender is filed as type D with a date and a signer, and so is a drop at an access point. */
export const UPS_RULES: readonly Row[] = [
  {
    id: 'ups/returned',
    when: ({ code, digits, ended, words, underDelivered }) =>
      code === 'UA' || (underDelivered && (CAME_BACK.has(digits) || CAME_BACK.has(ended) || RETURN_WORDS.test(words))),
    means: () => meaning('returned', 'returned_to_sender'),
  },
  // R-T3: collected there, so before the wording that says "access point".
  { id: 'ups/collected', when: ({ code }) => code === '2W', means: () => meaning('delivered', 'collected_at_pickup_point') },
  {
    id: 'ups/access-point',
    when: ({ code, digits, words, underDelivered }) =>
      AT_ACCESS_POINT.has(code) || AT_ACCESS_POINT.has(digits) || (underDelivered && words.includes('access point')),
    means: () => meaning('available_for_pickup', 'access_point'),
  },
  { id: 'ups/listed', when: ({ listed }) => listed !== null, means: ({ listed }) => listed },
  {
    id: 'ups/delivered',
    when: ({ code, type, words }) => (type === 'D' && (DELIVERED.has(code) || words === 'delivered')) || (type === '' && DELIVERED.has(code)),
    means: () => meaning('delivered'),
  },
  { id: 'ups/other-d', when: ({ type }) => type === 'D', means: () => ({ ...meaning('delivered'), needsReview: true }) }, // R-T4
  { id: 'ups/type', when: ({ type }) => type in TYPE_LETTERS, means: ({ type }) => TYPE_LETTERS[type] ?? null },
];

/**
 * UPS: the three digits decide first, but nothing filed as delivered becomes a delivery before a hand-back and a drop at an access
 * point are ruled out. A delivery in the very town the parcel came from goes to a person.
 *
 * @source tracking.md §4 UPS; rulings R-T3, R-T4
 */
export function readUps(scan: ScanCode): Meaning | null {
  const plain = (text: string | null | undefined): string => text?.trim().toUpperCase() ?? '';
  const code = plain(scan.code);
  const type = plain(scan.type);
  const ended = type === 'D' ? plain(scan.currentStatusCode) : '';
  const digits = plain(scan.statusCode) || (/^\d{3}$/.test(code) ? code : ended);
  const listed = UPS_CODES.get(digits) ?? null;
  const facts: UpsFacts = {
    code,
    digits,
    ended,
    type,
    words: (scan.text ?? '').trim().toLowerCase(),
    listed,
    underDelivered: type === 'D' || listed?.status === 'delivered',
  };
  const found = UPS_RULES.find((row) => row.when(facts))?.means(facts) ?? null;
  return found?.status === 'delivered' && scan.atOrigin === true ? { ...found, needsReview: true } : found;
}
