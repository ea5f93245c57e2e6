import { ClaimList, ClaimPage, PackShape } from '@weerwoord/contracts';
import type { Claim, Line, Paragraph } from './claims.query';

/** For specs: a desk that speaks the contracts and keeps what is done to it. Every answer is held against its shape. */
export const NOW = new Date('2026-11-20T07:12:00Z');
const ACCOUNT = '0b6f3c8e-6f0e-4c5e-9d6e-1f2a3b4c5d6e';
export const CLAIM = '11111111-1111-4111-8111-111111111111';
export const NEXT_CLAIM = '22222222-2222-4222-8222-222222222222';
const PACK = '33333333-3333-4333-8333-333333333333';
const RECORD = '44444444-4444-4444-8444-444444444444';
const ORDER = '55555555-5555-4555-8555-555555555555';

export const sampleLine = (over: Partial<Line> = {}): Line => ({
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
    zone: 'Europe/Berlin',
  },
  evidencePresent: 2,
  evidenceWanted: 3,
  draftLanguage: 'en',
  ...over,
});

const paragraph = (id: string, text: string, over: Partial<Paragraph> = {}): Paragraph => ({
  id,
  text,
  cites: [...text.matchAll(/\[E(\d+)\]/g)].map(([, number]) => Number(number)),
  gap: null,
  leftOut: false,
  edited: false,
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

type Answer = readonly [status: number, body: unknown];
export type Desk = {
  claim: Claim | null;
  lines: Line[];
  /** What was asked, as "METHOD /path?query", and the bodies of writes. */
  readonly asked: { readonly what: string; readonly body: Record<string, unknown> }[];
  /** Answers once instead of the desk itself. */
  refuse: ((method: string, path: string) => Answer | null) | null;
  readonly answer: typeof fetch;
};

const SESSION = {
  person: { name: 'Sanne', email: 'sanne@example.test', initials: 'SA', language: 'en' },
  organisation: { name: 'Vlierdal Wonen', zone: 'Europe/Amsterdam' },
};
const ACCOUNT_SHAPE = {
  id: ACCOUNT,
  name: 'Amazon Germany',
  channel: 'amazon',
  site: 'amazon.de',
  zone: 'Europe/Berlin',
  orders: 5,
  lastDataAt: null,
  openClaims: 2,
};

export function fakeDesk(): Desk {
  const desk: Desk = {
    claim: sampleClaim(),
    lines: [sampleLine(), sampleLine({ id: NEXT_CLAIM, externalOrderId: '14-12277-60951', reason: 'SNAD' })],
    asked: [],
    refuse: null,
    answer: (input, init) => {
      const url = new URL(input as string, 'http://here');
      const method = init?.method ?? 'GET';
      const path = url.pathname.replace('/api/v1', '');
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
      desk.asked.push({ what: `${method} ${path}${url.search}`, body });
      const [status, answer] = desk.refuse?.(method, path) ?? answered(desk, method, path, url.searchParams, body);
      return Promise.resolve(new Response(JSON.stringify(answer), { status }));
    },
  };
  return desk;
}

function answered(desk: Desk, method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Answer {
  if (path === '/session') return [200, SESSION];
  if (path === '/accounts') return [200, { accounts: [ACCOUNT_SHAPE] }];
  if (path === '/overview')
    return [
      200,
      { asOf: '2026-11-20', accounts: [{ ...ACCOUNT_SHAPE, readings: [] }], dueToday: 1, closeToLimit: 0, rowsToFix: 0, lastDataAt: null },
    ];
  if (path === '/claims' && method === 'POST') return [201, ClaimPage.parse(sampleClaim({ id: NEXT_CLAIM }))];
  if (path === '/claims') return [200, ClaimList.parse(listed(desk, query))];
  const { claim } = desk;
  const step = new RegExp(`^/claims/(${CLAIM}|${NEXT_CLAIM})/?(\\w*)$`).exec(path)?.[2];
  if (step === undefined || !claim) return [404, { code: 'not-found' }];
  if (step === '') return [200, ClaimPage.parse({ ...claim, id: path.split('/')[2] })];
  if (step === 'pack') {
    desk.claim = { ...claim, packs: [{ id: PACK, sealedAt: NOW.toISOString(), hash: 'a3f9'.padEnd(60, '0') + '41c7' }] };
    return [201, PackShape.parse(PACKED)];
  }
  if (body['revision'] !== claim.revision) return [409, { code: 'changed-meanwhile' }];
  desk.claim = moved(claim, method, step, body);
  return [200, ClaimPage.parse(desk.claim)];
}

function listed(desk: Desk, query: URLSearchParams) {
  const q = query.get('q') ?? '';
  const found = desk.lines.filter(({ externalOrderId }) => externalOrderId?.includes(q));
  const from = Number(query.get('cursor') ?? 0);
  const claims = found.slice(from, from + 2);
  return {
    claims,
    total: found.length,
    counts: { open: desk.lines.length, dueToday: 1, overdue: 0 },
    next: from + 2 < found.length ? String(from + 2) : null,
  };
}

/** What a step makes of the claim: a new revision, and of the letter a new version. */
function moved(claim: Claim, method: string, step: string, body: Record<string, unknown>): Claim {
  const next = { ...claim, revision: claim.revision + 1 };
  const draft = claim.draft && { ...claim.draft, version: claim.draft.version + 1 };
  if (!draft) return next;
  if (step === 'draft' && method === 'PUT') {
    const words = body['paragraphs'] as readonly { id: string; text: string; leftOut: boolean }[];
    const paragraphs = draft.paragraphs.map((one) => {
      const given = words.find(({ id }) => id === one.id);
      return given ? { ...one, ...given, edited: one.edited || given.text !== one.text } : one;
    });
    return { ...next, work: 'drafting', draft: { ...draft, paragraphs, by: 'Sanne' } };
  }
  if (step === 'draft') return { ...next, draft: { ...draft, language: body['language'] as 'en' | 'nl' | 'de' } };
  if (step === 'approve')
    return { ...next, work: 'approved', moves: ['drafting', 'answered', 'won', 'lost'], draft: { ...draft, state: 'approved', findings: [] } };
  if (step === 'reopen') return { ...next, work: 'drafting', draft: { ...draft, state: 'draft' } };
  if (step === 'sent') return { ...next, work: 'answered', moves: ['drafting', 'won', 'lost', 'withdrawn'], draft: { ...draft, state: 'sent' } };
  if (step === 'outcome') return { ...next, work: body['work'] as string, moves: [] };
  return next;
}

const PACKED = {
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
};
