import { languageFor, saysOtherwise } from './draft-words';

it.each([
  ['the mail’s own language, to a buyer', 'nl-NL', 'EBAY_DE', 'EBAY_INR', 'nl'],
  ['English to Amazon, where the mail came in it', 'en', 'amazon.de', 'A_TO_Z', 'en'],
  ['the site’s to Amazon, which reads no third one', 'nl-NL', 'amazon.de', 'A_TO_Z', 'de'],
  ['the site’s, where the mail is in a language we write no letters in', 'it', 'amazon.de', 'A_TO_Z', 'de'],
  ['Dutch for a Dutch eBay', null, 'EBAY_NL', 'EBAY_INR', 'nl'],
  ['Dutch for Belgium', null, 'amazon.com.be', 'A_TO_Z', 'nl'],
  ['German for Austria', null, 'EBAY_AT', 'EBAY_CASE', 'de'],
  ['English elsewhere', 'it', 'amazon.it', 'A_TO_Z', 'en'],
  ['English to AliExpress, whoever wrote in what', 'nl', 'aliexpress.com', 'ALIEXPRESS_DISPUTE', 'en'],
  ['English for an account without a site', null, '', 'CHARGEBACK', 'en'],
] as const)('writes in %s', (_why, language, site, kind, wanted) => {
  expect(languageFor({ language, site, kind, reason: 'INR_DELIVERED', marketplaceState: '' })).toBe(wanted);
});
it('a newer bundle alone is no other letter', () => {
  expect(saysOtherwise({ composedFrom: '1 aa' }, { composedFrom: '2 aa' })).toBe(false);
  expect(saysOtherwise({ composedFrom: '1 aa' }, { composedFrom: '1 bb' })).toBe(true);
});
