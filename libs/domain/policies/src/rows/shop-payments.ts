import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

const STRIPE = 'Stripe, dispute object and evidence fields (stripe-node 22.5.0, OpenAPI); webshop.md §6';
const PAYPAL = 'PayPal, customer disputes API 1.10; webshop.md §7';
const OURS = 'our own choice; webshop.md';
const read = { source: STRIPE, confidence: 'verified' } as const;

/** Card disputes at Stripe. Limits are what the form refuses; the days are only used when nobody named an instant. */
const STRIPE_ROWS: readonly StatedRow[] = [
  { id: 'shop.stripe.response-days', value: 7, unit: 'days', source: `${STRIPE}: 7 to 21 days, the shortest taken`, confidence: 'not-verified' },
  { id: 'shop.stripe.internal-target-hours', value: 48, unit: 'hours', source: `${OURS} §6, 48 hours before due_by`, confidence: 'convention' },
  { id: 'shop.stripe.submissions', value: 1, unit: 'submissions', ...read },
  { id: 'shop.stripe.text.field-characters', value: 20_000, unit: 'characters', ...read },
  { id: 'shop.stripe.text.total-characters', value: 150_000, unit: 'characters', ...read },
  {
    id: 'shop.stripe.files.total-bytes',
    value: 4_500_000,
    unit: 'bytes',
    source: 'WooCommerce payments client: 4.5 MB, the smaller reading; webshop.md §6',
    confidence: 'verified',
  },
  {
    id: 'shop.stripe.files.types',
    value: 'application/pdf image/png image/jpeg',
    unit: 'text',
    source: 'WooCommerce payments client; webshop.md §6',
    confidence: 'verified',
  },
  { id: 'shop.stripe.files.pages-below', value: 50, unit: 'pages', source: 'Stripe, dispute best practices, second hand', confidence: 'second-hand' },
  {
    id: 'shop.stripe.files.pages.amex',
    value: 20,
    unit: 'pages',
    source: 'checkout.com, dispute evidence file requirements',
    confidence: 'second-hand',
  },
  { id: 'shop.stripe.ce3.prior-transactions', value: 2, unit: 'transactions', ...read },
  { id: 'shop.stripe.ce3.fingerprint-characters', value: 20, unit: 'characters', ...read },
  { id: 'shop.stripe.ce3.device-characters', value: 15, unit: 'characters', ...read },
  { id: 'shop.stripe.visa-compliance-fee', value: 50_000, unit: 'minor:USD', ...read },
  {
    id: 'shop.stripe.webhook-tolerance-seconds',
    value: 300,
    unit: 'seconds',
    source: 'Stripe, webhook signatures; well known',
    confidence: 'not-verified',
  },
];

/** Disputes at PayPal. A case's own `seller_response_due_date` always wins over the days here. */
const PAYPAL_ROWS: readonly StatedRow[] = [
  { id: 'shop.paypal.response-days', value: 10, unit: 'days', source: `${PAYPAL}: about 10 days in a claim`, confidence: 'not-verified' },
  { id: 'shop.paypal.internal-target-hours', value: 48, unit: 'hours', source: `${OURS} §6, as for card disputes`, confidence: 'convention' },
  { id: 'shop.paypal.inquiry-days', value: 20, unit: 'days', source: PAYPAL, confidence: 'verified' },
  { id: 'shop.paypal.notes-characters', value: 2000, unit: 'characters', source: PAYPAL, confidence: 'verified' },
  { id: 'shop.paypal.tracking-number-characters', value: 255, unit: 'characters', source: PAYPAL, confidence: 'verified' },
  { id: 'shop.paypal.file-bytes-below', value: 10_000_000, unit: 'bytes', source: `${PAYPAL}: 10 MB, the smaller reading`, confidence: 'verified' },
  { id: 'shop.paypal.call-bytes', value: 50_000_000, unit: 'bytes', source: `${PAYPAL}: 50 MB, the smaller reading`, confidence: 'verified' },
  { id: 'shop.paypal.file-types', value: 'image/jpeg image/gif image/png application/pdf', unit: 'text', source: PAYPAL, confidence: 'verified' },
  {
    id: 'shop.paypal.signature-from',
    value: 75_000,
    unit: 'minor:USD',
    source: 'PayPal help 177, second hand: above USD 750',
    confidence: 'second-hand',
  },
];

/** How deep a complaint is looked at: the shop's own settings (webshop.md §1, §2). */
const TRIAGE_ROWS: readonly StatedRow[] = [
  { id: 'shop.triage.senior-review-from', value: 25_000, unit: 'minor:EUR', source: `${OURS} §1, ruling R-W1`, confidence: 'convention' },
  {
    id: 'shop.triage.risk-categories',
    value: 'electronics fashion',
    unit: 'text',
    source: 'Dutch trade blog (seed 004); webshop.md §1',
    confidence: 'convention',
  },
  { id: 'shop.triage.unclear-from', value: 1, unit: 'points', source: `${OURS} §2, conflict score`, confidence: 'convention' },
  { id: 'shop.triage.conflict-from', value: 4, unit: 'points', source: `${OURS} §2, conflict score`, confidence: 'convention' },
  { id: 'shop.triage.prior-claims', value: 2, unit: 'claims', source: `${OURS} §2`, confidence: 'convention' },
  { id: 'shop.triage.prior-claims-months', value: 12, unit: 'months', source: `${OURS} §2`, confidence: 'convention' },
  { id: 'shop.parcel.signature-from', value: 15_000, unit: 'minor:EUR', source: `${OURS} §1, orders worth a signature`, confidence: 'not-verified' },
];

/** webshop.md §1, §2, §6, §7. */
export const SHOP_PAYMENT_POLICIES = rowsOf('shop', [...STRIPE_ROWS, ...PAYPAL_ROWS, ...TRIAGE_ROWS]);
