import { addressMatch, comparableCity, comparablePostcode, placeMatchOf } from './address-match';
import type { ScanPlace } from './times/zone-of-place';

const order: ScanPlace = { city: 'Amsterdam', postcode: '1012 JS', country: 'NL' };

it.each<[string, ScanPlace | null, ScanPlace | null, ReturnType<typeof addressMatch>]>([
  ['postcode and town', { city: 'AMSTERDAM', postcode: '1012JS', country: 'NL' }, order, 'postcode'],
  ['the postcode alone', { postcode: '1012js' }, order, 'postcode'],
  ['another postcode of the same town', { city: 'amsterdam', postcode: '1017 AB' }, order, 'city'],
  ['the town alone', { city: 'Amsterdam' }, order, 'city'],
  ['only the digits of the postcode', { postcode: '1012' }, order, 'city'],
  ['other digits', { postcode: '3011' }, order, 'different'],
  ['the order has the digits alone', order, { postcode: '1012' }, 'city'],
  ['four digits against five, one the other’s beginning', { postcode: '1011' }, { postcode: '10115' }, 'different'],
  ['four digits against another four', { postcode: '1012' }, { postcode: '1011' }, 'different'],
  ['a longer postcode that only begins alike', { postcode: '1012' }, { postcode: '1012 JSX' }, 'different'],
  ['letters before other letters of the same length', { postcode: '1012 AA' }, { postcode: '1012 AB' }, 'different'],
  ['a ZIP+4 whose country only the order tells', { postcode: '11201-12' }, { postcode: '11201', country: 'US' }, 'postcode'],
  ['a ZIP+4 whose country only the scan tells', { postcode: '11201-12', country: 'US' }, { postcode: '11201' }, 'postcode'],
  ['another town', { city: 'Rotterdam', country: 'NL' }, order, 'different'],
  ['another postcode, no town', { postcode: '3011 AA' }, order, 'different'],
  ['only the country', { country: 'NLD' }, order, 'country'],
  ['another country', { country: 'BE' }, order, 'different'],
  ['another country with that postcode', { postcode: '1012', country: 'DK' }, { postcode: '1012', country: 'CH' }, 'different'],
  ['another country with a town of that name', { city: 'Amsterdam', country: 'US' }, order, 'different'],
  ['nothing of the scan', null, order, null],
  ['nothing of the order', { city: 'Amsterdam' }, null, null],
  ['a dash in the place of a town', { city: '-', country: 'NL' }, { city: '--', country: 'NL' }, 'country'],
  ['nothing both know', { city: 'Amsterdam' }, { country: 'NL' }, null],
  ['ZIP+4 against ZIP', { postcode: '11201-1234', country: 'US' }, { postcode: '11201', country: 'US' }, 'postcode'],
  ['a German postcode with its country', { postcode: 'D-10115', country: 'DE' }, { postcode: '10115', country: 'DE' }, 'postcode'],
  ['KOELN is Köln', { city: 'KOELN', country: 'DE' }, { city: 'Köln', country: 'DE' }, 'city'],
])('%s', (_edge, scan, at, match) => {
  expect(addressMatch(scan, at)).toBe(match);
});

it.each([
  ['a short London one too', 'E1 1234', 'GB', 'E11234'],
  ['an Irish one', 'D10 115', 'IE', 'D10115'],
  ['London postcodes keep their letters', 'sw1a 1aa', 'GB', 'SW1A1AA'],
  ['nine figures are a ZIP+4', '112011234', null, '11201'],
  ['a Swedish one', 'SE-114 55', 'SE', '11455'],
  ['a ZIP+4 of a country nobody told', '90210-1234', null, '90210'],
  ['a Polish one', '00-950', null, '00950'],
  ['a spreadsheet’s apostrophe', "'4006", null, '4006'],
  ['a spreadsheet’s decimals', '400081.0', null, '400081'],
])('postcode: %s', (_edge, written, country, plain) => expect(comparablePostcode(written, country)).toBe(plain));

it.each([
  ['St. Gallen', 'Saint Gallen'],
  ['Düsseldorf', 'DUESSELDORF'],
  ['Straßburg', 'strassburg'],
  ['’s-Hertogenbosch', "'s Hertogenbosch"],
  ['København', 'Kobenhavn'],
])('%s is %s', (a, b) => expect(comparableCity(a)).toBe(comparableCity(b)));

it('every comparison: the finest known side decides, another country before all', () => {
  const three = [true, false, null];
  for (const country of three)
    for (const postcode of three)
      for (const city of three)
        expect([country, postcode, city, placeMatchOf({ country, postcode, city })]).toEqual([
          country,
          postcode,
          city,
          country === false
            ? 'different'
            : postcode
              ? 'postcode'
              : city
                ? 'city'
                : city === false || postcode === false
                  ? 'different'
                  : country
                    ? 'country'
                    : null,
        ]);
});
