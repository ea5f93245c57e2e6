import type { PackShape } from '@weerwoord/contracts';
import type { z } from 'zod';
import type { Claim, Paragraph } from '../claims.query';
import type { QueuedClaim } from '../queue/queue.query';

/** For specs: the claim of the story, Friday 20 November 2026, 08:12 in Amsterdam. */
export const NOW = new Date('2026-11-20T07:12:00Z');
export const ACCOUNT = '0b6f3c8e-6f0e-4c5e-9d6e-1f2a3b4c5d6e';
export const CLAIM = '11111111-1111-4111-8111-111111111111';
export const NEXT_CLAIM = '22222222-2222-4222-8222-222222222222';
const PACK = '33333333-3333-4333-8333-333333333333';
const RECORD = '44444444-4444-4444-8444-444444444444';
const ORDER = '55555555-5555-4555-8555-555555555555';

export const sampleLine = (over: Partial<QueuedClaim> = {}): QueuedClaim => ({
  id: CLAIM,
  kind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  channel: 'amazon',
  site: 'amazon.de',
  account: 'Amazon Germany',
  accountId: ACCOUNT,
  externalOrderId: '302-4471926-8850317',
  orderId: ORDER,
  amount: { minor: 8490, currency: 'EUR' },
  work: 'open',
  clock: {
    startedAt: '2026-11-18T10:24:00Z',
    safeDeadline: '2026-11-20T10:24:00Z',
    hardDeadline: '2026-11-21T10:24:00Z',
    basis: 'mail',
    rule: 'amazon.claim.response-hours',
    holidaysKnown: true,
    differsHours: null,
    zone: 'Europe/Berlin',
  },
  evidencePresent: 2,
  evidenceWanted: 3,
  draftLanguage: 'en',
  advised: 'contest',
  assignedTo: null,
  assignee: null,
  approvalAsked: false,
  filedAt: '2026-11-18T10:24:00Z',
  externalClaimId: null,
  ...over,
});

const paragraph = (id: string, text: string, over: Partial<Paragraph> = {}): Paragraph => ({
  id,
  text,
  cites: [...text.matchAll(/\[E(\d+)\]/g)].map(([, number]) => Number(number)),
  gap: null,
  leftOut: false,
  edited: false,
  unproven: [],
  uncited: [],
  ...over,
});

const line = (
  code: string,
  need: 'required' | 'strong' | 'supporting',
  over: Partial<Claim['checklist']['lines'][number]>,
): Claim['checklist']['lines'][number] => ({
  code,
  need,
  state: 'missing',
  itemId: null,
  exhibit: null,
  at: null,
  figures: {},
  source: null,
  getIt: null,
  captureBy: null,
  proves: [],
  ...over,
});

export const sampleClaim = (over: Partial<Claim> = {}): Claim => ({
  ...sampleLine(),
  marketplaceState: 'ACTION_REQUIRED',
  money: { fundedBy: 'UNKNOWN' },
  metric: { verdict: 'PENDING', rule: '7.1/5' },
  notice: { recordId: RECORD, text: 'A buyer has filed a claim.', language: 'en' },
  title: 'Linen bed set',
  place: '50672 Köln',
  timeline: [
    {
      at: '2026-10-27T08:14:00Z',
      dateOnly: false,
      lane: 'buyer',
      what: 'order-placed',
      figures: {},
      recordId: RECORD,
      source: 'amazon-all-orders',
      itemId: null,
    },
    {
      at: '2026-10-30T12:27:00Z',
      dateOnly: false,
      lane: 'carrier',
      what: 'scan.delivered',
      figures: { postcode: '50672', city: 'Köln' },
      recordId: RECORD,
      source: 'tracking-csv',
      itemId: 'DELIVERY_SCAN',
    },
  ],
  bands: { shipFrom: '2026-10-27T08:14:00Z', shipBy: '2026-10-29T22:59:59Z', deliverFrom: '2026-10-29T23:00:00Z', deliverBy: '2026-11-03T22:59:59Z' },
  proofLevel: 4,
  strength: 'low',
  checklist: {
    lines: [
      line('DELIVERY_SCAN', 'required', {
        state: 'present',
        itemId: 'DELIVERY_SCAN',
        exhibit: 1,
        at: '2026-10-30T12:27:00Z',
        figures: { at: '2026-10-30T12:27:00Z', postcode: '50672', city: 'Köln' },
        source: 'tracking-csv',
      }),
      line('MESSAGE_LOG', 'required', {
        state: 'present',
        itemId: 'MESSAGE_LOG',
        exhibit: 2,
        figures: { count: 2, replyMinutes: 767 },
        source: 'mailbox',
      }),
      line('SIGNATURE_POD', 'strong', { getIt: 'ask-carrier-pod', captureBy: '2027-01-31' }),
      line('CLAIMS_PROTECTED_LABEL', 'strong', { state: 'cannot-exist' }),
      line('BRAND_NEW_CODE', 'supporting', { getIt: 'brand-new-way' }),
    ],
    complete: false,
    missing: [],
    missingOneOf: ['SIGNATURE_POD'],
    blocking: [],
  },
  advice: {
    action: 'contest',
    because: 'delivered-scan-only',
    figures: {},
    rules: [{ id: '7.3/4', words: 'rule-delivered-scan-only-for-metric', readOn: '2026-11-14' }],
    unsure: ['one-of-missing', 'missing:SIGNATURE_POD'],
  },
  guard: {
    level: 'harm',
    rows: [
      { axis: 'metric', refund: 'counts-at-once', contest: 'not-counted-if-accepted' },
      { axis: 'money', refund: 'money-lost', contest: 'money-likely-lost' },
    ],
    rules: ['7.1/9', '4.7'],
  },
  draft: {
    letter: 'answer',
    version: 1,
    language: 'en',
    kind: 'a-to-z-answer',
    by: null,
    at: '2026-11-20T06:51:00Z',
    state: 'draft',
    paragraphs: [
      paragraph('opening', 'Order 302-4471926-8850317, claim: item not received.'),
      paragraph('delivered', 'The parcel was delivered on 30 October [E1].'),
      paragraph('gap:SIGNATURE_POD', '⟦gap⟧', { gap: { code: 'SIGNATURE_POD', getIt: 'ask-carrier-pod' } }),
      paragraph('request', 'We ask you to deny the claim.'),
    ],
    text: 'Order 302-4471926-8850317 …',
    findings: [
      { code: 'gaps-open', level: 'watch', figures: { gaps: 1 } },
      { code: 'length', level: 'safe', figures: { length: 914, soft: 1500, hard: 2000 } },
    ],
    limit: 1500,
    newerFacts: false,
    ownWording: false,
  },
  history: [
    { at: '2026-11-18T10:25:00Z', actor: 'step', what: 'claim.opened', figures: {} },
    { at: '2026-11-20T06:51:00Z', actor: 'step', what: 'brand.new-act', figures: {} },
  ],
  moves: ['drafting', 'answered', 'won', 'lost', 'expired', 'withdrawn'],
  packs: [],
  deepLink: null,
  revision: 7,
  ...over,
});

/** The pack that is made of it. */
export const PACKED: z.infer<typeof PackShape> = {
  id: PACK,
  claimId: CLAIM,
  orderId: ORDER,
  externalOrderId: '302-4471926-8850317',
  kind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  account: 'Amazon Germany',
  sealedAt: NOW.toISOString(),
  by: 'Sanne',
  hash: 'a3f9'.padEnd(60, '0') + '41c7',
  bytes: 2_400_000,
  exhibits: 7,
  pages: 9,
  newerEvidence: false,
  erasedAt: null,
  held: false,
  target: 'amazon',
};
