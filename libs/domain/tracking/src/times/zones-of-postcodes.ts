import { zoneOfState } from './zones-of-states';

/** First three digits of the ZIP from … to, and the state. Military posts (AA, AE, AP) have no place. */
const US_ZIPS =
  '005-005 NY|006-009 PR|010-027 MA|028-029 RI|030-038 NH|039-049 ME|050-059 VT|060-069 CT|070-089 NJ|100-149 NY|150-196 PA|197-199 DE|200-205 DC|' +
  '206-219 MD|220-246 VA|247-268 WV|270-289 NC|290-299 SC|300-319 GA|320-339 FL|341-349 FL|350-369 AL|370-385 TN|386-397 MS|398-399 GA|400-427 KY|' +
  '430-459 OH|460-479 IN|480-499 MI|500-528 IA|530-549 WI|550-567 MN|570-577 SD|580-588 ND|590-599 MT|600-629 IL|630-658 MO|660-679 KS|680-693 NE|' +
  '700-714 LA|716-729 AR|730-749 OK|750-799 TX|800-816 CO|820-831 WY|832-838 ID|840-847 UT|850-865 AZ|870-884 NM|885-885 TX|889-898 NV|900-961 CA|' +
  '967-968 HI|969-969 GU|970-979 OR|980-994 WA|995-999 AK';
const AU_POSTCODES =
  '080-099 NT|200-259 NSW|260-261 ACT|262-289 NSW|290-291 ACT|292-299 NSW|300-399 VIC|400-499 QLD|500-579 SA|600-699 WA|700-799 TAS|800-899 VIC|900-999 QLD';
const BR_CEPS =
  '010-199 SP|200-289 RJ|290-299 ES|300-399 MG|400-489 BA|490-499 SE|500-569 PE|570-579 AL|580-589 PB|590-599 RN|600-639 CE|640-649 PI|650-659 MA|' +
  '660-688 PA|689-689 AP|690-692 AM|693-693 RR|694-698 AM|699-699 AC|700-727 DF|728-729 GO|730-736 DF|737-767 GO|768-769 RO|770-779 TO|780-788 MT|' +
  '790-799 MS|800-879 PR|880-899 SC|900-999 RS';
/** Russian regions by the first three digits; what is not listed keeps Moscow time. */
const RU_INDEXES =
  '236-238 Europe/Kaliningrad|410-413 Europe/Saratov|414-416 Europe/Astrakhan|426-427 Europe/Samara|432-433 Europe/Ulyanovsk|443-446 Europe/Samara|' +
  '450-462 Asia/Yekaterinburg|614-629 Asia/Yekaterinburg|630-633 Asia/Novosibirsk|634-636 Asia/Tomsk|640-641 Asia/Yekaterinburg|644-646 Asia/Omsk|' +
  '647-648 Asia/Krasnoyarsk|649-649 Asia/Barnaul|650-654 Asia/Novokuznetsk|655-655 Asia/Krasnoyarsk|656-659 Asia/Barnaul|660-663 Asia/Krasnoyarsk|' +
  '664-671 Asia/Irkutsk|672-678 Asia/Yakutsk|679-682 Asia/Vladivostok|683-684 Asia/Kamchatka|685-686 Asia/Magadan|688-688 Asia/Kamchatka|' +
  '689-689 Asia/Anadyr|690-692 Asia/Vladivostok|693-694 Asia/Sakhalin';
/** First letter of a Canadian postcode; X is both Nunavut and the Northwest Territories. */
const CA_LETTERS: Readonly<Record<string, string>> = {
  A: 'NL',
  B: 'NS',
  C: 'PE',
  E: 'NB',
  G: 'QC',
  H: 'QC',
  J: 'QC',
  K: 'ON',
  L: 'ON',
  M: 'ON',
  N: 'ON',
  P: 'ON',
  R: 'MB',
  S: 'SK',
  T: 'AB',
  V: 'BC',
  X: 'NT',
  Y: 'YT',
};

/** What the table of ranges says for the first three digits. */
function inRange(table: string, three: string): string | null {
  if (!/^\d{3}$/.test(three)) return null;
  for (const row of table.split('|')) {
    const [range = '', value = ''] = row.split(' ');
    const [from = '', to = ''] = range.split('-');
    if (three >= from && three <= to) return value;
  }
  return null;
}
const byState = (country: string, state: string | null): string | null => (state === null ? null : zoneOfState(country, state));

/** Zone of a postcode in a country with several clocks; null when it does not tell. */
export function zoneOfPostcode(country: string, postcode: string): string | null {
  const plain = postcode.toUpperCase().replace(/[\s-]/g, '');
  const three = plain.slice(0, 3);
  if (country === 'US') return byState(country, inRange(US_ZIPS, three));
  // An Australian postcode has four digits; the north writes its leading zero or loses it.
  if (country === 'AU') return byState(country, inRange(AU_POSTCODES, plain.padStart(4, '0').slice(0, 3)));
  if (country === 'BR') return byState(country, inRange(BR_CEPS, three));
  if (country === 'CA') return byState(country, CA_LETTERS[plain.slice(0, 1)] ?? null);
  if (country === 'RU') return /^\d{6}$/.test(plain) ? (inRange(RU_INDEXES, three) ?? 'Europe/Moscow') : null;
  return null;
}
