import { shipByOf } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import type { VerdictRow } from '@weerwoord/metrics';

export const ORDER_FACTS_HEADER =
  'seller_id,order_id,order_status,purchased_at,ship_by,dispatched_at,delivered_at,promised_at,late_dispatch,dispatch_minus_ship_by_seconds,late_delivery,reviews,negative_review';

const seconds = (at: Date | null): string => (at === null ? '' : at.toISOString().slice(0, 19).replace('T', ' '));
const flag = (row: VerdictRow | undefined): string => (row?.counted ? (row.hit ? '1' : '0') : '');

/** One (order, seller) pair as the stored facts and verdicts have it. */
export function orderFactsLine(order: OrderFacts, seller: string, verdicts: readonly VerdictRow[]): string {
  const rowOf = (metric: string): VerdictRow | undefined => verdicts.find((row) => row.metric === metric && row.part === `seller:${seller}`);
  const late = rowOf('generic.lsr');
  return [
    seller,
    order.externalId,
    order.statusRaw ?? '',
    seconds(order.placedAt),
    seconds(shipByOf(order, seller)),
    seconds(order.dispatchedAt),
    seconds(order.deliveredAt),
    seconds(order.deliverBy),
    flag(late),
    late?.counted ? (late.deciding.figures['lateSeconds'] ?? '') : '',
    flag(rowOf('generic.late-delivery')),
    order.feedback.length,
    flag(rowOf('generic.odr')),
  ].join();
}

export const sellersOf = (order: OrderFacts): string[] => [...new Set(order.lines.flatMap((line) => (line.seller === null ? [] : [line.seller])))];
