import { paperSizeOf } from './paper-size';

it.each([
  ['amazon.com', 'Letter'],
  ['amazon.ca', 'Letter'],
  ['amazon.com.mx', 'Letter'],
  ['EBAY_US', 'Letter'],
  ['EBAY_CA', 'Letter'],
  ['amazon.com.be', 'A4'],
  ['amazon.co.uk', 'A4'],
  ['amazon.de', 'A4'],
  ['EBAY_NL', 'A4'],
  ['aliexpress.com', 'A4'],
  ['vlierdal.example', 'A4'],
  ['', 'A4'],
])('a pack for %s is printed on %s', (site, size) => {
  expect(paperSizeOf(site)).toBe(size);
});
