import { aBundleOf, anItem } from '@weerwoord/evidence/testing';
import type { EvidenceCode, Figures } from '@weerwoord/evidence';
import { aClaim } from '../../testing';
import type { Claim, ClaimReason } from '../claim';
import { aToZGuard, chargebackGuard, safeTGuard } from './guard';

/** The table is tried in `guard-table.spec.ts`; here what it is asked with, told by the row that answers. */
const first = (claim: Partial<Claim>, codes: readonly EvidenceCode[], figures: Partial<Record<EvidenceCode, Figures>> = {}): string => {
  const items = codes.map((code) => anItem(code, { figures: figures[code] ?? {} }));
  return aToZGuard(aClaim(claim), aBundleOf([], { items })).rules.join(' ');
};
const ROWS = {
  signed: '7.1/9 7.3/3 4.7',
  delivered: '7.1/9 7.3/4 4.7',
  possession: '7.1/9 4.4/5 4.7',
  returning: '7.1/9 7.1/13 4.7',
  untracked: '7.3/6 7.1/9 7.1/14',
  protected: '7.1/9 4.5 4.7',
  goods: '7.1/9 4.7',
  fba: '4.8',
  refunded: '7.1/9 4.7',
} as const;

it.each<[string, ClaimReason, EvidenceCode[], keyof typeof ROWS]>([
  ['delivered and signed for', 'INR_DELIVERED', ['DELIVERY_SCAN', 'SIGNATURE_POD'], 'signed'],
  ['delivered', 'INR_DELIVERED', ['DELIVERY_SCAN'], 'delivered'],
  ['signed for, but never delivered', 'INR_IN_TRANSIT', ['FIRST_SCAN', 'SIGNATURE_POD'], 'possession'],
  ['scanned', 'INR_IN_TRANSIT', ['FIRST_SCAN'], 'possession'],
  ['said to be on its way', 'INR_IN_TRANSIT', [], 'possession'],
  ['said to be delivered', 'INR_DELIVERED', [], 'possession'],
  ['never sent, they say', 'INR_NOT_SHIPPED', [], 'untracked'],
  ['without tracking, they say', 'INR_NO_TRACKING', ['FIRST_SCAN', 'DELIVERY_SCAN'], 'untracked'],
  ['never sent, they say, yet scanned in time', 'INR_NOT_SHIPPED', ['FIRST_SCAN_ON_TIME'], 'possession'],
  ['and delivered', 'INR_NOT_SHIPPED', ['FIRST_SCAN_ON_TIME', 'DELIVERY_SCAN'], 'delivered'],
  ['coming back, they say', 'INR_RETURNING', ['DELIVERY_SCAN'], 'returning'],
  ['coming back, the carrier says', 'INR_DELIVERED', ['DELIVERY_SCAN', 'RETURN_EVENT'], 'returning'],
  ['under a protected label', 'INR_DELIVERED', ['CLAIMS_PROTECTED_LABEL', 'FIRST_SCAN'], 'protected'],
  ['about the goods', 'SNAD', ['DELIVERY_SCAN', 'CLAIMS_PROTECTED_LABEL'], 'goods'],
  ['refunded by us already', 'INR_DELIVERED', ['REFUND_PROOF', 'DELIVERY_SCAN'], 'refunded'],
])('an A-to-z claim, %s', (_edge, reason, codes, row) => {
  expect(first({ reason }, codes)).toBe(ROWS[row]);
});

it.each<[string, Figures, keyof typeof ROWS]>([
  ['in another town is no delivery', { placeMatch: 'different' }, 'possession'],
  ['at a place nobody compared is one', {}, 'delivered'],
  ['in the order’s town is one', { placeMatch: 'city' }, 'delivered'],
])('a delivery %s', (_edge, figures, row) => {
  expect(first({ reason: 'INR_DELIVERED' }, ['DELIVERY_SCAN'], { DELIVERY_SCAN: figures })).toBe(ROWS[row]);
});

it.each([
  ['Amazon ships: its matter', 'AFN', 'fba'],
  ['we ship: ours', 'MFN', 'delivered'],
] as const)('%s', (_edge, fulfilment, row) => {
  expect(first({ reason: 'INR_DELIVERED' }, ['ORDER_FACTS', 'DELIVERY_SCAN'], { ORDER_FACTS: { fulfilment } })).toBe(ROWS[row]);
});

it('what is decided stands, whatever was scanned', () => {
  expect(first({ marketplaceState: 'GRANTED_SELLER_FUNDED', metric: { verdict: 'NO', rule: '' } }, ['DELIVERY_SCAN'])).toBe('4.7 4.7/appeal');
  expect(first({ marketplaceState: 'GRANTED_SELLER_FUNDED', metric: { verdict: 'YES', rule: '' } }, ['DELIVERY_SCAN'])).toBe('4.7');
  expect(first({ marketplaceState: 'GRANTED_SELLER_FUNDED', money: { fundedBy: 'AMAZON' } }, [])).toBe('7.1/12 4.5 4.7');
});

it.each<[string, Partial<Claim>, string, string]>([
  ['decided', { marketplaceState: 'SELLER_RESPONSIBLE', reason: 'FRAUD' }, 'harm', '5/fraud 7.1/18'],
  ['closed', { marketplaceState: 'CLOSED', reason: 'OTHER' }, 'harm', '5 7.1/20'],
  ['won', { marketplaceState: 'RESOLVED_FOR_SELLER', reason: 'OTHER' }, 'harm', '5 7.1/21'],
  ['about fraud', { marketplaceState: 'OPEN', reason: 'FRAUD' }, 'harm', '5/fraud 7.1/18'],
  ['about the service', { marketplaceState: 'OPEN', reason: 'INR_DELIVERED' }, 'unknown', '5 7.1/20'],
])('a chargeback %s', (_edge, claim, level, rules) => {
  const told = chargebackGuard(aClaim({ kind: 'CHARGEBACK', ...claim }), aBundleOf([]));
  expect([told.level, told.rules.join(' '), told.rows.length]).toEqual([level, rules, 3]);
});

it('a SAFE-T claim: the buyer has the money already', () => {
  for (const marketplaceState of ['OPEN', 'FILED', 'WON', 'LOST']) {
    const { level, rows } = safeTGuard({ marketplaceState });
    expect([level, rows.map(({ axis }) => axis), rows[1]?.refund]).toEqual(['harm', ['metric', 'money', 'recovery'], 'money-paid-twice']);
  }
});
