import type { StripeField } from '@weerwoord/claims';
import { isStripeField } from '@weerwoord/claims';
import type { Day } from '@weerwoord/kernel';

/** One parcel of the order, as the seller put it on the order and the carrier scanned it. */
export type EvidenceParcel = {
  /** The carrier as the bank's reader knows it ("PostNL"). */
  readonly carrier: string;
  readonly number: string;
  /** Local day of the first physical scan; null when the carrier never had it. */
  readonly acceptedOn: Day | null;
};

/** Files uploaded at Stripe, by what they show; the value is Stripe's own file id. */
export const FILE_ROLES = [
  'order_confirmation',
  'pod',
  'tracking',
  'signature',
  'messages',
  'terms',
  'refund_policy',
  'cancellation_policy',
  'service',
  'duplicate_charge',
  'pack_photo',
  'page_snapshot',
  'carrier_statement',
  'review',
] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** Which field each file goes into, the best one first: a field takes one file, what else belongs there is merged into it before (webshop §6, §9). */
const FIELD_OF_FILE: readonly (readonly [FileRole, StripeField])[] = [
  ['order_confirmation', 'receipt'],
  ['pod', 'shipping_documentation'],
  ['tracking', 'shipping_documentation'],
  ['signature', 'customer_signature'],
  ['messages', 'customer_communication'],
  ['refund_policy', 'refund_policy'],
  ['terms', 'refund_policy'],
  ['cancellation_policy', 'cancellation_policy'],
  ['service', 'service_documentation'],
  ['duplicate_charge', 'duplicate_charge_documentation'],
  ['pack_photo', 'uncategorized_file'],
  ['page_snapshot', 'uncategorized_file'],
  ['carrier_statement', 'uncategorized_file'],
  ['review', 'uncategorized_file'],
];

export type StripeMaterial = {
  readonly customerName: string | null;
  readonly email: string | null;
  /** Personal data: it leaves the vault for this body and nothing else. */
  readonly ip: string | null;
  readonly billing: string | null;
  readonly shipping: string | null;
  /** Order lines as one reads them ("1 x Headphones X2 black (SKU HP-X2-BK) EUR 89.00"). */
  readonly lines: readonly string[];
  readonly parcels: readonly EvidenceParcel[];
  readonly files: Readonly<Partial<Record<FileRole, string>>>;
  /** What a person wrote for this dispute, by Stripe's field: refusal, rebuttal, how terms were shown, the other charge. */
  readonly written: Readonly<Partial<Record<StripeField, string>>>;
};
export type StripeEvidenceBody = {
  readonly evidence: Readonly<Record<string, string>>;
  /** Always false: evidence counts once, so it is staged, looked at, and submitted by a person. */
  readonly submit: false;
  /** Files that had no field left: to be merged into the one that was sent, as `role:field`. */
  readonly toMerge: readonly string[];
};

/**
 * The body of `POST /v1/disputes/{id}` from what is known of an order. Parcels are listed in one order in both fields; the date is that of
 * the first physical scan of any of them. What is not known is not there: an empty field would overwrite a filled one at Stripe.
 * @source webshop §6, evidence fields and calls; vector W34
 */
export function stripeEvidenceBody({
  customerName,
  email,
  ip,
  billing,
  shipping,
  lines,
  parcels,
  files,
  written,
}: StripeMaterial): StripeEvidenceBody {
  const joined = (pieces: readonly string[], by: string): string | null => pieces.filter((piece) => piece !== '').join(by) || null;
  const scanned = parcels.flatMap(({ acceptedOn }) => (acceptedOn === null ? [] : [acceptedOn])).sort();
  const texts: readonly (readonly [StripeField, string | null])[] = [
    ['customer_name', customerName],
    ['customer_email_address', email],
    ['customer_purchase_ip', ip],
    ['billing_address', billing],
    ['shipping_address', shipping],
    ['product_description', joined(lines, '\n')],
    [
      'shipping_carrier',
      joined(
        parcels.map(({ carrier }) => carrier),
        ', ',
      ),
    ],
    [
      'shipping_tracking_number',
      joined(
        parcels.map(({ number }) => number),
        ', ',
      ),
    ],
    ['shipping_date', scanned[0] ?? null],
    ...Object.entries(written).flatMap(([field, text]): [StripeField, string][] => (isStripeField(field) && text ? [[field, text]] : [])),
  ];
  const evidence = new Map<string, string>(texts.flatMap(([field, text]) => (text === null || text === '' ? [] : [[field, text]])));
  const toMerge: string[] = [];
  for (const [role, field] of FIELD_OF_FILE) {
    const file = files[role];
    if (!file) continue;
    if (evidence.has(field)) toMerge.push(`${role}:${field}`);
    else evidence.set(field, file);
  }
  return { evidence: Object.fromEntries([...evidence].sort(([a], [b]) => (a < b ? -1 : 1))), submit: false, toMerge };
}
