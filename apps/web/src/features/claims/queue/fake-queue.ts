import { BulkShape, ClaimList, Colleagues, PackSetShape, QueueFacets, SavedViews } from '@weerwoord/contracts';
import type { KeptView, QueuedClaim } from './queue.query';

/** For specs: what the fake desk says about the queue. */
type Answer = readonly [status: number, body: unknown];
export const SANNE = '66666666-6666-4666-8666-666666666661';
export const YOUSSEF = '66666666-6666-4666-8666-666666666662';
export const BULK = '77777777-7777-4777-8777-777777777777';
const NAMES: Readonly<Record<string, string>> = { [SANNE]: 'Sanne', [YOUSSEF]: 'Youssef Amrani' };

export type FakeQueue = {
  lines: QueuedClaim[];
  views: KeptView[];
  /** Rows of a page. */
  page: number;
  /** Told as more than there are rows, for lists longer than a spec wants to draw. */
  total: number | null;
  /** What was done to many last, for undo. */
  before: ReadonlyMap<string, QueuedClaim> | null;
};
export const fakeQueue = (lines: QueuedClaim[]): FakeQueue => ({ lines, views: [], page: 2, total: null, before: null });

export function answeredQueue(queue: FakeQueue, method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Answer | null {
  if (path === '/claims' && method === 'GET') return [200, listed(queue, Object.fromEntries(query))];
  if (path === '/claims/search') return [200, listed(queue, body)];
  if (path === '/claims/facets') return [200, QueueFacets.parse(facets(queue))];
  if (path === '/colleagues')
    return [
      200,
      Colleagues.parse({ people: Object.entries(NAMES).map(([id, name]) => ({ id, name, initials: name.slice(0, 2), me: id === SANNE })) }),
    ];
  if (path.startsWith('/claims/bulk/')) return bulk(queue, path.slice('/claims/bulk/'.length), body);
  if (path === '/pack-sets') return [200, PackSetShape.parse(begunSet(queue, body))];
  if (path === '/views' && method === 'POST') return kept(queue, method, `99999999-9999-4999-8999-99999999999${String(queue.views.length)}`, body);
  if (path === '/views') return [200, SavedViews.parse({ views: queue.views })];
  if (path.startsWith('/views/')) return kept(queue, method, path.slice('/views/'.length), body);
  return null;
}

function listed(queue: FakeQueue, asked: Readonly<Record<string, unknown>>) {
  const q = String((asked['q'] as string | undefined) ?? '');
  const found = queue.lines.filter(
    (line) =>
      (line.externalOrderId ?? '').includes(q) &&
      (asked['channel'] === undefined ||
        String(asked['channel'] as string)
          .split(',')
          .includes(line.channel)) &&
      (asked['who'] !== 'nobody' || line.assignedTo === null),
  );
  const from = Number(asked['cursor'] ?? 0);
  const claims = found.slice(from, from + queue.page);
  const total = queue.total ?? found.length;
  return ClaimList.parse({
    claims,
    total,
    sums: [{ minor: found.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0), currency: 'EUR' }],
    counts: { open: queue.lines.length, dueToday: 1, overdue: 0 },
    atStake: [{ minor: 101_490, currency: 'EUR' }],
    views: { action: queue.lines.length, today: 1, approval: 0, mine: 0, answered: 9, appeal: 3, closed: 412, all: 426 },
    found: q === '' ? null : { how: 'exact', cut: false },
    next: from + queue.page < found.length ? String(from + queue.page) : null,
  });
}

function facets({ lines }: FakeQueue) {
  const counted = (of: (line: QueuedClaim) => string) => {
    const sums = new Map<string, number>();
    for (const line of lines) sums.set(of(line), (sums.get(of(line)) ?? 0) + 1);
    return [...sums].map(([id, claims]) => ({ id, word: NAMES[id] ?? null, claims }));
  };
  return {
    channel: counted((l) => l.channel),
    site: counted((l) => l.site),
    reason: counted((l) => l.reason),
    kind: counted((l) => l.kind),
    work: counted((l) => l.work),
    who: counted((l) => l.assignedTo ?? 'nobody'),
    currencies: ['EUR', 'GBP'],
  };
}

function begunSet(queue: FakeQueue, body: Record<string, unknown>) {
  const total = (body['chosen'] as { ids?: string[] }).ids?.length ?? queue.total ?? queue.lines.length;
  const progress = { total, done: 0, made: 0, refused: 0, erased: 0, refusals: [] };
  return {
    id: BULK,
    month: null,
    language: 'en',
    by: 'Sanne',
    at: '2026-11-20T07:12:00Z',
    state: 'making',
    endedAt: null,
    hash: null,
    bytes: null,
    ...progress,
  };
}

function bulk(queue: FakeQueue, step: string, body: Record<string, unknown>): Answer {
  const chosen = body['chosen'] as { ids?: string[] } | undefined;
  const ids = new Set(chosen?.ids ?? queue.lines.map(({ id }) => id));
  const act = {
    id: BULK,
    what: 'draft',
    at: '2026-11-20T07:12:00Z',
    total: ids.size,
    done: ids.size,
    refused: 0,
    waiting: 0,
    refusals: [],
    canUndo: false,
    undone: false,
  };
  if (step === 'assign') {
    queue.before = new Map(queue.lines.map((line) => [line.id, line]));
    const to = body['to'] as string | null;
    queue.lines = queue.lines.map((line) =>
      ids.has(line.id) ? { ...line, assignedTo: to, assignee: to === null ? null : (NAMES[to] ?? null) } : line,
    );
    return [200, BulkShape.parse({ ...act, what: 'assign', canUndo: true })];
  }
  if (step === `${BULK}/undo`) {
    const { before } = queue;
    queue.lines = queue.lines.map((line) => before?.get(line.id) ?? line);
    return [200, BulkShape.parse({ ...act, what: 'assign', undone: true })];
  }
  if (step === 'drafts') {
    const [refused] = queue.lines;
    return [
      200,
      BulkShape.parse({
        ...act,
        what: 'draft',
        done: ids.size - 1,
        refused: 1,
        refusals: [{ claimId: refused?.id, externalOrderId: refused?.externalOrderId, why: 'person-wrote' }],
      }),
    ];
  }
  if (step === 'approval') return [200, BulkShape.parse({ ...act, what: 'approval' })];
  return [200, BulkShape.parse(act)];
}

function kept(queue: FakeQueue, method: string, id: string, body: Record<string, unknown>): Answer {
  if (method === 'DELETE') queue.views = queue.views.filter((view) => view.id !== id);
  else {
    const filters = Object.fromEntries(Object.entries(body['filters'] as Record<string, unknown>).map(([key, value]) => [key, String(value)]));
    const view: KeptView = {
      id,
      name: String(body['name']),
      shared: body['shared'] === true,
      own: true,
      owner: 'Sanne',
      filters,
      mayChange: true,
    };
    if (queue.views.some((one) => one.id !== id && one.name === view.name))
      return [422, { code: 'bad-input', fields: [{ path: 'name', problem: 'name-taken' }] }];
    queue.views = [...queue.views.filter((one) => one.id !== id), view];
  }
  return [200, SavedViews.parse({ views: queue.views })];
}
