import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';

const inr = ({ claim }: AdviceFacts): boolean => claim.reason.startsWith('INR');
const granted = ({ claim }: AdviceFacts): boolean => claim.marketplaceState.includes('GRANTED') && claim.money.fundedBy !== 'AMAZON';
const AWAITING = new Set(['ACTION_REQUIRED', 'UNDER_REVIEW', 'APPEAL_PENDING', 'OPEN', '']);
export const undecided = ({ claim }: Pick<AdviceFacts, 'claim'>): boolean => AWAITING.has(claim.marketplaceState);

/** amazon §7.3 in the order in which the rows exclude each other: what is decided first, then what decides, then what is left. */
export const AMAZON_ADVICE: readonly AdviceRow[] = [
  {
    id: '7.3/9',
    action: 'appeal',
    because: 'counted-although-protected',
    also: ['4.5'],
    when: (f) => granted(f) && f.claim.metric.verdict === 'YES' && f.has('CLAIMS_PROTECTED_LABEL'),
  },
  {
    id: '7.3/10',
    action: 'contest',
    because: 'chargeback-on-same-order',
    when: (f) => f.claim.kind === 'A_TO_Z' && undecided(f) && (f.facts?.claims.some((c) => c.kind === 'CHARGEBACK') ?? false),
  },
  {
    id: '7.3/2',
    action: 'contest',
    because: 'protected-label',
    also: ['4.5', '7.1/9'],
    when: (f) => f.claim.kind === 'A_TO_Z' && inr(f) && undecided(f) && f.has('CLAIMS_PROTECTED_LABEL'),
  },
  {
    id: '7.3/3',
    action: 'contest',
    because: 'delivered-signed',
    also: ['7.1/9'],
    when: (f) => undecided(f) && f.claim.reason === 'INR_DELIVERED' && f.has('SIGNATURE_POD') && f.has('ADDRESS_MATCH'),
  },
  {
    id: '7.3/4',
    action: 'contest',
    because: 'delivered-scan-only',
    also: ['7.1/9'],
    when: (f) => undecided(f) && f.claim.reason === 'INR_DELIVERED' && f.has('DELIVERY_SCAN') && !f.deliveredElsewhere,
  },
  {
    id: '7.3/5',
    action: 'wait',
    because: 'returning-expect-debit',
    also: ['7.1/13', '7.1/9'],
    when: (f) => undecided(f) && f.claim.reason === 'INR_RETURNING',
  },
  // "Appeal only if facts are wrong": with a scan in time they are, and a person should see that first.
  {
    id: '7.3/6',
    action: 'ask-person',
    because: 'scan-contradicts-claim',
    when: (f) => undecided(f) && isUnshipped(f) && f.has('FIRST_SCAN_ON_TIME'),
  },
  { id: '7.3/6', action: 'refund', because: 'not-shipped-or-untracked', also: ['7.1/14'], when: (f) => undecided(f) && isUnshipped(f) },
  {
    id: '4.4/5',
    action: 'provide-tracking',
    because: 'in-transit-tracked',
    also: ['7.1/9'],
    when: (f) => undecided(f) && f.claim.reason === 'INR_IN_TRANSIT' && f.has('FIRST_SCAN'),
  },
  {
    id: '7.3/7',
    action: 'contest',
    because: 'return-offered-not-sent',
    also: ['7.1/9'],
    when: (f) => undecided(f) && f.claim.reason === 'SNAD' && f.has('RETURN_OFFER') && f.has('RETURN_NOT_SHIPPED'),
  },
  {
    id: '7.3/8',
    action: 'contest',
    because: 'refund-already-made',
    when: (f) => undecided(f) && f.claim.reason === 'RETURN_NOT_REFUNDED' && f.has('REFUND_PROOF'),
  },
];
const isUnshipped = ({ claim }: AdviceFacts): boolean => claim.reason === 'INR_NOT_SHIPPED' || claim.reason === 'INR_NO_TRACKING';

/** amazon §5: the bank decides; everything goes into the first answer. */
export const CHARGEBACK_ADVICE: readonly AdviceRow[] = [
  { id: '5/fraud', action: 'contest', because: 'chargeback-fraud', when: (f) => f.claim.reason === 'FRAUD' },
  { id: '5', action: 'contest', because: 'refund-already-made', when: (f) => f.has('REFUND_PROOF') },
  { id: '5', action: 'contest', because: 'chargeback-delivered', when: (f) => f.has('DELIVERY_SCAN') && f.has('ADDRESS_MATCH') },
];
