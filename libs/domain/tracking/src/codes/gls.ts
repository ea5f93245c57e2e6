import { codeTable } from './code-table';

/** GLS group words; the numbered states of the Dutch site are written `NL:n` (tracking.md §4; second hand). */
export const GLS_CODES = codeTable([
  ['label_created', false, 'PREADVICE PLANNEDPICKUP INPICKUP·pickup_under_way NL:0'],
  ['accepted', true, 'NL:1'],
  ['in_transit', true, 'INTRANSIT INWAREHOUSE NL:2'],
  ['out_for_delivery', true, 'INDELIVERY NL:3'],
  ['available_for_pickup', true, 'DELIVEREDPS·parcelshop'],
  ['delivery_attempted', true, 'NOTDELIVERED'],
  ['delivered', true, 'DELIVERED FINAL·unconfirmed NL:4'],
  ['exception', false, 'NOTPICKEDUP·pickup_failed CANCELED·cancelled'],
]);
