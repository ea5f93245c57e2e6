import type { OrderLineItem, OrderPage, RecordShape, VerdictShape } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';
import type { OpenedRecord, OrderDetail, OrderLineOfList } from '@weerwoord/ports';
import type { z } from 'zod';
import { isoOrNull } from './account';
import { moneyOrNull, viewMoney } from './money';

export const viewOrderLine = (line: OrderLineOfList): z.infer<typeof OrderLineItem> => ({
  id: line.id,
  externalId: line.externalId,
  account: line.account,
  accountId: line.accountId,
  channel: line.channel,
  site: line.site,
  status: line.status,
  placedAt: isoOrNull(line.placedAt),
  shipBy: isoOrNull(line.shipBy),
  total: viewMoney(line.totalMinor, line.currency),
  late: line.late,
  hasClaim: line.hasClaim,
  title: line.title,
});

export const viewVerdict = ({ deciding, ...row }: VerdictRow): z.infer<typeof VerdictShape> => ({
  metric: row.metric,
  part: row.part,
  day: row.day,
  outcome: row.outcome,
  counted: row.counted,
  hit: row.hit,
  worstHit: row.worstHit,
  weights: row.weights ? { ...row.weights } : null,
  setAside: row.setAside,
  rule: row.rule,
  rulesVersion: row.rulesVersion,
  fact: deciding.fact,
  factAt: isoOrNull(deciding.at),
  figures: { ...deciding.figures },
});

type Page = z.infer<typeof OrderPage>;
/** What the desk tells of an order: its story, its people masked, its claims. */
export type OrderStory = Pick<Page, 'timeline' | 'proofLevel' | 'messages' | 'buyer' | 'claims' | 'records'>;

export function viewOrder({ account, facts, verdicts }: OrderDetail, story: OrderStory): Page {
  return {
    id: facts.id,
    externalId: facts.externalId,
    account: { id: account.id, name: account.name, channel: account.channel, site: account.site, zone: account.zone },
    status: facts.status,
    fulfilment: facts.fulfilment,
    placedAt: isoOrNull(facts.placedAt),
    shipBy: isoOrNull(facts.shipBy),
    deliverFrom: isoOrNull(facts.deliverFrom),
    deliverBy: isoOrNull(facts.deliverBy),
    total: moneyOrNull(facts.total),
    lines: facts.lines.map(({ title, sku, quantity, price }) => ({ title, sku, quantity, price: moneyOrNull(price) })),
    parcels: facts.parcels.map(({ trackingNumber, carrier, confirmedAt }) => ({ trackingNumber, carrier, confirmedAt: isoOrNull(confirmedAt) })),
    verdicts: verdicts.map(viewVerdict),
    refunds: facts.refunds.map(({ at, amount, by }) => ({ at: isoOrNull(at), amount: moneyOrNull(amount), by })),
    timeline: story.timeline,
    proofLevel: story.proofLevel,
    messages: story.messages,
    buyer: story.buyer && { maskedName: story.buyer.maskedName && initialOnly(story.buyer.maskedName), place: story.buyer.place },
    claims: story.claims,
    records: story.records,
  };
}

/** "M•••• S••••" → "M. •••••••": neither how many words nor how long they are. */
export const initialOnly = (masked: string): string => `${[...masked.trim()][0] ?? ''}. •••••••`;

export const viewRecord = ({
  id,
  source,
  fileName,
  row,
  receivedAt,
  hash,
  header,
  raw,
  damaged = false,
}: OpenedRecord): z.infer<typeof RecordShape> => ({
  id,
  source,
  fileName,
  row,
  receivedAt: isoText(receivedAt),
  hash,
  header,
  raw,
  damaged,
});
