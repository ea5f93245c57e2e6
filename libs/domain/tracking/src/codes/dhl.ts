import { codeTable } from './code-table';

/** DHL Unified Tracking `statusCode` (tracking.md §4). Too coarse alone: the text is read for customs, pick-up and return first. */
export const DHL_UNIFIED_CODES = codeTable([
  ['label_created', false, 'pre-transit'],
  ['in_transit', true, 'transit'],
  ['delivered', true, 'delivered'],
  ['exception', true, 'failure'],
  ['info', false, 'unknown'],
]);

/** DHL Paket DE `ice` codes. `LDTMV` is a loading; with "delivery vehicle" in its text the parcel is on its way to the door. */
export const DHL_PAKET_DE_CODES = codeTable([
  ['accepted', true, 'SHRCU PCKDU'],
  ['in_transit', true, 'ULFMV LDTMV SRTED'],
  ['delivered', true, 'DLVRD'],
  ['delivery_attempted', true, 'NDELV'],
]);

/**
 * DHL Express event codes seen in recorded answers; NH, RD and RT are not verified. CR, CC, CI and RW contradict each other in
 * public lists (customs or facility) and are left to a person.
 */
export const DHL_EXPRESS_CODES = codeTable([
  ['accepted', true, 'PU'],
  ['in_transit', true, 'PL DF AF AR'],
  ['out_for_delivery', true, 'WC'],
  ['delivered', true, 'OK'],
  ['delivery_attempted', true, 'NH·not_home'],
  ['exception', true, 'RD·refused'],
  ['returned', true, 'RT'],
]);
