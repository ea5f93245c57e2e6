import { codeTable } from './code-table';

/** AfterShip subtags (tracking.md §3; documented, some second hand). Sub-states of "pending" all say only that nothing is known. */
export const AFTERSHIP_CODES = codeTable([
  ['label_created', false, 'InfoReceived_001'],
  ['accepted', true, 'InTransit_002'],
  [
    'in_transit',
    true,
    'InTransit_001 InTransit_003 InTransit_004·destination_country InTransit_007 InTransit_008·problem_resolved InTransit_009·forwarded',
  ],
  ['customs', true, 'InTransit_005·cleared InTransit_006·in_progress Exception_004·delay Exception_018·info_required'],
  ['out_for_delivery', true, 'OutForDelivery_001'],
  ['available_for_pickup', true, 'AvailableForPickup_001'],
  ['delivery_attempted', true, 'AttemptFail_001 AttemptFail_002·not_home AttemptFail_003·business_closed'],
  [
    'delivered',
    true,
    'Delivered_001 Delivered_002·collected_at_pickup_point Delivered_003·signed Delivered_004·cod_collected Delivered_005·neighbour',
  ],
  [
    'exception',
    true,
    'Exception_001 Exception_002·moved Exception_003·refused Exception_005·delay Exception_006·funds_due Exception_007·address Exception_008·unclaimed Exception_009·rejected_by_carrier Exception_012·damaged Exception_016·delay Exception_017·delay',
  ],
  ['returned', true, 'Exception_010·returning Exception_011·returned_to_sender'],
  ['lost', true, 'Exception_013'],
  ['info', false, 'OutForDelivery_003·recipient_contacted OutForDelivery_004·appointment Pending_001·no_info Expired_001·expired'],
  ['info', false, 'Pending_002 Pending_003 Pending_004 Pending_005 Pending_006'],
]);

/** AfterShip `tag`, for an event whose subtag we do not know. */
export const AFTERSHIP_TAGS = codeTable([
  ['label_created', false, 'InfoReceived'],
  ['in_transit', true, 'InTransit'],
  ['out_for_delivery', true, 'OutForDelivery'],
  ['delivery_attempted', true, 'AttemptFail'],
  ['available_for_pickup', true, 'AvailableForPickup'],
  ['delivered', true, 'Delivered'],
  ['exception', true, 'Exception'],
  ['info', false, 'Pending Expired·expired'],
]);
