/** How carriers are written in files, against the keys of the tracking sheet. Compared in lower case without blanks and marks. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  ups: ['ups', 'upsdap', 'unitedparcelservice', 'upsmailinnovations', 'upsiparcel', 'upssurepost'],
  fedex: ['fedex', 'fedexexpress', 'fedexground', 'fedexdefault', 'fedexsmartpost', 'fedexhomedelivery'],
  usps: ['usps', 'unitedstatespostalservice', 'uspostalservice', 'uspsreturns'],
  postnl: ['postnl', 'tntpost', 'postnlpakket', 'postnlbrievenbuspakje', 'postnlinternational'],
  dpd: ['dpd', 'dpdnl', 'dpdde', 'dpduk', 'dpdgroup', 'dynamicparceldistribution'],
  gls: ['gls', 'glsnl', 'glsgermany', 'glsde', 'generallogisticssystems'],
  dhl_parcel_nl: ['dhlparcelnl', 'dhlparcel', 'dhlecommercenl', 'dhlnl', 'dhlforyou'],
  dhl_paket_de: ['dhlpaket', 'dhlpaketde', 'dhlgermany', 'dhlde', 'deutschepostdhl', 'dhldeutschland'],
  dhl_express: ['dhlexpress', 'dhlexpresseurope'],
  dhl_unified: ['dhlunified', 'dhl', 'dhltracking'],
  dhl_ecommerce: ['dhlglobalmail', 'dhlecommerce'],
  royal_mail: ['royalmail', 'royalmailgb', 'parcelforce'],
  bpost: ['bpost', 'bpostinternational'],
  la_poste: ['laposte', 'colissimo'],
  china_post: ['chinapost', 'chinaems'],
  easypost: ['easypost'],
  aftership: ['aftership'],
  seventeentrack: ['17track', 'seventeentrack'],
  ship24: ['ship24'],
  amazon_logistics: ['amazonlogistics', 'amzl', 'amazonshipping', 'swiship'],
};

const KEY_OF = new Map(Object.entries(SPELLINGS).flatMap(([key, spellings]) => spellings.map((spelling) => [spelling, key] as const)));

/**
 * The key of a carrier as written in a file ("FedEx", "DHL Paket", "Royal Mail"), or null when we do not know it. A key is its
 * own spelling.
 */
export function carrierKey(written: string | null): string | null {
  if (written === null) return null;
  return KEY_OF.get(written.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? (Object.hasOwn(SPELLINGS, written) ? written : null);
}
