import { codeTable } from './code-table';

/** 17TRACK sub_status and stage words (tracking.md §3; second hand). */
export const SEVENTEENTRACK_CODES = codeTable([
  ['label_created', false, 'InfoReceived'],
  ['accepted', true, 'InTransit_PickedUp'],
  ['in_transit', true, 'InTransit_Departure InTransit_Arrival InTransit_Other'],
  ['customs', true, 'InTransit_CustomsProcessing·in_progress InTransit_CustomsReleased·cleared InTransit_CustomsRequiringInformation·info_required'],
  ['out_for_delivery', true, 'OutForDelivery_Other'],
  ['available_for_pickup', true, 'AvailableForPickup_Other'],
  [
    'delivery_attempted',
    true,
    'DeliveryFailure_NoBody·not_home DeliveryFailure_Security·security_customs_fee DeliveryFailure_InvalidAddress·address DeliveryFailure_Other',
  ],
  ['delivered', true, 'Delivered_Other'],
  [
    'exception',
    true,
    'DeliveryFailure_Rejected·refused Exception_NoBody·not_home Exception_Security·security_customs_fee Exception_Damage·damaged Exception_Rejected·refused Exception_Delayed·delay Exception_Other',
  ],
  ['exception', false, 'Exception_Cancel·cancelled'],
  ['returned', true, 'Exception_Returning·returning Exception_Returned·returned_to_sender'],
  ['lost', true, 'Exception_Lost Exception_Destroyed·destroyed'],
  ['info', false, 'NotFound_Other·no_info NotFound_InvalidCode·invalid_number Expired_Other·expired'],
]);

/** 17TRACK main `status`, for an event whose sub_status we do not know. */
export const SEVENTEENTRACK_STATUS = codeTable([
  ['label_created', false, 'InfoReceived'],
  ['in_transit', true, 'InTransit'],
  ['out_for_delivery', true, 'OutForDelivery'],
  ['available_for_pickup', true, 'AvailableForPickup'],
  ['delivery_attempted', true, 'DeliveryFailure'],
  ['delivered', true, 'Delivered'],
  ['exception', true, 'Exception'],
  ['info', false, 'NotFound Expired·expired'],
]);
