import type { OrderId, OrganisationId, Result } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { HeldBecause, RightsStores } from '@weerwoord/ports';
import { eraseOrders } from '../personal/erase-orders';
import { UNSEEN_CLAIM } from './find-buyer';
import type { RequestRefusal } from './requests';
import type { RightsTools } from './rights-tools';
import { requestAct, requestSubject } from './rights-tools';

/** Orders destroyed between two looks at whether to stop. */
const AT_A_TIME = 25;

/** A person has said twice that it is to be done: from here on a worker does it, and nothing brings it back. */
export function startErasure(
  tools: RightsTools,
  { organisation, actor, requestId }: { readonly organisation: OrganisationId; readonly actor: string; readonly requestId: string },
): Promise<Result<null, RequestRefusal>> {
  const now = tools.clock.now();
  return tools.units(organisation, async ({ requests, acts }) => {
    const request = await requests.lock(requestId);
    if (!request) return failed('not-found');
    if (request.kind !== 'erase' || request.state !== 'open') return failed('not-possible-now');
    if ((await requests.ordersOf(requestId)).length < request.orders) return failed('not-allowed');
    await requests.change(requestId, { state: 'running', startedAt: now });
    await acts.record([requestAct(requestId, actor, 'erasure.asked', now, { number: request.number, orders: request.orders })]);
    return ok(null);
  });
}

/**
 * Destroys what is to go by a request, some orders at a time, and tries those a hold kept. Safe to run again at any moment: what is gone is gone, what is left stands in its
 * table. When all that can go is gone, what was typed goes too.
 *
 * @returns how many orders were settled by this run
 */
export async function runErasure(
  tools: RightsTools,
  {
    organisation,
    requestId,
    isStopping = () => false,
    tell = () => Promise.resolve(),
  }: { readonly organisation: OrganisationId; readonly requestId: string; readonly isStopping?: () => boolean; readonly tell?: () => Promise<void> },
): Promise<number> {
  const request = await tools.units(organisation, ({ requests }) => requests.byId(requestId));
  if (!request || (request.state !== 'running' && request.state !== 'held')) return 0;
  const why = request.kind === 'marketplace' ? 'marketplace-notice' : 'buyer-asked';
  let settled = 0;
  const erase = async (orderIds: readonly OrderId[]): Promise<void> => {
    const { erased, held } = await eraseOrders(tools, {
      organisation,
      orderIds,
      why,
      actor: `step:${request.kind === 'marketplace' ? 'marketplace-notice' : 'request'}`,
    });
    // Of an order that is not there any more nothing is kept: it is as good as erased.
    const gone = orderIds.filter((id) => !held.some(({ orderId }) => orderId === id));
    await tools.units(organisation, (stores) => noteSettled(stores, requestId, { erased: gone, held }, tools.clock.now()));
    settled += erased.length;
    await tell();
  };
  // What a hold kept before is tried first, once: those that stay held are told so again.
  const wished = await tools.units(organisation, ({ requests }) => requests.ordersIn(requestId, 'held', 100_000));
  for (let from = 0; from < wished.length && !isStopping(); from += AT_A_TIME) await erase(wished.slice(from, from + AT_A_TIME));
  for (;;) {
    if (isStopping()) return settled;
    const waiting = await tools.units(organisation, ({ requests }) => requests.ordersIn(requestId, 'waiting', AT_A_TIME));
    if (waiting.length === 0) break;
    await erase(waiting);
  }
  if (!isStopping()) await close(tools, organisation, requestId);
  return settled;
}

type Settled = Awaited<ReturnType<typeof eraseOrders>>;
async function noteSettled({ requests, personal }: RightsStores, requestId: string, { erased, held }: Settled, at: Date): Promise<void> {
  await requests.settle(requestId, erased, { state: 'erased', holds: [] }, at);
  for (const { orderId, holdIds } of held) {
    const holds: HeldBecause[] = [];
    for (const holdId of holdIds) {
      const hold = await personal.hold(holdId);
      if (hold) holds.push({ holdId, basis: hold.basis, until: hold.until });
    }
    await requests.settle(requestId, [orderId], { state: 'held', holds: holds.length === 0 ? [UNSEEN_CLAIM] : holds }, at);
  }
  const counts = await requests.countOrders(requestId);
  await requests.change(requestId, { erased: counts.erased, held: counts.held });
}

/** All is settled: done, or done but for what is held. The act tells counts and grounds, and nothing of whom. */
async function close(tools: RightsTools, organisation: OrganisationId, requestId: string): Promise<void> {
  const now = tools.clock.now();
  await tools.units(organisation, async ({ requests, acts }) => {
    const request = await requests.lock(requestId);
    if (!request) return;
    const counts = await requests.countOrders(requestId);
    const state = counts.held > 0 ? 'held' : 'done';
    if (counts.waiting > 0 || request.state === state) return;
    const grounds = new Set(
      (await requests.ordersOf(requestId)).flatMap(({ state: is, holds }) => (is === 'held' ? holds.map(({ basis }) => basis) : [])),
    );
    await requests.change(requestId, { state, doneAt: request.doneAt ?? now, erased: counts.erased, held: counts.held });
    await requests.forgetTyped(requestId);
    await acts.record([
      requestAct(requestId, 'step:request', 'buyer.erased', now, {
        number: request.number,
        erased: counts.erased,
        held: counts.held,
        ...(grounds.size > 0 && { grounds: [...grounds].sort().join(' ') }),
      }),
    ]);
  });
  await tools.vault.destroy(organisation, [requestSubject(requestId)]);
}
