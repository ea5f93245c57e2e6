import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '@weerwoord/kernel';
import type { KeptNoticeOfClosing, RequestOrder } from '@weerwoord/ports';
import { answerDue } from '../answer-due';
import { runErasure } from '../run-erasure';
import type { RightsTools } from '../rights-tools';
import { requestAct } from '../rights-tools';
import { CLOSING_TOPIC, isSigned, readNotice } from './notice';
import { noticeSubject, provenAs } from './take-notice';
import type { SealedNotice } from './take-notice';

/** A worker has time: it waits longer for a key than somebody at the door. */
const KEY_WAIT_MS = 10_000;
const MINUTE_MS = 60_000;
const LONGEST_REST_MS = 60 * MINUTE_MS;
/** After this long nobody will give us the key any more; eBay repeats what was not proven to it. */
const GIVE_UP_MS = 14 * 86_400_000;

export type NoticeSettled = 'settled' | 'refused' | 'later' | 'nothing-to-do';

/**
 * Proves a notice that was kept, then finds the buyer by the hashes of their names in all accounts at eBay and destroys what is kept of their orders. What a hold keeps stays
 * wished for, without a name, and goes when the hold ends (EV-5: "unless an open claim or legal duty requires it, log the reason").
 */
export async function settleNotice(
  tools: RightsTools,
  {
    organisation,
    noticeId,
    isStopping = () => false,
  }: { readonly organisation: OrganisationId; readonly noticeId: string; readonly isStopping?: () => boolean },
): Promise<NoticeSettled> {
  let notice = await tools.units(organisation, ({ notices }) => notices.byId(noticeId));
  if (!notice || notice.state === 'settled') return 'nothing-to-do';
  if (notice.state === 'unproven') {
    const proven = await prove(tools, organisation, notice);
    if (proven !== 'proven') return proven;
    notice = await tools.units(organisation, ({ notices }) => notices.byId(noticeId));
    if (!notice) return 'nothing-to-do';
  }
  const requestId = await asRequest(tools, organisation, notice);
  if (requestId !== null) await runErasure(tools, { organisation, requestId, isStopping });
  return 'settled';
}

async function prove(
  tools: RightsTools,
  organisation: OrganisationId,
  { id, receivedAt, accountId }: KeptNoticeOfClosing,
): Promise<'proven' | NoticeSettled> {
  const kept = await tools.units(organisation, ({ notices }) => notices.unproven(id));
  const [plain] = kept ? await tools.vault.open(organisation, [kept]) : [];
  if (!kept || !plain) return 'nothing-to-do';
  const { header, body: text } = JSON.parse(Buffer.from(plain).toString('utf8')) as SealedNotice;
  const body = Buffer.from(text, 'base64');
  const now = tools.clock.now();
  const answer = await tools.noticeKeys.key(header.kid, KEY_WAIT_MS);
  if (answer.found === null && answer.because === 'away' && now.getTime() - receivedAt.getTime() < GIVE_UP_MS) {
    const rest = Math.min(MINUTE_MS * 2 ** Math.min(kept.tries, 10), LONGEST_REST_MS);
    await tools.units(organisation, ({ notices }) => notices.putOff(id, new Date(now.getTime() + rest)));
    return 'later';
  }
  const notice = readNotice(body);
  const holds = answer.found !== null && notice !== null && isSigned(body, header, answer.found);
  const isNew = await tools.units(organisation, async ({ notices, acts }) => {
    if (holds && notice.topic === CLOSING_TOPIC) return notices.prove(id, provenAs(tools, organisation, notice));
    await notices.drop(id);
    if (!holds)
      await acts.record([
        { at: now, actor: 'step:marketplace-notice', what: 'closing-notice.refused', subjectKind: 'account', subjectId: accountId, payload: {} },
      ]);
    return false;
  });
  await tools.vault.destroy(organisation, [noticeSubject(id)]);
  return isNew ? 'proven' : holds ? 'nothing-to-do' : 'refused';
}

/**
 * A proven notice of somebody whose orders we have becomes a request like any other, once: with its number, its clock and its receipt. From here on its hashes are gone. Of most
 * notices nothing is known here, because eBay tells everybody of everybody: for those the notice's own row is the receipt.
 */
function asRequest(
  tools: RightsTools,
  organisation: OrganisationId,
  { id: noticeId, accountId, receivedAt }: KeptNoticeOfClosing,
): Promise<string | null> {
  const now = tools.clock.now();
  return tools.units(organisation, async ({ notices, requests, people, acts }) => {
    const notice = await notices.lock(noticeId);
    if (notice?.state !== 'proven') return notice?.requestId ?? null;
    const orders = await requests.ordersOfHandles('ebay', notice.handles);
    if (orders.length === 0) {
      await notices.settle(noticeId, null, now);
      return null;
    }
    const id = randomUUID();
    const zone = (await people.organisation())?.zone ?? 'UTC';
    const number = await requests.add(
      {
        id,
        kind: 'marketplace',
        state: 'running',
        askedAt: receivedAt,
        dueAt: answerDue(receivedAt, zone),
        notedAt: now,
        notedBy: 'step:marketplace-notice',
        language: 'en',
      },
      null,
    );
    await requests.putOrders(
      id,
      orders.map((order): RequestOrder => ({ orderId: order.id, accountId: order.accountId, why: ['handle'], state: 'waiting', holds: [] })),
    );
    await requests.change(id, { orders: orders.length, startedAt: now });
    await notices.settle(noticeId, id, now);
    await acts.record([requestAct(id, 'step:marketplace-notice', 'closing-notice.taken', now, { number, accountId, orders: orders.length })]);
    return id;
  });
}
