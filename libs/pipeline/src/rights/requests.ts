import { randomUUID } from 'node:crypto';
import type { OrderId, OrganisationId, Result } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { BuyerLanguage, FoundBy, HeldBecause, RequestOrder, SubjectRequest } from '@weerwoord/ports';
import { answerDue } from './answer-due';
import type { TypedBuyer } from './find-buyer';
import { heldBecause } from './find-buyer';
import type { RightsTools } from './rights-tools';
import { requestAct, requestSubject } from './rights-tools';

type Asked = { readonly organisation: OrganisationId; readonly actor: string };
export type NewRequest = Asked & {
  readonly kind: 'export' | 'erase';
  /** When the buyer asked: their month runs from then. */
  readonly askedAt: Date;
  readonly language: BuyerLanguage;
  readonly typed: TypedBuyer;
  /** The orders a person ticked, with why each was found. */
  readonly orders: readonly { readonly orderId: OrderId; readonly why: readonly FoundBy[] }[];
};
/** `not-allowed`: orders of it lie in accounts beyond the reach of whoever asks, and half of it would be done. */
export type RequestRefusal = 'not-found' | 'not-possible-now' | 'not-allowed' | 'asked-in-the-future';
/** A few minutes are the difference between two clocks. */
const SKEW_MS = 5 * 60_000;

/** Notes what a buyer asked for, and which orders a person says are theirs. What was typed is sealed under a key of its own, and goes when the request is done. */
export async function noteRequest(
  tools: RightsTools,
  { organisation, actor, kind, askedAt, language, typed, orders }: NewRequest,
): Promise<Result<{ readonly requestId: string; readonly number: number }, RequestRefusal>> {
  const now = tools.clock.now();
  if (askedAt.getTime() > now.getTime() + SKEW_MS) return failed('asked-in-the-future');
  const requestId = randomUUID();
  const subject = requestSubject(requestId);
  const [sealed] = await tools.vault.seal(organisation, [{ subject, plain: Buffer.from(JSON.stringify(typed), 'utf8') }]);
  return tools.units(organisation, async ({ requests, people, acts }) => {
    const known = await requests.known(orders.map(({ orderId }) => orderId));
    if (known.length === 0 || known.length !== new Set(orders.map(({ orderId }) => orderId)).size) return failed('not-found');
    const zone = (await people.organisation())?.zone ?? 'UTC';
    const number = await requests.add(
      { id: requestId, kind, state: 'open', askedAt, dueAt: answerDue(askedAt, zone), notedAt: now, notedBy: actor, language },
      sealed ? { subject, sealed } : null,
    );
    const why = new Map(orders.map((order) => [order.orderId, order.why]));
    await requests.putOrders(
      requestId,
      known.map(({ id, accountId }): RequestOrder => ({ orderId: id, accountId, why: why.get(id) ?? [], state: 'waiting', holds: [] })),
    );
    await requests.change(requestId, { orders: known.length });
    await acts.record([requestAct(requestId, actor, 'request.noted', now, { number, kind, orders: known.length })]);
    return ok({ requestId, number });
  });
}

/** Takes a request back that was noted by mistake or that the buyer withdrew; nothing must have been done by it. */
export async function withdrawRequest(
  tools: RightsTools,
  { organisation, actor, requestId }: Asked & { readonly requestId: string },
): Promise<Result<null, RequestRefusal>> {
  const now = tools.clock.now();
  const done = await tools.units(organisation, async ({ requests, acts }): Promise<Result<null, RequestRefusal>> => {
    const request = await requests.lock(requestId);
    if (!request) return failed('not-found');
    if (request.state !== 'open') return failed('not-possible-now');
    if ((await requests.ordersOf(requestId)).length < request.orders) return failed('not-allowed');
    await requests.change(requestId, { state: 'withdrawn', doneAt: now });
    await requests.forgetTyped(requestId);
    await acts.record([requestAct(requestId, actor, 'request.withdrawn', now, { number: request.number })]);
    return ok(null);
  });
  if (done.ok) await tools.vault.destroy(organisation, [requestSubject(requestId)]);
  return done;
}

export type RequestSeen = SubjectRequest & {
  readonly lines: readonly (RequestOrder & {
    readonly externalId: string;
    readonly account: string;
    readonly erased: boolean;
    readonly standing: readonly HeldBecause[];
  })[];
};

/** A request with its orders, and what holds each of them now. */
export async function lookAtRequest(
  tools: RightsTools,
  { organisation, requestId }: { readonly organisation: OrganisationId; readonly requestId: string },
): Promise<RequestSeen | null> {
  const now = tools.clock.now();
  return tools.units(organisation, async ({ requests, personal, orders, accounts }) => {
    const request = await requests.byId(requestId);
    if (!request) return null;
    const lines = await requests.ordersOf(requestId);
    const ids = lines.map(({ orderId }) => orderId);
    const [erased, standing, fought] = [await personal.erased(ids), await personal.standing(ids, now), await personal.fought(ids, now)];
    const numbers = new Map((await orders.judgeable(ids)).map(({ facts }) => [facts.id, facts.externalId]));
    const names = new Map((await accounts.all()).map(({ id, name }) => [id, name]));
    return {
      ...request,
      lines: lines.map((line) => ({
        ...line,
        externalId: numbers.get(line.orderId) ?? '',
        account: names.get(line.accountId) ?? '',
        erased: erased.has(line.orderId),
        standing: erased.has(line.orderId) ? [] : heldBecause(line.orderId, standing, fought),
      })),
    };
  });
}

/** Requests there are, those still to do first. */
export const listRequests = (tools: RightsTools, { organisation }: { readonly organisation: OrganisationId }): Promise<SubjectRequest[]> =>
  tools.units(organisation, ({ requests }) => requests.list(200));

const DAY_MS = 86_400_000;
/** How many requests must be answered within a week, and how many should have been. */
export const dueRequests = (
  tools: Pick<RightsTools, 'units' | 'clock'>,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<{ readonly due: number; readonly overdue: number }> =>
  tools.units(organisation, ({ requests }) => requests.due(tools.clock.now(), new Date(tools.clock.now().getTime() + 7 * DAY_MS)));
