/** Countries whose post issues S10 numbers: members of the postal union, and the territories that number on their own. */
const ISSUING = new Set(
  (
    'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU' +
    ' CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ' +
    ' IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU' +
    ' MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO' +
    ' SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'
  ).split(' '),
);

/** Carrier keys of posts that have one (ruling R-T5). */
const KEYS: Readonly<Record<string, string>> = {
  GB: 'royal_mail',
  NL: 'postnl',
  US: 'usps',
  DE: 'dhl_paket_de',
  BE: 'bpost',
  FR: 'la_poste',
  CN: 'china_post',
};

/** The post of a country as a carrier key, `post_<iso2>` where it has none of its own; null when no post issues numbers with these letters. */
export const postOf = (country: string): string | null => (ISSUING.has(country) ? (KEYS[country] ?? `post_${country.toLowerCase()}`) : null);
