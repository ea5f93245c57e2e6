import type { Cancellation } from '@weerwoord/orders';
import { notOurs } from '../amazon-shipping/not-ours';
import type { NotOurs, NotOursFacts } from '../amazon-shipping/not-ours';
import type { TableRow } from '../decision-table';

export type CancelClass =
  | NotOurs
  | 'REFUND_NOT_CANCELLATION'
  | 'ASKED_BY_BUYER'
  | 'EXCLUDED_BUYER_WHILE_PENDING'
  | 'CANCELLED_BY_SELLER'
  | 'EXCLUDED_AMAZON_BEFORE_SHIP_BY'
  | 'EXCLUDED_AMAZON'
  | 'CANCELLED_BY_AMAZON'
  | 'EXCLUDED_WHO_UNKNOWN'
  | 'ITEM_CANCELLED_BY_SELLER'
  | 'ITEM_CANCELLED_WHO_UNKNOWN'
  | 'KEPT';

export type CancelFacts = NotOursFacts & {
  /** Confirmed as shipped before any cancellation. */
  readonly confirmed: boolean;
  readonly by: Cancellation['by'];
  /** The buyer asked for it through Amazon's own cancel option. */
  readonly askedByBuyer: boolean;
  /** Known to have been cancelled by its ship-by: so not for want of shipping. */
  readonly beforeShipBy: boolean;
  readonly itemBySeller: boolean;
  readonly itemByUnknown: boolean;
  /** Policy `amazon.cancel.auto-cancel-counts`. */
  readonly autoCancelCounts: boolean;
};

const cancelled = ({ status }: CancelFacts): boolean => status === 'cancelled';

/**
 * amazon.md §3.2, first match wins. Once the shipment is confirmed a cancellation is a refund; what the buyer asked for stays among
 * the orders and is no hit; what the buyer cancelled himself he cancelled while it was pending.
 */
export const CANCEL_TABLE: readonly TableRow<CancelFacts, CancelClass>[] = [
  ...notOurs<CancelFacts>('3.2'),
  { id: '3.2/refund', outcome: 'REFUND_NOT_CANCELLATION', when: (f) => cancelled(f) && f.confirmed },
  { id: '3.2/asked', outcome: 'ASKED_BY_BUYER', when: (f) => cancelled(f) && f.askedByBuyer },
  { id: '3.2/buyer', outcome: 'EXCLUDED_BUYER_WHILE_PENDING', when: (f) => cancelled(f) && f.by === 'buyer' },
  { id: '3.2/seller', outcome: 'CANCELLED_BY_SELLER', when: (f) => cancelled(f) && f.by === 'seller' },
  { id: '3.2/amazon-early', outcome: 'EXCLUDED_AMAZON_BEFORE_SHIP_BY', when: (f) => cancelled(f) && f.by === 'marketplace' && f.beforeShipBy },
  { id: '3.2/amazon', outcome: 'CANCELLED_BY_AMAZON', when: (f) => cancelled(f) && f.by === 'marketplace' && f.autoCancelCounts },
  { id: '3.2/amazon', outcome: 'EXCLUDED_AMAZON', when: (f) => cancelled(f) && f.by === 'marketplace' },
  { id: '3.2/unknown', outcome: 'EXCLUDED_WHO_UNKNOWN', when: cancelled },
  { id: '3.2/item', outcome: 'ITEM_CANCELLED_BY_SELLER', when: (f) => f.itemBySeller },
  { id: '3.2/item-unknown', outcome: 'ITEM_CANCELLED_WHO_UNKNOWN', when: (f) => f.itemByUnknown },
  { id: '3.2/kept', outcome: 'KEPT', when: () => true },
];
