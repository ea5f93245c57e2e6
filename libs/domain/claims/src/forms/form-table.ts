import type { ClaimKind } from '../claim';
import { STRIPE_FIELDS } from '../shop/payments/stripe-fields';
import type { FormStage } from './form-stage';

/** A form with the ids of the policy rows that hold its limits; an id that is not there: nobody publishes that limit. */
export type FormPlan = {
  readonly id: string;
  /** Row that says where files go; absent: into the form. */
  readonly wayRow?: string;
  readonly types?: string;
  readonly most?: string;
  readonly fileBytes?: string;
  readonly totalBytes?: string;
  readonly filePages?: string;
  readonly totalPages?: string;
  readonly networkPages?: Readonly<Record<string, string>>;
  readonly nameCharacters?: string;
  readonly fields: readonly string[];
  readonly onePerField: boolean;
  readonly atLeastOne: boolean;
  readonly severalMessages: boolean;
  readonly blackAndWhite: boolean;
};

const PLAIN = { fields: [], onePerField: false, atLeastOne: false, severalMessages: false, blackAndWhite: false } as const;
const AMAZON = { ...PLAIN, types: 'amazon.form.file-types', fileBytes: 'amazon.form.file-bytes', most: 'amazon.form.message-files' } as const;
const EBAY = { ...PLAIN, types: 'ebay.form.file-types' } as const;
const CARDS = {
  ...PLAIN,
  fields: Object.entries(STRIPE_FIELDS).flatMap(([field, takes]) => (takes === 'file' ? [field] : [])),
  onePerField: true,
} as const;

/** Kinds of evidence a payment dispute at eBay knows (ebay §9); more may be asked for in `evidenceRequests`. */
const EBAY_EVIDENCE = ['PROOF_OF_DELIVERY', 'PROOF_OF_AUTHENTICITY', 'PROOF_OF_ITEM_AS_DESCRIBED', 'PROOF_OF_CREDIT_NOT_DUE'] as const;
/** PayPal's most used kinds of evidence (webshop §7). */
const PAYPAL_EVIDENCE = [
  'PROOF_OF_FULFILLMENT',
  'PROOF_OF_DELIVERY_SIGNATURE',
  'DELIVERY_RECEIPT',
  'ORDER_DETAILS',
  'ITEM_DESCRIPTION',
  'PHOTOS_OF_SHIPPED_ITEM',
  'PROOF_OF_REFUND',
  'PROOF_OF_RETURN',
  'RETURN_POLICY',
  'OTHER',
] as const;

const STRIPE: FormPlan = {
  ...CARDS,
  id: 'stripe-evidence',
  types: 'shop.stripe.files.types',
  totalBytes: 'shop.stripe.files.total-bytes',
  totalPages: 'shop.stripe.files.pages-below',
  networkPages: { amex: 'shop.stripe.files.pages.amex' },
  blackAndWhite: true,
};
const SHOPIFY: FormPlan = {
  ...CARDS,
  id: 'shopify-evidence',
  types: 'shop.shopify.file-types',
  fileBytes: 'shop.shopify.file-bytes-below',
  filePages: 'shop.shopify.pages-below',
  blackAndWhite: true,
};
const PAYPAL: FormPlan = {
  ...PLAIN,
  id: 'paypal-evidence',
  types: 'shop.paypal.file-types',
  fileBytes: 'shop.paypal.file-bytes-below',
  totalBytes: 'shop.paypal.call-bytes',
  fields: PAYPAL_EVIDENCE,
};
const EBAY_DISPUTE: FormPlan = {
  ...PLAIN,
  id: 'ebay-payment-dispute',
  types: 'ebay.dispute.file-types',
  most: 'ebay.dispute.files',
  fileBytes: 'ebay.dispute.file-bytes',
  totalBytes: 'ebay.dispute.total-bytes',
  nameCharacters: 'ebay.dispute.name-characters',
  fields: EBAY_EVIDENCE,
  atLeastOne: true,
  blackAndWhite: true,
};
const EBAY_APPEAL: FormPlan = { ...EBAY, id: 'ebay-appeal', wayRow: 'ebay.form.appeal-files' };
const ALIEXPRESS: FormPlan = { ...PLAIN, id: 'aliexpress-dispute', types: 'aliexpress.image.types', fileBytes: 'aliexpress.image.megabytes' };
const MEDIATION = { ...PLAIN, types: 'shop.form.mediation-file-types' } as const;

type Forms = { readonly answer: FormPlan } & Partial<Record<FormStage, FormPlan>>;
const FORMS: Readonly<Record<ClaimKind, Forms>> = {
  A_TO_Z: {
    answer: { ...AMAZON, id: 'amazon-response-box', wayRow: 'amazon.form.answer-files' },
    appeal: { ...AMAZON, id: 'amazon-appeal', wayRow: 'amazon.form.appeal-files' },
  },
  CHARGEBACK: { answer: { ...AMAZON, id: 'amazon-chargeback', wayRow: 'amazon.form.chargeback-files', blackAndWhite: true } },
  SAFE_T: { answer: { ...AMAZON, id: 'amazon-safe-t', wayRow: 'amazon.form.safe-t-files' } },
  EBAY_INR: { answer: { ...EBAY, id: 'ebay-request', wayRow: 'ebay.form.request-files', severalMessages: true }, appeal: EBAY_APPEAL },
  EBAY_RETURN: { answer: { ...EBAY, id: 'ebay-return', wayRow: 'ebay.form.return-files', severalMessages: true }, appeal: EBAY_APPEAL },
  EBAY_CASE: { answer: { ...EBAY, id: 'ebay-case', wayRow: 'ebay.form.case-files' }, appeal: EBAY_APPEAL },
  EBAY_CANCELLATION: { answer: { ...EBAY, id: 'ebay-cancellation', wayRow: 'ebay.form.request-files', severalMessages: true } },
  PAYMENT_DISPUTE: { answer: EBAY_DISPUTE },
  ALIEXPRESS_DISPUTE: { answer: ALIEXPRESS, appeal: { ...ALIEXPRESS, id: 'aliexpress-appeal' } },
  STRIPE_DISPUTE: { answer: STRIPE },
  PAYPAL_DISPUTE: { answer: PAYPAL, appeal: { ...PAYPAL, id: 'paypal-appeal' } },
  SHOP_COMPLAINT: {
    answer: { ...MEDIATION, id: 'shop-reply', severalMessages: true },
    mediation: { ...MEDIATION, id: 'webwinkelkeur' },
    digidispuut: { ...MEDIATION, id: 'digidispuut', blackAndWhite: true },
  },
};

/** Every form there is, by its id: words and specs walk it. */
export const FORM_IDS: readonly string[] = [
  ...new Set([...Object.values(FORMS).flatMap((forms) => Object.values(forms).map(({ id }) => id)), SHOPIFY.id]),
];

/** The form of a kind at a stage; a stage without a form of its own is answered where the claim was. @param atShopify card disputes of this shop are answered in Shopify's form */
export function formPlan(kind: ClaimKind, stage: FormStage, atShopify: boolean): FormPlan {
  if (kind === 'STRIPE_DISPUTE' && atShopify) return SHOPIFY;
  const forms = FORMS[kind];
  return forms[stage] ?? forms.answer;
}
