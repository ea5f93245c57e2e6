import { codeTable } from './code-table';

/** EasyPost `status` (tracking.md §3). */
export const EASYPOST_STATUS = codeTable([
  ['label_created', false, 'pre_transit'],
  ['in_transit', true, 'in_transit'],
  ['out_for_delivery', true, 'out_for_delivery'],
  ['delivered', true, 'delivered'],
  ['available_for_pickup', true, 'available_for_pickup'],
  ['returned', true, 'return_to_sender·returning'],
  ['exception', true, 'failure'],
  ['exception', false, 'cancelled·cancelled'],
  ['info', false, 'error unknown'],
]);

/** EasyPost `status_detail`: finer than the status, and wins where it says something. All of `departed_*` and `arrived_*` are journey. */
export const EASYPOST_DETAIL = codeTable([
  ['label_created', false, 'label_created'],
  ['accepted', true, 'received_at_origin_facility'],
  ['in_transit', true, 'transferred_to_destination_carrier received_at_destination_facility'],
  ['in_transit', true, 'departed_facility departed_origin_facility arrived_at_facility arrived_at_destination'],
  ['available_for_pickup', true, 'arrived_at_pickup_location'],
  ['exception', true, 'damaged·damaged refused·refused delayed·delay weather_delay·delay'],
  ['exception', true, 'held awaiting_information address_correction missorted transit_exception delivery_exception'],
  ['returned', true, 'return'],
  ['lost', true, 'lost'],
]);
