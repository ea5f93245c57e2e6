import { codeTable } from './code-table';

/** FedEx scan `eventType` (tracking.md §4). `DE` depends on its text: see `carrier-rules`. */
export const FEDEX_CODES = codeTable([
  ['label_created', false, 'OC OX·handed_to_post_data MD EP·pickup_planned'],
  ['accepted', true, 'PU PX OF·origin_facility'],
  ['in_transit', true, 'AA AC AF AR AX DP EA EO FD IT IX LO PF PL PM SF TR'],
  ['customs', true, 'CD·delay'],
  ['out_for_delivery', true, 'OD ED AD'],
  ['available_for_pickup', true, 'HL HP'],
  ['delivery_attempted', true, 'DE·see_exception_text'],
  ['delivered', true, 'DL'],
  ['exception', true, 'SE'],
  ['exception', false, 'DY·delay DD·delay PY·pickup_delay CA·cancelled'],
  ['returned', true, 'RS·returning'],
  ['returned', false, 'RT·returning'],
  ['info', false, 'AO·on_time_notice AP CH DS DR HA·hold_requested SP RR RM RC RD'],
]);
