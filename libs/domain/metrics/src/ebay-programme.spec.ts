import { aContext } from '@weerwoord/metrics/testing';
import { anOrder } from '@weerwoord/orders/testing';
import { ebayProgramme } from './ebay-programme';

/** ebay.md §1.2: the destination decides, not the seller's country. */
it.each([
  ['the destination decides', 'DE', 'EBAY_NL', 'EBAY_NL', 'PROGRAM_DE'],
  ['unknown destination: the site of the sale', null, 'EBAY_DE', 'EBAY_NL', 'PROGRAM_DE'],
  ['a site nobody knows: the account’s', null, 'EBAY_XX', 'EBAY_GB', 'PROGRAM_UK'],
  ['neither known: the rest of the world', null, '', '', 'PROGRAM_GLOBAL'],
])('%s', (_edge, shipToCountry, site, ofAccount, programme) => {
  expect(ebayProgramme(anOrder({ channel: 'ebay', site, shipToCountry }), aContext({ site: ofAccount }))).toBe(programme);
});
