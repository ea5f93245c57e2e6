import type { ClaimEvent, ReturnRequest } from '@weerwoord/orders';
import type { ReadContext, ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { lineKey, newest, statement } from '../table/statement-parts';
import type { TableKind } from '../table/table-kind';
import { amazonOrderNumber } from './order-number';

/**
 * `GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE`: returns of seller-fulfilled orders, one row per returned item.
 *
 * Its `A-to-Z Claim` column catches claims whose mail was missed. Its tracking number belongs to the way back and its order date
 * is a bare day, so neither is stated about the order.
 * @source Amazon sheet §6.5
 */
export const AMAZON_RETURNS: TableKind = {
  kind: 'amazon-returns',
  columns: {
    order: ['order-id'],
    orderedAt: ['order-date'],
    requestedAt: ['return-request-date'],
    status: ['return-request-status'],
    rma: ['amazon-rma-id'],
    merchantRma: ['merchant-rma-id'],
    labelType: ['label-type'],
    labelCost: ['label-cost'],
    currency: ['currency-code'],
    carrier: ['return-carrier'],
    tracking: ['tracking-id'],
    labelPaidBy: ['label-to-be-paid-by'],
    claim: ['a-to-z-claim'],
    prime: ['is-prime'],
    asin: ['asin'],
    sku: ['merchant-sku'],
    title: ['item-name'],
    quantity: ['return-quantity'],
    reason: ['return-reason'],
    inPolicy: ['in-policy'],
    returnType: ['return-type'],
    resolution: ['resolution'],
    invoice: ['invoice-number'],
    deliveredBackAt: ['return-delivery-date'],
    orderAmount: ['order-amount'],
    orderQuantity: ['order-quantity'],
    safetReason: ['safet-action-reason'],
    safet: ['safet-claim-id'],
    safetState: ['safet-claim-state'],
    safetAt: ['safet-claim-creation-time'],
    safetAmount: ['safet-claim-reimbursement-amount'],
    refunded: ['refunded-amount'],
    item: ['order-item-id'],
  },
  needs: ['order', 'requestedAt', ['rma', 'status']],
  read: readReturn,
};

function readReturn(row: Cells, _context: ReadContext): ReadStatement[] {
  const externalOrderId = amazonOrderNumber(row, 'order');
  const requestedAt = row.needAt('requestedAt');
  const deliveredBackAt = row.at('deliveredBackAt');
  const safetAt = row.at('safetAt');
  const request: ReturnRequest | null = requestedAt && {
    key: row.text('rma') ?? lineKey(row.text('item') ?? row.text('sku'), row.text('requestedAt')),
    requestedAt,
    status: row.text('status'),
    reason: row.text('reason'),
    inPolicy: row.yes('inPolicy'),
    claimFlag: row.yes('claim') ?? false,
    refunded: row.amount('refunded', { currency: row.text('currency') }),
    deliveredBackAt,
  };
  return [
    statement({
      externalOrderId,
      statedAt: newest(requestedAt, deliveredBackAt, safetAt),
      lists: { returns: request ? [request] : [], claims: safetOf(row, safetAt ?? requestedAt) },
    }),
  ];
}

/** The reimbursement claim against Amazon that a return may carry. */
function safetOf(row: Cells, at: Date | null): ClaimEvent[] {
  const key = row.text('safet');
  const state = row.text('safetState');
  const amount = row.amount('safetAmount', { currency: row.text('currency') });
  return key && at ? [{ key, kind: 'SAFE_T', state: state ?? 'UNKNOWN', at, type: null, saysMetric: null, amount }] : [];
}
