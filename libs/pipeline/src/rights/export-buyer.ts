import { createHash } from 'node:crypto';
import { failed, isoText, ok } from '@weerwoord/kernel';
import type { OrderId, OrganisationId, Result } from '@weerwoord/kernel';
import type { BuyerData, BuyerFile, BuyerLanguage, BuyerOrderData } from '@weerwoord/ports';
import { fileBytes } from '../desk/evidence/files-of';
import { heldBecause } from './find-buyer';
import { filePath, orderData, toldOfPerson } from './order-data';
import type { RequestRefusal } from './requests';
import type { RightsTools } from './rights-tools';
import { requestAct, requestSubject } from './rights-tools';
import { staffAsRoles } from './staff-words';

export type ExportAsked = {
  readonly organisation: OrganisationId;
  readonly actor: string;
  readonly requestId: string;
  readonly language: BuyerLanguage;
};

/**
 * Everything kept about a buyer as one ZIP, made while it is read: nothing of it is written down here. When its last piece has been taken, the act keeps its hash and counts,
 * and a request for a copy is done. Who stops reading before the end leaves the request open.
 */
export async function exportBuyer(
  tools: RightsTools,
  asked: ExportAsked,
): Promise<Result<{ readonly number: number; readonly pieces: AsyncIterable<Uint8Array> }, RequestRefusal>> {
  const { organisation, requestId } = asked;
  const { request, orderIds } = await tools.units(organisation, async ({ requests }) => ({
    request: await requests.byId(requestId),
    orderIds: (await requests.ordersOf(requestId)).map(({ orderId }) => orderId),
  }));
  if (!request) return failed('not-found');
  if (request.state === 'withdrawn') return failed('not-possible-now');
  if (orderIds.length < request.orders) return failed('not-allowed');
  const data = await buyerData(tools, asked, request.number, orderIds);
  return ok({ number: request.number, pieces: handedOut(tools, asked, data, orderIds) });
}

async function* handedOut(tools: RightsTools, asked: ExportAsked, data: BuyerData, orderIds: readonly OrderId[]): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of tools.paper.zip(data, asked.language, filesOfOrders(tools, asked.organisation, orderIds))) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  await noteHandedOut(tools, asked, data.orders, { hash: hash.digest('hex'), bytes });
}

async function noteHandedOut(
  tools: RightsTools,
  { organisation, actor, requestId }: ExportAsked,
  orders: readonly BuyerOrderData[],
  file: { readonly hash: string; readonly bytes: number },
): Promise<void> {
  const now = tools.clock.now();
  const isDone = await tools.units(organisation, async ({ requests, acts }) => {
    const request = await requests.lock(requestId);
    if (!request) return false;
    const counts = {
      orders: orders.length,
      claims: orders.reduce((sum, { claims }) => sum + claims.length, 0),
      files: orders.reduce((sum, { files }) => sum + files.length, 0),
      records: orders.reduce((sum, { records }) => sum + records.length, 0),
    };
    await acts.record([
      requestAct(requestId, actor, 'buyer.exported', now, { number: request.number, ...counts, sha256: file.hash, bytes: file.bytes }),
    ]);
    if (request.kind !== 'export' || request.state !== 'open') return false;
    await requests.settle(requestId, await requests.ordersIn(requestId, 'waiting', 100_000), { state: 'given', holds: [] }, now);
    await requests.change(requestId, { state: 'done', doneAt: now, fileHash: file.hash });
    await requests.forgetTyped(requestId);
    return true;
  });
  if (isDone) await tools.vault.destroy(organisation, [requestSubject(requestId)]);
}

/** Everything kept about these orders' buyer, as data. Nobody else's: a record that tells of others gives only what it says of them. */
async function buyerData(
  tools: RightsTools,
  { organisation, language }: ExportAsked,
  request: number,
  orderIds: readonly OrderId[],
): Promise<BuyerData> {
  const now = tools.clock.now();
  const house = await tools.units(organisation, async ({ people, desk, personal }) => {
    const clocks = new Map<OrderId, Awaited<ReturnType<typeof personal.clockOf>>>();
    for (const id of orderIds) clocks.set(id, await personal.clockOf(id));
    return {
      organisation: await people.organisation(),
      names: await desk.peopleNames(),
      clocks,
      erased: await personal.erased(orderIds),
      standing: await personal.standing(orderIds, now),
      fought: await personal.fought(orderIds, now),
    };
  });
  const documents = await tools.orders.personalOf(organisation, orderIds);
  const theirs = toldOfPerson([...documents.values()].flat())
    .filter(({ what }) => what === 'name' || what === 'signature')
    .map(({ value }) => value);
  const asRoles = staffAsRoles(house.names.values(), theirs, language);
  const orders: BuyerOrderData[] = [];
  for (const orderId of orderIds) {
    const erased = house.erased.get(orderId) ?? null;
    const data = await orderData(tools, organisation, {
      orderId,
      mine: new Set(orderIds),
      documents: documents.get(orderId) ?? [],
      clock: house.clocks.get(orderId) ?? null,
      erased,
      holds: erased ? [] : heldBecause(orderId, house.standing, house.fought),
      asRoles,
    });
    if (data) orders.push(data);
  }
  return {
    format: 'weerwoord-buyer/1',
    controller: house.organisation?.name ?? '',
    request,
    madeAt: isoText(now),
    zone: house.organisation?.zone ?? 'UTC',
    orders,
  };
}

/** The files people added, one in memory at a time. */
async function* filesOfOrders(tools: RightsTools, organisation: OrganisationId, orderIds: readonly OrderId[]): AsyncIterable<BuyerFile> {
  for (const orderId of orderIds) {
    const { files, number } = await tools.units(organisation, async (stores) => ({
      files: await stores.files.of({ orderId, claimId: null }),
      number: (await stores.orders.judgeable([orderId]))[0]?.facts.externalId ?? '',
    }));
    for (const [place, { recordId }] of files.entries()) {
      const file = await fileBytes(tools, { organisation, recordId });
      if (file) yield { path: filePath(number, place, file.name, file.mediaType), bytes: file.bytes };
    }
  }
}
