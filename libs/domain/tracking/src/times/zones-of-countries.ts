/**
 * Countries with one clock for nearly everybody: ISO alpha-2, alpha-3, IANA zone. Islands far away (Canaries, Azores, French overseas) are
 * countries of their own here or accepted as an hour's error; the United States, Canada, Australia, Russia and Brazil go by state or postcode.
 */
const ONE_CLOCK = `
NL NLD Europe/Amsterdam|BE BEL Europe/Brussels|LU LUX Europe/Luxembourg|DE DEU Europe/Berlin|AT AUT Europe/Vienna|CH CHE Europe/Zurich|LI LIE Europe/Vaduz
FR FRA Europe/Paris|MC MCO Europe/Monaco|IT ITA Europe/Rome|SM SMR Europe/San_Marino|VA VAT Europe/Vatican|ES ESP Europe/Madrid|AD AND Europe/Andorra|PT PRT Europe/Lisbon
GB GBR Europe/London|IE IRL Europe/Dublin|IS ISL Atlantic/Reykjavik|DK DNK Europe/Copenhagen|SE SWE Europe/Stockholm|NO NOR Europe/Oslo|FI FIN Europe/Helsinki
PL POL Europe/Warsaw|CZ CZE Europe/Prague|SK SVK Europe/Bratislava|HU HUN Europe/Budapest|SI SVN Europe/Ljubljana|HR HRV Europe/Zagreb|BA BIH Europe/Sarajevo
RS SRB Europe/Belgrade|ME MNE Europe/Podgorica|MK MKD Europe/Skopje|AL ALB Europe/Tirane|GR GRC Europe/Athens|CY CYP Asia/Nicosia|MT MLT Europe/Malta
RO ROU Europe/Bucharest|BG BGR Europe/Sofia|MD MDA Europe/Chisinau|UA UKR Europe/Kyiv|BY BLR Europe/Minsk|EE EST Europe/Tallinn|LV LVA Europe/Riga|LT LTU Europe/Vilnius
TR TUR Europe/Istanbul|GE GEO Asia/Tbilisi|AM ARM Asia/Yerevan|AZ AZE Asia/Baku|IL ISR Asia/Jerusalem|JO JOR Asia/Amman|LB LBN Asia/Beirut
AE ARE Asia/Dubai|SA SAU Asia/Riyadh|QA QAT Asia/Qatar|KW KWT Asia/Kuwait|BH BHR Asia/Bahrain|OM OMN Asia/Muscat|EG EGY Africa/Cairo|MA MAR Africa/Casablanca
TN TUN Africa/Tunis|DZ DZA Africa/Algiers|ZA ZAF Africa/Johannesburg|KE KEN Africa/Nairobi|NG NGA Africa/Lagos|GH GHA Africa/Accra
CN CHN Asia/Shanghai|HK HKG Asia/Hong_Kong|MO MAC Asia/Macau|TW TWN Asia/Taipei|JP JPN Asia/Tokyo|KR KOR Asia/Seoul|SG SGP Asia/Singapore|MY MYS Asia/Kuala_Lumpur
TH THA Asia/Bangkok|VN VNM Asia/Ho_Chi_Minh|PH PHL Asia/Manila|IN IND Asia/Kolkata|PK PAK Asia/Karachi|BD BGD Asia/Dhaka|LK LKA Asia/Colombo|NP NPL Asia/Kathmandu
NZ NZL Pacific/Auckland|AR ARG America/Argentina/Buenos_Aires|UY URY America/Montevideo|PY PRY America/Asuncion|BO BOL America/La_Paz|PE PER America/Lima
CO COL America/Bogota|VE VEN America/Caracas|PA PAN America/Panama|CR CRI America/Costa_Rica|GT GTM America/Guatemala|DO DOM America/Santo_Domingo|PR PRI America/Puerto_Rico
`;
/** Alpha-3 of countries with several clocks. */
const SEVERAL_CLOCKS = 'US USA|CA CAN|AU AUS|RU RUS|BR BRA|MX MEX|ID IDN|KZ KAZ|CL CHL';

const rows = (text: string): string[][] => text.split(/[|\n]/).flatMap((row) => (row.trim() === '' ? [] : [row.trim().split(' ')]));
const ZONES = new Map(rows(ONE_CLOCK).map(([alpha2 = '', , zone = '']) => [alpha2, zone]));
const ALPHA2 = new Map([...rows(ONE_CLOCK), ...rows(SEVERAL_CLOCKS)].map(([alpha2 = '', alpha3 = '']) => [alpha3, alpha2]));

/** ISO alpha-2 of a country as sources write it: alpha-2, alpha-3 (AfterShip), UK for GB. Null for anything else. */
export function countryAlpha2(written: string | null | undefined): string | null {
  const code = written?.trim().toUpperCase() ?? '';
  if (code === 'UK') return 'GB';
  return /^[A-Z]{2}$/.test(code) ? code : (ALPHA2.get(code) ?? null);
}

/** Zone of a country with one clock, by alpha-2; null where there are several or we do not know. */
export const zoneOfCountry = (alpha2: string): string | null => ZONES.get(alpha2) ?? null;
/** Every zone of the table: a spec asks whether each exists. */
export const COUNTRY_ZONES: readonly string[] = [...ZONES.values()];
