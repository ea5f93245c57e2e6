import { languageFor, saysOtherwise } from './draft-words';

it.each([
  ['the mail’s own language', 'nl-NL', 'amazon.de', 'nl'],
  ['the site’s, where the mail is in a language we write no letters in', 'it', 'amazon.de', 'de'],
  ['Dutch for a Dutch eBay', null, 'EBAY_NL', 'nl'],
  ['Dutch for Belgium', null, 'amazon.com.be', 'nl'],
  ['German for Austria', null, 'EBAY_AT', 'de'],
  ['English elsewhere', 'it', 'amazon.it', 'en'],
  ['English for an account without a site', null, '', 'en'],
])('writes in %s', (_why, language, site, wanted) => {
  expect(languageFor({ language, site })).toBe(wanted);
});
it('a newer bundle alone is no other letter', () => {
  expect(saysOtherwise({ composedFrom: '1 aa' }, { composedFrom: '2 aa' })).toBe(false);
  expect(saysOtherwise({ composedFrom: '1 aa' }, { composedFrom: '1 bb' })).toBe(true);
});
