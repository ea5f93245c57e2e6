import { ClaimAlarms, ClaimApproval, ClaimEvidence, ClaimPage, ClaimSending, PackShape } from '@weerwoord/contracts';
import { answeredFiles, sampleAttachments, sampleSending } from '../answer/sample-sending';
import type { Attachments, Sending } from '../answer/sending.query';
import type { ClaimPresence } from '@weerwoord/contracts';
import type { z } from 'zod';
import type { Claim } from '../claims.query';
import { answeredQueue, fakeQueue } from '../queue/fake-queue';
import type { FakeQueue } from '../queue/fake-queue';
import { sampleEvidence } from '../evidence/sample-evidence';
import type { Alarms } from './alarms.query';
import { sampleAlarms } from './sample-alarms';
import { ACCOUNT, CLAIM, NEXT_CLAIM, PACKED, sampleClaim, sampleLine } from './sample-claim';

/** For specs: a desk that speaks the contracts and keeps what is done to it. Every answer is held against its shape. */
type Answer = readonly [status: number, body: unknown];
export type Desk = {
  alarms: Alarms;
  claim: Claim | null;
  readonly queue: FakeQueue;
  /** The files of the answer, and what of its sending differs from the sample. */
  readonly files: { set: Attachments };
  sending: Partial<Sending>;
  /** What was asked, as "METHOD /path?query", and the bodies of writes. */
  readonly asked: { readonly what: string; readonly body: Record<string, unknown> }[];
  /** Answers once instead of the desk itself. */
  refuse: ((method: string, path: string) => Answer | null) | null;
  /** Where the letter stands between draft and approval. */
  approval: z.infer<typeof ClaimApproval>;
  others: z.infer<typeof ClaimPresence>['others'];
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

/** Nobody asks for a second person. */
export const FREE: Desk['approval'] = {
  revision: 7,
  rule: { mode: 'none', above: null, oneShot: false },
  takesSecond: false,
  asked: null,
  you: { mayApprove: true, why: null, mayOverrule: true, mayAsk: true, mayDraft: true, maySubmit: true },
  others: [],
  approved: null,
};

export function fakeDesk(): Desk {
  const desk: Desk = {
    claim: sampleClaim(),
    queue: fakeQueue([sampleLine(), sampleLine({ id: NEXT_CLAIM, externalOrderId: '14-12277-60951', reason: 'SNAD' })]),
    files: { set: sampleAttachments() },
    sending: {},
    asked: [],
    refuse: null,
    approval: FREE,
    others: [],
    alarms: sampleAlarms(),
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
  if (path.endsWith('/evidence')) return [method === 'GET' ? 200 : 201, method === 'GET' ? ClaimEvidence.parse(sampleEvidence()) : { files: [] }];
  if (path === '/notifications') return [200, { unread: 0, notifications: [] }];
  if (path.endsWith('/alarms')) return [200, ClaimAlarms.parse(desk.alarms)];
  if (path.endsWith('/signals')) return [200, { signals: [] }];
  if (path.includes('/attachments')) return answeredFiles(desk.files, method, body);
  if (path.endsWith('/sending')) return [200, ClaimSending.parse(sampleSending(desk.claim?.revision ?? 1, desk.sending))];
  if (path.endsWith('/presence')) return [200, path === '/presence' ? { claims: [] } : { others: desk.others }];
  if (path.endsWith('/approval') && method === 'GET') return [200, ClaimApproval.parse(desk.approval)];
  if (path === '/accounts') return [200, { accounts: [ACCOUNT_SHAPE] }];
  if (path === '/overview')
    return [
      200,
      { asOf: '2026-11-20', accounts: [{ ...ACCOUNT_SHAPE, readings: [] }], dueToday: 1, closeToLimit: 0, rowsToFix: 0, lastDataAt: null },
    ];
  if (path === '/claims' && method === 'POST') return [201, ClaimPage.parse(sampleClaim({ id: NEXT_CLAIM }))];
  const ofQueue = answeredQueue(desk.queue, method, path, query, body);
  if (ofQueue) return ofQueue;
  const { claim } = desk;
  const step = new RegExp(`^/claims/(${CLAIM}|${NEXT_CLAIM})/?(\\w*)$`).exec(path)?.[2];
  if (step === undefined || !claim) return [404, { code: 'not-found' }];
  if (step === '') return [200, ClaimPage.parse({ ...claim, id: path.split('/')[2] })];
  if (step === 'deadline') {
    const respondBy = body['respondBy'] as string;
    desk.claim = { ...claim, revision: claim.revision + 1, clock: { ...claim.clock, hardDeadline: respondBy, basis: 'person' } };
    return [200, ClaimPage.parse(desk.claim)];
  }
  if (step === 'pack') {
    desk.claim = { ...claim, packs: [{ id: PACKED.id, sealedAt: PACKED.sealedAt, hash: PACKED.hash, erasedAt: null }] };
    return [201, PackShape.parse(PACKED)];
  }
  if (body['revision'] !== claim.revision) return [409, { code: 'changed-meanwhile' }];
  desk.claim = moved(claim, method, step, body);
  return [200, ClaimPage.parse(desk.claim)];
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
