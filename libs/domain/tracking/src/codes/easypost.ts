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

/** EasyPost `status_detail`: finer than the status, and wins where it says something. */
export const EASYPOST_DETAIL = codeTable([
  ['label_created', false, 'label_created'],
  ['accepted', true, 'received_at_origin_facility'],
  [
    'in_transit',
    true,
    'transferred_to_destination_carrier departed_facility departed_origin_facility arrived_at_facility arrived_at_destination received_at_destination_facility',
  ],
  ['available_for_pickup', true, 'arrived_at_pickup_location'],
  ['exception', true, 'damaged·damaged refused·refused delayed·delay weather_delay·delay held·held'],
  ['exception', true, 'awaiting_information address_correction·address missorted transit_exception delivery_exception'],
  ['returned', true, 'return·returning'],
  ['lost', true, 'lost'],
]);
