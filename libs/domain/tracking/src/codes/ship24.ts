import { codeTable } from './code-table';

/**
 * Ship24 `statusCode` (tracking.md §3). The sheet knows one code of an event and the words of the milestones; other codes go by the
 * wording or to a person. `statusMilestone` is the state of the shipment, not the meaning of the event, and must not be handed in as one.
 */
export const SHIP24_CODES = codeTable([
  ['label_created', false, 'info_received'],
  ['in_transit', true, 'in_transit'],
  ['out_for_delivery', true, 'out_for_delivery'],
  ['delivery_attempted', true, 'failed_attempt'],
  ['available_for_pickup', true, 'available_for_pickup'],
  ['exception', true, 'exception'],
  ['delivered', true, 'delivered delivery_delivered'],
  ['info', false, 'pending'],
]);
