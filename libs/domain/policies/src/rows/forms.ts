import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

const unverified = { confidence: 'not-verified' } as const;
const ours = { confidence: 'convention' } as const;
const WAYS = ['MESSAGE', 'UPLOAD', 'NONE'] as const;
const PICTURES = 'image/jpeg image/png';
const PICTURES_AND_PDF = 'image/jpeg image/png application/pdf';

/** Where documents go beside the text: into the form, to the buyer by message, or nowhere (amazon.md §4.7, §5, §6.7). */
const AMAZON: readonly StatedRow[] = [
  {
    id: 'amazon.form.answer-files',
    value: 'MESSAGE',
    unit: 'text',
    choices: WAYS,
    source: 'Amazon, Investigate and appeal A-to-z claims (A8, M5): the box takes text only; documents go through Buyer-Seller Messages',
    confidence: 'verified',
  },
  {
    id: 'amazon.form.appeal-files',
    value: 'MESSAGE',
    unit: 'text',
    choices: WAYS,
    source: 'assumed to be as in the answer (amazon.md §4.7)',
    ...unverified,
  },
  {
    id: 'amazon.form.appeal-files',
    site: 'amazon.com',
    value: 'UPLOAD',
    unit: 'text',
    choices: WAYS,
    source: 'Amazon US, Steps to appeal (A7): an upload step',
    confidence: 'verified',
  },
  { id: 'amazon.form.chargeback-files', value: 'UPLOAD', unit: 'text', choices: WAYS, source: 'assumed (amazon.md §5)', ...unverified },
  {
    id: 'amazon.form.safe-t-files',
    value: 'UPLOAD',
    unit: 'text',
    choices: WAYS,
    source: 'assumed from the photos it asks for (amazon.md §5)',
    ...unverified,
  },
  {
    id: 'amazon.form.message-files',
    value: 5,
    unit: 'files',
    source: 'Amazon, Messaging API: attachments of a message (amazon.md §6.7)',
    confidence: 'verified',
  },
  { id: 'amazon.form.file-bytes', value: 10_000_000, unit: 'bytes', source: 'from memory: 10 MB in Buyer-Seller Messages', ...unverified },
  { id: 'amazon.form.file-types', value: PICTURES_AND_PDF, unit: 'text', source: 'from memory: what Buyer-Seller Messages show', ...unverified },
  {
    id: 'amazon.page.a-to-z',
    value: 'https://sellercentral.{site}/gp/guarantee-claims/home.html',
    unit: 'text',
    source: 'from memory',
    ...unverified,
  },
  {
    id: 'amazon.page.chargeback',
    value: 'https://sellercentral.{site}/gp/chargebacks/home.html',
    unit: 'text',
    source: 'from memory',
    ...unverified,
  },
  { id: 'amazon.page.safe-t', value: 'https://sellercentral.{site}/safet-claims', unit: 'text', source: 'from memory', ...unverified },
];

/** eBay's requests (ebay.md §8, §9): the calls say what each takes, no page says how large. */
const EBAY: readonly StatedRow[] = [
  {
    id: 'ebay.form.request-files',
    value: 'NONE',
    unit: 'text',
    choices: WAYS,
    source: 'assumed: the call for an inquiry takes tracking and words (ebay.md §9)',
    ...unverified,
  },
  {
    id: 'ebay.form.return-files',
    value: 'UPLOAD',
    unit: 'text',
    choices: WAYS,
    source: 'eBay, Post-Order API: files of a return (ebay.md §9)',
    ...unverified,
  },
  {
    id: 'ebay.form.case-files',
    value: 'NONE',
    unit: 'text',
    choices: WAYS,
    source: 'assumed: a case takes tracking and a comment (ebay.md §7.1)',
    ...unverified,
  },
  {
    id: 'ebay.form.appeal-files',
    value: 'UPLOAD',
    unit: 'text',
    choices: WAYS,
    source: 'assumed: an appeal brings new evidence (ebay.md MB-34)',
    ...unverified,
  },
  { id: 'ebay.form.file-types', value: PICTURES, unit: 'text', source: 'assumed to be as in a payment dispute (ebay.md PD-7)', ...unverified },
  {
    id: 'ebay.dispute.file-types',
    value: PICTURES,
    unit: 'text',
    source: 'eBay, Fulfillment API: payment dispute evidence (PD-7)',
    confidence: 'verified',
  },
  { id: 'ebay.page.request', value: 'https://resolutioncenter.{site}/', unit: 'text', source: 'from memory', ...unverified },
  { id: 'ebay.page.return', value: 'https://www.{site}/sh/ord/return', unit: 'text', source: 'from memory', ...unverified },
  { id: 'ebay.page.payment-dispute', value: 'https://www.{site}/sh/ord/dispute', unit: 'text', source: 'from memory', ...unverified },
  { id: 'ebay.page.cancellation', value: 'https://www.{site}/sh/ord/cancel', unit: 'text', source: 'from memory', ...unverified },
];

/** aliexpress.md §5: nothing of it is published. */
const ALIEXPRESS: readonly StatedRow[] = [
  { id: 'aliexpress.image.types', value: PICTURES, unit: 'text', source: 'assumed (aliexpress.md §5)', ...unverified },
  {
    id: 'aliexpress.page.dispute',
    value: 'https://csp.aliexpress.com/',
    unit: 'text',
    source: 'from memory: the sellers’ own entrance',
    ...unverified,
  },
];

/** Disputes and complaints of an own shop (webshop.md §4, §6, §7). */
const SHOP: readonly StatedRow[] = [
  {
    id: 'shop.form.card-disputes',
    value: 'stripe',
    unit: 'text',
    choices: ['stripe', 'shopify'],
    source: 'our own: whose form card disputes are answered in',
    ...ours,
  },
  {
    id: 'shop.shopify.file-bytes-below',
    value: 4_000_000,
    unit: 'bytes',
    source: 'Shopify, help on chargebacks: 4 MB, the smaller reading',
    ...unverified,
  },
  { id: 'shop.shopify.pages-below', value: 50, unit: 'pages', source: 'Shopify, help on chargebacks', ...unverified },
  { id: 'shop.shopify.file-types', value: 'application/pdf', unit: 'text', source: 'Shopify, help on chargebacks', ...unverified },
  {
    id: 'shop.form.mediation-file-types',
    value: PICTURES_AND_PDF,
    unit: 'text',
    source: 'assumed: nothing is published (webshop.md §4)',
    ...unverified,
  },
  { id: 'shop.page.stripe', value: 'https://dashboard.stripe.com/disputes', unit: 'text', source: 'from memory', ...unverified },
  { id: 'shop.page.shopify', value: 'https://admin.shopify.com/', unit: 'text', source: 'from memory', ...unverified },
  { id: 'shop.page.paypal', value: 'https://www.paypal.com/resolutioncenter', unit: 'text', source: 'from memory', ...unverified },
  {
    id: 'shop.page.webwinkelkeur',
    value: 'https://dashboard.webwinkelkeur.nl/',
    unit: 'text',
    source: 'WebwinkelKeur, base address of its API (webshop.md §3)',
    confidence: 'second-hand',
  },
  {
    id: 'shop.page.digidispuut',
    value: 'https://digidispuut.nl/',
    unit: 'text',
    source: 'digidispuut.nl, rules of procedure (webshop.md §4)',
    confidence: 'second-hand',
  },
];

/** How answers are sent here, whoever they go to. */
const OURS: readonly StatedRow[] = [
  { id: 'generic.answer.undo-minutes', value: 10, unit: 'minutes', source: 'our own: how long "I sent it" can be taken back', ...ours },
  {
    id: 'generic.answer.what-we-have-hours',
    value: 8,
    unit: 'hours',
    source: 'our own: before the safe deadline, from when an answer with gaps may go',
    ...ours,
  },
  {
    id: 'generic.file.legible-contrast',
    value: 0.35,
    unit: 'share',
    source: 'our own: contrast between text and ground in grey, from 0 to 1',
    ...ours,
  },
];

/** What each form takes beside the limits that stand with their channel, and where it is. */
export const FORM_POLICIES = [
  ...rowsOf('amazon', AMAZON),
  ...rowsOf('ebay', EBAY),
  ...rowsOf('aliexpress', ALIEXPRESS),
  ...rowsOf('shop', SHOP),
  ...rowsOf('generic', OURS),
];
