import { anItem, utc } from '@weerwoord/evidence/testing';
import type { EvidenceCode } from '@weerwoord/evidence';
import { aDraftInput } from '../../testing';
import { adviceFacts } from '../advice/advice-facts';
import type { AdviceFacts } from '../advice/advice-facts';
import { adviceFor } from '../advice/advice-for';
import type { Claim, ClaimReason } from '../claim';
import { AMAZON_ADVICE, CHARGEBACK_ADVICE, SAFE_T_ADVICE } from './advice';
import { AMAZON_CLAIM_STATES } from './moves';

const NOW = utc('2026-11-20T07:12:00Z');
const bare = { scans: [], parcels: [], messages: [] };
const inputOf = (claim: Partial<Claim>, items: readonly EvidenceCode[]) => ({
  ...aDraftInput(
    claim,
    bare,
    items.map((code) => anItem(code)),
  ),
  now: NOW,
});
const told = (claim: Partial<Claim>, items: readonly EvidenceCode[] = []) => {
  const { action, because, rules } = adviceFor(inputOf(claim, items));
  return [action, because, rules[0]?.id];
};
const YES: Claim['metric'] = { verdict: 'YES', rule: '7.1/10' };
const granted = (over: Partial<Claim> = {}): Partial<Claim> => ({
  marketplaceState: 'GRANTED_SELLER_FUNDED',
  money: { fundedBy: 'SELLER' },
  metric: YES,
  ...over,
});

it.each<[string, Partial<Claim>, EvidenceCode[], unknown[]]>([
  ['counted although protected', granted(), ['CLAIMS_PROTECTED_LABEL'], ['appeal', 'counted-although-protected', '7.3/9']],
  [
    'debited, not counted, although protected',
    granted({ metric: { verdict: 'NO', rule: '7.1/11' } }),
    ['CLAIMS_PROTECTED_LABEL'],
    ['appeal', 'debited-although-protected', '4.5'],
  ],
  [
    'granted, but Amazon pays',
    granted({ money: { fundedBy: 'AMAZON' }, metric: { verdict: 'NO', rule: '7.1/12' } }),
    [],
    ['wait', 'amazon-paid', '7.1/12'],
  ],
  [
    'Amazon pays and says it counts',
    granted({ marketplaceState: 'GRANTED_AMAZON_FUNDED', money: { fundedBy: 'AMAZON' } }),
    [],
    ['appeal', 'counted-although-won', '7.1/12'],
  ],
  ['delivered, granted and counted', granted(), ['DELIVERY_SCAN'], ['appeal', 'counted-although-delivered', '4.4/7']],
  [
    'lost in transit, sent in time, counted',
    granted({ reason: 'INR_IN_TRANSIT' }),
    ['FIRST_SCAN_ON_TIME'],
    ['appeal', 'counted-although-lost-in-transit', '4.4/5'],
  ],
  [
    '"not shipped", yet scanned in time',
    granted({ marketplaceState: 'AUTO_GRANTED_NOT_SHIPPED', reason: 'INR_NOT_SHIPPED' }),
    ['FIRST_SCAN_ON_TIME'],
    ['appeal', 'facts-are-wrong', '7.3/6'],
  ],
  [
    'refused, debited, counted',
    granted({ marketplaceState: 'AUTO_REFUND_REFUSED_RETURNING', reason: 'INR_RETURNING' }),
    [],
    ['appeal', 'counted-although-returning', '7.3/5'],
  ],
  [
    'refused, debited, not counted',
    granted({ marketplaceState: 'AUTO_REFUND_REFUSED_RETURNING', reason: 'INR_RETURNING', metric: { verdict: 'NO', rule: '7.1/13' } }),
    [],
    ['wait', 'returning-not-counted', '7.3/5'],
  ],
  ['granted, with something new', granted({ reason: 'SNAD' }), ['NEW_EVIDENCE'], ['appeal', 'something-new', '4.7/appeal']],
  ['granted, nothing new', granted({ reason: 'SNAD' }), [], ['wait', 'appeal-needs-something-new', '4.7/appeal']],
  ['appeal pending', { marketplaceState: 'APPEAL_PENDING', metric: YES }, ['CLAIMS_PROTECTED_LABEL'], ['wait', 'appeal-under-way', '4.7/appeal']],
  [
    'appeal won on the metric only, something new',
    { marketplaceState: 'APPEAL_WON_METRIC_ONLY' },
    ['NEW_EVIDENCE'],
    ['appeal', 'appeal-other-axis', '4.7/appeal'],
  ],
  ['appeal won', { marketplaceState: 'APPEAL_WON_BOTH' }, [], ['wait', 'appeal-takes-effect', '4.3/5']],
  ['denied', { marketplaceState: 'DENIED', metric: { verdict: 'NO', rule: '7.1/8' } }, [], ['wait', 'claim-won', '7.1/8']],
  [
    'refunded by us after filing',
    { marketplaceState: 'REFUNDED_BY_SELLER_AFTER_FILING', metric: YES },
    [],
    ['wait', 'refunded-after-filing', '7.1/9'],
  ],
  ['cancelled after filing', { marketplaceState: 'ORDER_CANCELLED_AFTER_FILING', metric: YES }, [], ['wait', 'claim-over', '4.7']],
  ['not as described, nothing offered', { reason: 'SNAD' }, [], ['send-return-label', 'return-not-offered', '4.4/2']],
  ['not as described, return offered', { reason: 'SNAD' }, ['RETURN_OFFER'], ['contest', 'return-offered', '7.3/7']],
  ['not as described, something else came back', { reason: 'SNAD' }, ['RETURN_INSPECTION'], ['contest', 'return-differs', '8.2/5']],
  ['return refused, out of policy', { reason: 'RETURN_REFUSED' }, ['RETURN_OUT_OF_POLICY'], ['contest', 'return-out-of-policy', '8.2/6']],
  ['return refused, nothing to say', { reason: 'RETURN_REFUSED' }, [], ['send-return-label', 'return-not-offered', '4.4/2']],
  ['return came back, not refunded', { reason: 'RETURN_NOT_REFUNDED' }, ['RETURN_TRACKING'], ['refund', 'return-came-back-unrefunded', '4.1/4']],
  ['return never sent', { reason: 'RETURN_NOT_REFUNDED' }, ['RETURN_NOT_SHIPPED'], ['contest', 'return-not-sent', '8.2/7']],
  [
    'a chargeback the bank decided',
    { kind: 'CHARGEBACK', marketplaceState: 'SELLER_RESPONSIBLE' },
    ['DELIVERY_SCAN', 'ADDRESS_MATCH'],
    ['wait', 'chargeback-decided', '5'],
  ],
  ['a chargeback about goods with proof', { kind: 'CHARGEBACK', reason: 'SNAD' }, ['PRODUCT_PROOF'], ['contest', 'chargeback-goods-shown', '5']],
  ['a chargeback about a parcel never sent', { kind: 'CHARGEBACK', reason: 'INR_NOT_SHIPPED' }, [], ['refund', 'chargeback-nothing-shipped', '5']],
  ['SAFE-T, nothing came back', { kind: 'SAFE_T', marketplaceState: 'OPEN' }, ['RETURN_NOT_SHIPPED'], ['contest', 'safe-t-not-returned', '5/safe-t']],
  [
    'SAFE-T, a bare delivery scan is not enough',
    { kind: 'SAFE_T', marketplaceState: 'OPEN' },
    ['DELIVERY_SCAN'],
    ['ask-person', 'no-rule-fits', undefined],
  ],
  ['SAFE-T, filed', { kind: 'SAFE_T', marketplaceState: 'FILED' }, ['RETURN_NOT_SHIPPED'], ['wait', 'safe-t-filed', '5/safe-t']],
])('%s', (_edge, claim, items, expected) => {
  expect(told(claim, items)).toEqual(expected);
});

it('an own refund is no ground for SAFE-T', () => {
  const refund = anItem('REFUND_PROOF', { figures: { by: 'seller' } });
  expect(
    adviceFor({ ...aDraftInput({ kind: 'SAFE_T', marketplaceState: 'OPEN' }, bare, [refund, anItem('RETURN_NOT_SHIPPED')]), now: NOW }).because,
  ).toBe('safe-t-own-refund');
});

describe('the tables, walked through whole', () => {
  const REASONS: readonly ClaimReason[] = [
    'INR_NO_TRACKING',
    'INR_IN_TRANSIT',
    'INR_DELIVERED',
    'INR_RETURNING',
    'INR_NOT_SHIPPED',
    'SNAD',
    'RETURN_REFUSED',
    'RETURN_NOT_REFUNDED',
  ];
  const ITEMS: readonly EvidenceCode[] = [
    'CLAIMS_PROTECTED_LABEL',
    'SIGNATURE_POD',
    'ADDRESS_MATCH',
    'DELIVERY_SCAN',
    'FIRST_SCAN',
    'FIRST_SCAN_ON_TIME',
    'RETURN_OFFER',
    'RETURN_NOT_SHIPPED',
    'RETURN_INSPECTION',
    'REFUND_PROOF',
    'NEW_EVIDENCE',
  ];
  /** Every set of up to three of the items that rows ask for: no row asks for more. */
  const shown = Array.from({ length: 2 ** ITEMS.length }, (_, bits) => new Set(ITEMS.filter((_code, place) => (bits >> place) & 1))).filter(
    ({ size }) => size <= 3,
  );
  const template = adviceFacts(inputOf({}, []));
  const factsOf = (claim: Partial<Claim>, items: ReadonlySet<EvidenceCode>): AdviceFacts => ({
    ...template,
    claim: { ...template.claim, ...claim },
    item: () => undefined,
    has: (code) => items.has(code),
  });
  const states = ['', ...AMAZON_CLAIM_STATES];
  /** What the carrier must have shown for a reason to be that reason at all (refine-reason). */
  const possible = (reason: ClaimReason, items: ReadonlySet<EvidenceCode>): boolean =>
    (reason !== 'INR_DELIVERED' || items.has('DELIVERY_SCAN')) && (reason !== 'INR_IN_TRANSIT' || items.has('FIRST_SCAN'));

  it('every state and reason has a row, whatever is on file; only an unrefunded return nobody knows anything of goes to a person', () => {
    const without = new Set<string>();
    for (const marketplaceState of states)
      for (const reason of REASONS)
        for (const verdict of ['YES', 'NO', 'PENDING'] as const)
          for (const items of shown) {
            if (!possible(reason, items)) continue;
            const facts = factsOf({ marketplaceState, reason, metric: { verdict, rule: '' } }, items);
            if (!AMAZON_ADVICE.some((row) => row.when(facts)))
              without.add(
                `${reason} ${['REFUND_PROOF', 'RETURN_INSPECTION', 'RETURN_NOT_SHIPPED'].some((code) => items.has(code as EvidenceCode)) ? 'something' : 'nothing'}`,
              );
          }
    expect([...without]).toEqual(['RETURN_NOT_REFUNDED nothing']);
  });

  it('what is decided is never contested or refunded again, what is open never appealed', () => {
    const wrong: unknown[] = [];
    for (const marketplaceState of states)
      for (const reason of REASONS)
        for (const items of shown) {
          const facts = factsOf({ marketplaceState, reason, metric: YES }, items);
          const action = AMAZON_ADVICE.find((row) => row.when(facts))?.action;
          const isOpen = ['', 'ACTION_REQUIRED', 'UNDER_REVIEW'].includes(marketplaceState);
          if (action !== undefined && (isOpen ? action === 'appeal' : !['appeal', 'wait'].includes(action)))
            wrong.push([marketplaceState, reason, action]);
        }
    expect(wrong).toEqual([]);
  });

  it('no row is idle', () => {
    const used = new Set<string>();
    const use = (rows: typeof AMAZON_ADVICE, facts: AdviceFacts): void => void used.add(rows.find((row) => row.when(facts))?.because ?? '');
    const withReturns = [
      ...shown,
      new Set<EvidenceCode>(['RETURN_OUT_OF_POLICY']),
      new Set<EvidenceCode>(['RETURN_TRACKING']),
      new Set<EvidenceCode>(['PRODUCT_PROOF']),
    ];
    for (const marketplaceState of [...states, 'OPEN', 'SELLER_RESPONSIBLE', 'FILED', 'WON'])
      for (const reason of [...REASONS, 'FRAUD' as const])
        for (const verdict of ['YES', 'NO'] as const)
          for (const items of withReturns) {
            const facts = factsOf({ marketplaceState, reason, metric: { verdict, rule: '' } }, items);
            for (const rows of [AMAZON_ADVICE, CHARGEBACK_ADVICE, SAFE_T_ADVICE]) use(rows, facts);
          }
    // These two look at the order itself: a chargeback on it, and who ships it.
    const others = new Set(['chargeback-on-same-order', 'fba-amazons-matter', 'safe-t-own-refund']);
    const all = [...AMAZON_ADVICE, ...CHARGEBACK_ADVICE, ...SAFE_T_ADVICE].map(({ because }) => because);
    expect(all.filter((because) => !used.has(because) && !others.has(because))).toEqual([]);
  });
});
