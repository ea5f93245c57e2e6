import { SAYS } from '@weerwoord/claims';
import { DateWords } from './dates';
import { FigureReader, siteName } from './figure-reader';
import { packWords } from './words-for';

const LISTS = ['headlines', 'leads', 'asks', 'positions', 'points', 'events', 'sources'] as const;

it.each(['nl', 'de'] as const)('%s has every word that English has', (language) => {
  for (const list of LISTS) expect([list, Object.keys(packWords(language)[list]).sort()]).toEqual([list, Object.keys(packWords('en')[list]).sort()]);
});

it.each(['en', 'nl', 'de'] as const)('%s makes sentences of no figures at all, and shows no vault reference', (language) => {
  const words = packWords(language);
  const dates = new DateWords(language, 'Europe/Amsterdam');
  for (const figures of [{}, { postcode: 'vault:places.s1.postcode', city: 'vault:places.s1.city', at: 'not-a-date', carrier: 'vault:x' }]) {
    const f = new FigureReader(figures);
    const made = [...Object.values(words.headlines), ...Object.values(words.codes), ...Object.values(words.points).map((point) => point.shown)].map(
      (say) => say(f, dates),
    );
    for (const sentence of made) expect(sentence).not.toMatch(/vault|undefined|null|NaN|Invalid/);
  }
});

it.each([
  ['EBAY_NL', 'ebay.nl'],
  ['EBAY_GB', 'ebay.co.uk'],
  ['EBAY_US', 'ebay.com'],
  ['amazon.de', 'amazon.de'],
])('calls %s %s', (site, name) => {
  expect(siteName(site)).toBe(name);
});

it.each(['en', 'nl', 'de'] as const)('%s words every request a letter can end with', (language) => {
  const requests = SAYS.filter((says) => says.startsWith('request-'));
  expect(requests.filter((says) => packWords(language).asks[says] === undefined)).toEqual([]);
});

it.each([
  ['en', 'delivered in another place', 'in another place'],
  ['nl', 'bezorgd op een andere plaats', 'op een andere plaats'],
  ['de', 'an einem anderen Ort zugestellt', 'an einem anderen Ort'],
] as const)('%s does not call a delivery somewhere else "not on file"', (language, address, scan) => {
  const { points } = packWords(language);
  const dates = new DateWords(language, 'Europe/Amsterdam');
  const said = (point: string) => points[point]?.missing(new FigureReader({ placeMatch: 'different', at: '2026-03-25T11:00:00Z' }), dates);
  expect(said('right-address')).toBe(address);
  expect(said('delivered')).toContain(scan);
  expect(said('delivered-as-promised')).toContain(scan);
});
