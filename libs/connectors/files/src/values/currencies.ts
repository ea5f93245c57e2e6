const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  円: 'JPY',
  '₹': 'INR',
  zł: 'PLN',
  r$: 'BRL',
  us$: 'USD',
  'us $': 'USD',
  au$: 'AUD',
  'au $': 'AUD',
  a$: 'AUD',
  c$: 'CAD',
  'c $': 'CAD',
  ca$: 'CAD',
  'ca $': 'CAD',
  s$: 'SGD',
  hk$: 'HKD',
  'hk $': 'HKD',
  nt$: 'TWD',
  mx$: 'MXN',
  'rs.': 'INR',
  'sfr.': 'CHF',
  'fr.': 'CHF',
};

/** ISO 4217 code for a sign or code as written next to an amount; null for a word that is neither. */
export const signCurrency = (sign: string): string | null => SIGNS[sign.toLowerCase()] ?? (/^[a-z]{3}$/i.test(sign) ? sign.toUpperCase() : null);

export const isDollar = (sign: string): boolean => sign === '$';

const DOLLARS: Readonly<Record<string, string>> = { au: 'AUD', ca: 'CAD', sg: 'SGD', hk: 'HKD', mx: 'MXN' };

/** What a bare `$` means on a site (`EBAY_AU`, `amazon.ca`): Australian, Canadian … dollars; US dollars elsewhere. */
export const dollarOf = (site: string): string => DOLLARS[/([a-z]{2})$/i.exec(site)?.[1]?.toLowerCase() ?? ''] ?? 'USD';
