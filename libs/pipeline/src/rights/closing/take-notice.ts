import { randomUUID } from 'node:crypto';
import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { NoticeStore } from '@weerwoord/ports';
import type { RightsTools } from '../rights-tools';
import { CLOSING_TOPIC, isSigned, readNotice, readSignature } from './notice';
import type { ClosingNotice, SignatureHeader } from './notice';

/** How long a notice waits for a key before it is kept to be proven later: with everything else it must be answered within 200 ms. */
const KEY_WAIT_MS = 100;
/** Notices kept unproven for one account at most: beyond that the sender is told to come again. */
const UNPROVEN_AT_MOST = 5_000;

/**
 * `taken`: proven, and to be done; `known`: proven, and here already; `kept`: to be proven later; `refused`: not signed, or no notice; `busy`: come again.
 * `noticeId` where a worker has something to do.
 */
export type NoticeTaken =
  { readonly outcome: 'taken' | 'kept'; readonly noticeId: string } | { readonly outcome: 'known' | 'refused' | 'busy' | 'not-ours' };

export const noticeSubject = (noticeId: string): string => `closing-notice:${noticeId}`;
/** What lies sealed while a notice is unproven. */
export type SealedNotice = { readonly header: SignatureHeader; readonly body: string };

/**
 * Takes in that somebody closed their account. With the key at hand it is proven here and now; else it is kept sealed and proven by a worker. Nothing is destroyed by it here, and
 * nothing ever before its signature holds.
 */
export async function takeNotice(
  tools: RightsTools,
  {
    organisation,
    accountId,
    body,
    signature,
  }: { readonly organisation: OrganisationId; readonly accountId: AccountId; readonly body: Uint8Array; readonly signature: string | undefined },
): Promise<NoticeTaken> {
  const header = readSignature(signature);
  const notice = readNotice(body);
  if (!header || !notice) return { outcome: 'refused' };
  const remembered = tools.noticeKeys.remembered(header.kid);
  const answer = remembered ? { found: remembered } : await tools.noticeKeys.key(header.kid, KEY_WAIT_MS);
  if (answer.found === null && answer.because === 'unknown') return { outcome: 'refused' };
  if (answer.found === null) return keep(tools, organisation, accountId, header, body);
  if (!isSigned(body, header, answer.found)) return { outcome: 'refused' };
  if (notice.topic !== CLOSING_TOPIC) return { outcome: 'not-ours' };
  const noticeId = randomUUID();
  const isNew = await tools.units(organisation, (stores) =>
    stores.notices.addProven({ id: noticeId, accountId, receivedAt: tools.clock.now(), ...provenAs(tools, organisation, notice) }),
  );
  return isNew ? { outcome: 'taken', noticeId } : { outcome: 'known' };
}

/** What is kept of a proven notice: its number, and hashes of the names. */
export const provenAs = (
  { vault }: Pick<RightsTools, 'vault'>,
  organisation: OrganisationId,
  { notificationId, names }: ClosingNotice,
): Parameters<NoticeStore['prove']>[1] => ({
  notificationId,
  handles: [...new Set(names.map((name) => vault.lookup(organisation, 'handle', name)))],
});

async function keep(
  tools: RightsTools,
  organisation: OrganisationId,
  accountId: AccountId,
  header: SignatureHeader,
  body: Uint8Array,
): Promise<NoticeTaken> {
  if ((await tools.units(organisation, ({ notices }) => notices.unprovenCount(accountId))) >= UNPROVEN_AT_MOST) return { outcome: 'busy' };
  const noticeId = randomUUID();
  const subject = noticeSubject(noticeId);
  const plain: SealedNotice = { header, body: Buffer.from(body).toString('base64') };
  const [sealed] = await tools.vault.seal(organisation, [{ subject, plain: Buffer.from(JSON.stringify(plain), 'utf8') }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  await tools.units(organisation, ({ notices }) => notices.addUnproven({ id: noticeId, accountId, receivedAt: tools.clock.now(), subject, sealed }));
  return { outcome: 'kept', noticeId };
}
