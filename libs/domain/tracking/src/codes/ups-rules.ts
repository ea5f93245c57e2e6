import type { CodeMeaning } from './code-table';
import type { ScanCode } from '../read-scan-code';
import { UPS_CODES } from './ups';

type Meaning = CodeMeaning & { readonly needsReview?: boolean };

const meaning = (status: CodeMeaning['status'], sub: string | null = null, physical = true): Meaning => ({ status, sub, physical });
const RETURNED = meaning('returned', 'returned_to_sender');

/** Two-letter codes seen under type D (tracking.md §4; an author's production data). */
const DELIVERED = new Set(['FS', 'KB', 'KD', 'KE', 'KM', 'DL', '9E', '011']);
const AT_ACCESS_POINT = new Set(['2Q', 'ZP', '040']);

const TYPE_LETTERS: Readonly<Record<string, Meaning>> = {
  M: meaning('label_created', null, false),
  MV: meaning('exception', 'voided', false),
  I: meaning('in_transit'),
  X: meaning('exception'),
  U: meaning('info', null, false),
  P: meaning('accepted'),
  O: meaning('out_for_delivery'),
  RS: meaning('returned', 'returning'),
  NA: meaning('info', null, false),
};

/**
 * UPS. The three digits decide first. A hand-back to the sender is filed as type D with a delivery date and a signer, and so
 * is a drop at an access point: both are told apart here before anything under D may become a delivery.
 */
export function readUps({ code, type, text, currentStatusCode }: ScanCode): Meaning | null {
  const short = code?.trim().toUpperCase() ?? '';
  const words = (text ?? '').trim().toLowerCase();
  const isD = type === 'D';
  const status = isD ? (currentStatusCode ?? short) : short;
  if (short === 'UA' || (isD && (status === '034' || status === '067' || /return(ed|ing)? to (the )?(sender|shipper)/.test(words)))) return RETURNED;
  if (short === '2W') return meaning('delivered', 'collected_at_pickup_point'); // R-T3: before the wording
  if (AT_ACCESS_POINT.has(short) || (isD && words.includes('access point'))) return meaning('available_for_pickup', 'access_point');
  const listed = UPS_CODES.get(short);
  if (listed) return listed;
  if (DELIVERED.has(short) || (isD && words === 'delivered')) return meaning('delivered');
  if (isD) return { ...meaning('delivered'), needsReview: true }; // R-T4
  return type ? (TYPE_LETTERS[type] ?? null) : null;
}
