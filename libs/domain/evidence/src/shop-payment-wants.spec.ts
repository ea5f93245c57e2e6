import { aStoryBundle, anItem } from '../testing';
import { EVIDENCE_CODES } from './bundle';
import type { EvidenceCode } from './bundle';
import { checklistFor } from './checklist';
import { SHOP_PAYMENT_COLUMNS, shopPaymentColumn, shopPaymentWanted, shopPaymentWants } from './shop-payment-wants';

const CONDITIONS = [true, false].flatMap((refunded) => [true, false].map((signature) => ({ refunded, signature })));
const inDollars = (minor: number) => ({ channel: 'shop' as const, site: 'shop', total: { minor, currency: 'USD' } });
const signatureNeed = (kind: string, bundle: ReturnType<typeof aStoryBundle>) =>
  checklistFor('shop', kind, 'INR_DELIVERED', 'answer', bundle).lines.find(({ code }) => code === 'SIGNATURE_POD')?.need;

it.each([
  ['a parcel of any sort not received', 'STRIPE_DISPUTE', 'INR_IN_TRANSIT', 'answer', 'NOT_RECEIVED'],
  ['damage is about the goods', 'PAYPAL_DISPUTE', 'DAMAGED', 'answer', 'GOODS'],
  ['a stranger’s payment at Stripe', 'STRIPE_DISPUTE', 'FRAUD', 'answer', 'STRIPE_FRAUD'],
  ['and at PayPal', 'PAYPAL_DISPUTE', 'FRAUD', 'answer', 'PAYPAL_UNAUTHORISED'],
  ['a credit that did not come', 'STRIPE_DISPUTE', 'RETURN_NOT_REFUNDED', 'answer', 'CREDIT'],
  ['what nobody has a list for', 'STRIPE_DISPUTE', 'OTHER', 'answer', 'OTHER'],
  ['an appeal, whatever it was about', 'PAYPAL_DISPUTE', 'INR_DELIVERED', 'appeal', 'APPEAL'],
])('%s', (_edge, kind, reason, stage, column) => {
  expect(shopPaymentColumn(kind, reason, stage)).toBe(column);
});

it.each(SHOP_PAYMENT_COLUMNS.flatMap((column) => CONDITIONS.map((conditions) => [column, conditions] as const)))(
  '%s asks for nothing twice %j',
  (column, conditions) => {
    const { required, strong, supporting } = shopPaymentWanted(column, conditions);
    const all: EvidenceCode[] = [...required, ...strong, ...supporting];
    expect(all.length).toBe(new Set(all).size);
    for (const code of all) expect(EVIDENCE_CODES).toContain(code);
    expect(required).toContain('ORDER_FACTS');
    expect(required.includes('REFUND_PROOF')).toBe(conditions.refunded && column !== 'CREDIT');
  },
);

it('what the customer’s own shop kept is only asked for where a stranger paid', () => {
  for (const column of SHOP_PAYMENT_COLUMNS)
    expect(shopPaymentWanted(column, { refunded: false, signature: false }).required.includes('ACCOUNT_HISTORY')).toBe(
      column === 'STRIPE_FRAUD' || column === 'PAYPAL_UNAUTHORISED',
    );
});

it.each([
  ['PayPal at USD 750', 'PAYPAL_DISPUTE', 75_000, 'strong'],
  ['PayPal above it', 'PAYPAL_DISPUTE', 75_001, 'required'],
  ['Stripe publishes no amount', 'STRIPE_DISPUTE', 75_001, 'strong'],
])('a signature, %s', (_edge, kind, minor, need) => {
  expect(signatureNeed(kind, aStoryBundle(inDollars(minor)))).toBe(need);
});
it('of another currency PayPal publishes nothing', () => {
  expect(signatureNeed('PAYPAL_DISPUTE', aStoryBundle({ ...inDollars(90_000), total: { minor: 90_000, currency: 'EUR' } }))).toBe('strong');
});

it('a dispute without a strong item is weaker, not incomplete; one without the messages is incomplete', () => {
  const list = (facts: Parameters<typeof aStoryBundle>[0], codes: readonly EvidenceCode[] = []) =>
    checklistFor(
      'shop',
      'STRIPE_DISPUTE',
      'INR_DELIVERED',
      'answer',
      aStoryBundle(
        { channel: 'shop', site: 'shop', ...facts },
        codes.map((code) => anItem(code)),
      ),
    );
  expect([list({}).complete, list({ messages: [] }).missing]).toEqual([true, ['MESSAGE_LOG']]);
  expect(list({ scans: [] }).missingOneOf).toEqual(['DELIVERY_SCAN', 'SIGNATURE_POD', 'DELIVERY_PHOTO']);
});
it('answers for its own kinds only', () => {
  expect(shopPaymentWants({ kind: 'SHOP_COMPLAINT', reason: 'SNAD', stage: 'answer', bundle: aStoryBundle() })).toBeNull();
});

it('asks for what helps too, each group in the order of the table', () => {
  expect(shopPaymentWanted('NOT_RECEIVED', { refunded: true, signature: false })).toEqual({
    required: ['ORDER_FACTS', 'FIRST_SCAN', 'SCAN_HISTORY', 'ADDRESS_MATCH', 'MESSAGE_LOG', 'REFUND_PROOF'],
    strong: ['DELIVERY_SCAN', 'SIGNATURE_POD', 'DELIVERY_PHOTO'],
    supporting: ['PRODUCT_PROOF', 'CARRIER_INVESTIGATION', 'BUYER_ACK'],
  });
});
