export { BUYER_TOPICS, DELIVERY_TOPICS } from './buyer-topics';
export type { BuyerTopic } from './buyer-topics';
export { confirmationOf } from './confirmation';
export type { Confirmation } from './confirmation';
export { eraseDue } from './erase-due';
export type { ClockDays, ErasableFacts, EraseBecause, EraseDue, RetentionDays } from './erase-due';
export { factsHashInput } from './facts-hash-input';
export { foldOrder } from './fold-order';
export type { OrderIdentity } from './fold-order';
export { trackingKey } from './fold-parcels';
export { isLateShipment, isOverdue, lateSeconds, overdueFrom } from './is-late-shipment';
export type { ShipmentTiming } from './is-late-shipment';
export type {
  BuyerMessage,
  Cancellation,
  ClaimEvent,
  Feedback,
  OrderFacts,
  OrderLine,
  OrderStatus,
  Parcel,
  Refund,
  ReturnRequest,
  Upload,
} from './order-facts';
export { sellersOf, shipByOf } from './ship-by';
export { standingStatements } from './standing';
export type { StatedFields, StatedLists, Statement } from './statement';
