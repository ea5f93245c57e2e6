/** Kinds a channel has, likeliest first. */
export const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  amazon: ['A_TO_Z', 'CHARGEBACK', 'SAFE_T'],
  ebay: ['EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'PAYMENT_DISPUTE', 'EBAY_CANCELLATION'],
  aliexpress: ['ALIEXPRESS_DISPUTE'],
  shop: ['SHOP_COMPLAINT', 'STRIPE_DISPUTE', 'PAYPAL_DISPUTE'],
  generic: ['SHOP_COMPLAINT', 'STRIPE_DISPUTE', 'PAYPAL_DISPUTE'],
};

const RETURNS = ['SNAD', 'REMORSE', 'RETURN_REFUSED', 'RETURN_NOT_REFUNDED', 'OTHER'] as const;
/** Reasons a buyer can give for a kind; which of the five "not received" it is follows from the tracking. */
export const REASONS_OF: Readonly<Record<string, readonly string[]>> = {
  A_TO_Z: ['INR', 'SNAD', 'RETURN_REFUSED', 'RETURN_NOT_REFUNDED', 'OTHER', 'INJURY_DAMAGE'],
  CHARGEBACK: ['FRAUD', 'INR', 'SNAD', 'RETURN_NOT_REFUNDED', 'OTHER'],
  SAFE_T: RETURNS,
  EBAY_INR: ['INR'],
  EBAY_RETURN: RETURNS,
  EBAY_CASE: ['INR', 'SNAD', 'RETURN_NOT_REFUNDED'],
  PAYMENT_DISPUTE: ['INR', 'FRAUD', 'SNAD', 'RETURN_NOT_REFUNDED', 'OTHER'],
  EBAY_CANCELLATION: ['REMORSE', 'OTHER'],
  ALIEXPRESS_DISPUTE: ['INR', 'SNAD', 'DAMAGED', 'MISSING_PARTS', 'OTHER'],
  STRIPE_DISPUTE: ['INR', 'FRAUD', 'SNAD', 'RETURN_NOT_REFUNDED', 'OTHER'],
  PAYPAL_DISPUTE: ['INR', 'FRAUD', 'SNAD', 'RETURN_NOT_REFUNDED', 'OTHER'],
  SHOP_COMPLAINT: ['INR', 'DAMAGED', 'SNAD', 'MISSING_PARTS', 'REMORSE', 'RETURN_REFUSED', 'RETURN_NOT_REFUNDED', 'OTHER'],
};

/** Where a claim may stand already; the first is taken unless somebody says otherwise. As `formStagesOf` of the core has them. */
export const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  STRIPE_DISPUTE: ['needs_response', 'warning_needs_response'],
  PAYPAL_DISPUTE: ['CHARGEBACK', 'INQUIRY'],
  SHOP_COMPLAINT: ['COMPLAINT', 'DISPUTE_FILED', 'MEDIATION', 'DIGIDISPUUT_DEFENCE'],
};

export const CURRENCIES = ['EUR', 'GBP', 'USD', 'PLN', 'SEK', 'CHF', 'AUD', 'CAD', 'JPY'] as const;

/** The money of a site's country; euro where it is not known. */
export function currencyOf(site: string): string {
  const known: readonly (readonly [RegExp, string])[] = [
    [/\.uk$|_GB$/i, 'GBP'],
    [/\.pl$|_PL$/i, 'PLN'],
    [/\.se$|_SE$/i, 'SEK'],
    [/_CH$/i, 'CHF'],
    [/\.com\.au$|_AU$/i, 'AUD'],
    [/\.ca$|_CA$/i, 'CAD'],
    [/\.co\.jp$|_JP$/i, 'JPY'],
    [/^amazon\.com$|_US$/i, 'USD'],
  ];
  return known.find(([pattern]) => pattern.test(site))?.[1] ?? 'EUR';
}

export { amountOf } from '../../../app/amount';

/** A moment as the browser's own picker wants it, in the browser's zone: 2026-11-20T08:12. */
export function pickerText(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The picker's text as an instant; null when it is empty or no moment. */
export function instantOf(text: string): string | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
