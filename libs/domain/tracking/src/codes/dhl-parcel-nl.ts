import { codeTable } from './code-table';

/** DHL Parcel NL status words (tracking.md §4; second hand). "DELIVERED_AT_" a point or locker is waiting there; at the shipper it is a return. */
export const DHL_PARCEL_NL_CODES = codeTable([
  ['label_created', false, 'DATA_RECEIVED LEG'],
  ['in_transit', true, 'UNDERWAY IN_DELIVERY'],
  ['customs', true, 'CUSTOMS'],
  ['out_for_delivery', true, 'OUT_FOR_DELIVERY LOAD_VEHICLE'],
  [
    'available_for_pickup',
    true,
    'DELIVERED_AT_ACCESSPOINT·access_point DELIVERED_AT_PARCELSTATION·locker NOTIFICATION_FOR_PARCELSHOP_COLLECTION_HAS_BEEN_SENT AWAITING_RECEIVER_COLLECTION',
  ],
  [
    'delivered',
    true,
    'DELIVERED COLLECTED_AT_PARCELSHOP·collected_at_pickup_point COLLECTED_AT_ACCESSPOINT·collected_at_pickup_point COLLECTED_AT_PARCELSTATION·collected_at_pickup_point SHIPMENT_COLLECTED·collected_at_pickup_point DELIVERED_AT_NEIGHBOURS·neighbour DELIVERED_AT_PREFERED_NEIGHBOURS·neighbour DELIVERED_AT_SAFEPLACE·safe_place DELIVERED_IN_MAILBOX·mailbox DELIVERED_DAMAGED·damaged DELIVERED_NOT_IN_TIME·late DELIVERED_NO_CODE_VALIDATION·no_code',
  ],
  ['exception', true, 'EXCEPTION PROBLEM'],
  ['exception', false, 'INTERVENTION·intervention'],
  [
    'returned',
    true,
    'DELIVERED_AT_SHIPPER·returned_to_sender RETURNED_TO_SHIPPER·returned_to_sender REFUSED_BY_RECEIVER·refused NOT_HOME_RETURN_TO_SHIPPER·returning STORAGE_PERIOD_ENDED_AT_PARCELSHOP·not_collected ON_ROUTE_TO_SHIPPER·returning',
  ],
]);
