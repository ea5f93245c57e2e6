import { AFTERSHIP_CODES, AFTERSHIP_TAGS } from './aftership';
import type { CodeTable } from './code-table';
import { DHL_EXPRESS_CODES, DHL_PAKET_DE_CODES, DHL_UNIFIED_CODES } from './dhl';
import { DHL_PARCEL_NL_CODES } from './dhl-parcel-nl';
import { DPD_CODES, DPD_WORDS } from './dpd';
import { EASYPOST_DETAIL, EASYPOST_STATUS } from './easypost';
import { FEDEX_CODES } from './fedex';
import { GLS_CODES } from './gls';
import { PLAIN_WORDS } from './plain-words';
import { POSTNL_CODES } from './postnl';
import { SEVENTEENTRACK_CODES, SEVENTEENTRACK_STATUS } from './seventeentrack';
import { SHIP24_CODES } from './ship24';
import { UPS_CODES } from './ups';
import { USPS_CODES } from './usps';

/** Every table of codes and words, by source: for the settings screen, and to be gone through one by one. */
export const CODE_TABLES: Readonly<Record<string, CodeTable>> = {
  ups: UPS_CODES,
  fedex: FEDEX_CODES,
  usps: USPS_CODES,
  postnl: POSTNL_CODES,
  dpd: DPD_CODES,
  'dpd words': DPD_WORDS,
  gls: GLS_CODES,
  dhl_parcel_nl: DHL_PARCEL_NL_CODES,
  dhl_paket_de: DHL_PAKET_DE_CODES,
  dhl_express: DHL_EXPRESS_CODES,
  dhl_unified: DHL_UNIFIED_CODES,
  'easypost status': EASYPOST_STATUS,
  'easypost detail': EASYPOST_DETAIL,
  aftership: AFTERSHIP_CODES,
  'aftership tag': AFTERSHIP_TAGS,
  seventeentrack: SEVENTEENTRACK_CODES,
  'seventeentrack status': SEVENTEENTRACK_STATUS,
  ship24: SHIP24_CODES,
  'plain words': PLAIN_WORDS,
};

/** Codes whose meaning nobody could read at the source (tracking.md §4, NV): a person may explain them otherwise (`OwnCodes`). */
export const NOT_VERIFIED_CODES: Readonly<Record<string, readonly string[]>> = {
  usps: ['04', '05', '06', '08', '09', '14', '16', '21', '22', '23', '51', '80', '81', '82', 'NT', 'PC'],
  dhl_express: ['NH', 'RD', 'RT'],
};
