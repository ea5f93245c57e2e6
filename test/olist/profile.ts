import type { MappingProfile } from '@weerwoord/ports';

/** Olist's own status words; those it writes between payment and hand-over are all "open" to us, the raw word is kept. */
const STATUSES = {
  created: 'open',
  approved: 'open',
  invoiced: 'open',
  processing: 'open',
  shipped: 'shipped',
  delivered: 'delivered',
  canceled: 'cancelled',
  unavailable: 'unavailable',
};

/** Local Brazilian times without a zone, compared as they stand: read as UTC so that nothing is converted. */
const AS_THEY_STAND = { zone: 'UTC', dates: 'iso', decimal: '.', currency: 'BRL' } as const;

/** Three tables that meet on the order id: orders, their items (each with its seller and ship-by) and the reviews. */
export const OLIST_PROFILE: MappingProfile = {
  name: 'olist',
  files: [
    {
      ...AS_THEY_STAND,
      whenColumns: ['order_id', 'customer_id', 'order_purchase_timestamp'],
      statuses: STATUSES,
      columns: {
        order_id: 'order.id',
        order_status: 'order.status',
        order_purchase_timestamp: 'order.placedAt',
        order_approved_at: 'order.paidAt',
        order_delivered_carrier_date: 'order.dispatchedAt',
        order_delivered_customer_date: 'order.deliveredAt',
        order_estimated_delivery_date: 'order.deliverBy',
      },
    },
    {
      ...AS_THEY_STAND,
      whenColumns: ['order_id', 'order_item_id', 'seller_id', 'shipping_limit_date'],
      columns: {
        order_id: 'order.id',
        order_item_id: 'line.key',
        product_id: 'line.sku',
        seller_id: 'line.seller',
        shipping_limit_date: 'line.shipBy',
        price: 'line.price',
      },
    },
    {
      ...AS_THEY_STAND,
      whenColumns: ['review_id', 'order_id', 'review_score'],
      columns: {
        review_id: 'feedback.key',
        order_id: 'order.id',
        review_score: 'feedback.stars',
        review_comment_message: 'feedback.text',
        review_creation_date: 'feedback.at',
      },
    },
  ],
};
