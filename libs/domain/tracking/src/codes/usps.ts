import { codeTable } from './code-table';

/** USPS event codes (tracking.md §4). `OA`, `UA`, `AD` are acceptance only with a place (R-T2): see `carrier-rules`. */
export const USPS_CODES = codeTable([
  [
    'label_created',
    false,
    'GX MA 89·merchant_receipt 83·tendered_by_partner TM·acceptance_pending 80·picked_up_by_partner 81·partner_facility 82·partner_facility',
  ],
  ['accepted', true, '03 OA·origin_acceptance UA·facility_acceptance AD·at_destination'],
  ['in_transit', true, '10 A1 T1 SF 07·at_post_office PC·sorting_complete'],
  ['in_transit', false, 'NT·predictive TL·predictive'],
  ['out_for_delivery', true, 'OF'],
  ['available_for_pickup', true, '14 16'],
  ['delivery_attempted', true, '02·notice_left 53·receptacle_blocked 51·business_closed'],
  ['delivered', true, '01'],
  ['exception', true, '04·refused 05·undeliverable 06·forwarded 08·missent 21·no_such_number 22·insufficient_address 23·moved'],
  ['returned', true, '09·returning'],
]);
