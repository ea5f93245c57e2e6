import { codeTable } from './code-table';

/** UPS activity codes by their three digits (tracking.md §4; numeric list second hand). Type letters and two-letter codes: `ups-rules`. */
export const UPS_CODES = codeTable([
  ['label_created', false, '003 044·inbound_to_carrier 045·inbound_to_carrier'],
  ['accepted', true, '038'],
  ['in_transit', true, '005 010 025·handed_to_post 039·with_post 057·to_access_point'],
  ['customs', true, '012·in_progress 014·cleared 058·info_required'],
  ['out_for_delivery', true, '006 021'],
  ['available_for_pickup', true, '017·held_for_pickup 040·access_point'],
  ['delivery_attempted', true, '022 023 024·final 060 061·adult_signature 062·funds_due 066·by_post'],
  ['delivered', true, '011 026·by_post'],
  [
    'exception',
    true,
    '013 016·held 019·held 029·action_required 030·post_exception 032·delay 046·delay 047·delay 048·delay 049·delay 050·address 051·delay 052·delay 053·delay 059·damaged 064·refused 069·unclaimed',
  ],
  ['exception', false, '007·voided 043·voided 020·held'],
  ['returned', true, '035·returning 036·returning 037·returning 034·returned_to_sender 067·returned_to_sender'],
  ['returned', false, '033·returning'],
  ['lost', true, '068·lost_and_found'],
  ['info', false, '018 027 028 041 042 054 055·rescheduled 056 063 065·pickup_attempted 000'],
]);
