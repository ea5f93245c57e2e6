import type { ClaimNotice } from '@weerwoord/claims';
import { claimEventOf } from '@weerwoord/claims';
import { canonicalText } from '@weerwoord/kernel';
import type { RecordId } from '@weerwoord/kernel';
import type { Account, DeskStores, KeptNotice, NewRecord, NewStatement } from '@weerwoord/ports';
import { idFor, sha256 } from '../identity/id-for';
import { orderIdFor, recordIdFor } from '../intake/prepare-rows';
import { takeIn } from '../intake/write-rows';
import type { DeskTools } from './desk-tools';
import { homeNow, homeOfOrder } from './words-subject';

export type ManualEntry = { readonly record: NewRecord; readonly statement: NewStatement; readonly notice: KeptNotice };

/** What a person entered, made into a source record like any other: kept as entered, sealed, found by its content. */
export async function manualEntry(
  tools: Pick<DeskTools, 'units' | 'vault'>,
  account: Account,
  notice: ClaimNotice,
  entered: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<ManualEntry> {
  const raw = `${canonicalText(entered)}\n`;
  const hash = sha256(raw);
  const id = recordIdFor(account, 'manual', hash);
  const orderId = notice.externalOrderId === null ? null : orderIdFor(account, notice.externalOrderId);
  const subject = orderId === null ? `record:${id}` : await homeNow(tools, account.organisationId, homeOfOrder(orderId));
  const note = typeof entered['note'] === 'string' && entered['note'].trim() !== '' ? entered['note'] : null;
  const plain = [Buffer.from(raw, 'utf8'), ...(note === null ? [] : [Buffer.from(canonicalText({ texts: { note } }), 'utf8')])];
  const [sealed, personal] = await tools.vault.seal(
    account.organisationId,
    plain.map((bytes) => ({ subject, plain: bytes })),
  );
  if (!sealed) throw new Error('the vault gave nothing back');
  const event = claimEventOf(notice);
  const statement: NewStatement = {
    id: idFor('statement', id, '0'),
    accountId: account.id,
    recordId: id,
    contentHash: hash.toString('hex'),
    statedAt: notice.receivedAt,
    orderId,
    externalOrderId: notice.externalOrderId,
    trackingNumber: null,
    founding: false,
    said: event === null ? {} : { claims: [event] },
    hashed: null,
    sealed: personal ?? null,
    notice,
  };
  const record: NewRecord = {
    id,
    accountId: account.id,
    source: 'manual',
    contentHash: hash,
    subject,
    sealed,
    fileId: idFor('file', 'manual', id),
    row: 1,
    receivedAt: now,
  };
  return { record, statement, notice: { statementId: statement.id, recordId: id, accountId: account.id, orderId, notice } };
}

/** Lets the entry in by the front door: record, statement, the order's facts, its verdicts. Part of the caller's unit of work. False when it was there already. */
export async function takeEntry(
  stores: DeskStores,
  account: Account,
  { record, statement }: Pick<ManualEntry, 'record' | 'statement'>,
  now: Date,
): Promise<boolean> {
  await stores.orders.lockAccount(account.id);
  const added: Set<RecordId> = await stores.orders.addRecords([record]);
  if (!added.has(record.id)) return false;
  await takeIn(stores, account, [statement], [], now);
  return true;
}
