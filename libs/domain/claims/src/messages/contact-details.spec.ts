import { contactDetailsIn, withoutContact } from './contact-details';
import { isDeviceLine, isRule, isSignatureLine, looksSigned } from './signatures';

it.each<[string, string, boolean]>([
  ['nine digits', '020 123 456', true],
  ['international', '+31 6 12345678', true],
  ['eight digits are too few', '020 12345', false],
  ['fifteen are the most', '+123 456 789 012 345', true],
  ['sixteen are too many', '+1234 5678 9012 3456', false],
  ['a long bare number is a parcel’s', '340434292135', false],
  ['an Amazon order', '302-4471926-8850317', false],
  ['an eBay order', '12-34567-89012', false],
  ['a day', '2026-11-03', false],
  ['a day the other way round', '03-11-2026', false],
])('a telephone number: %s', (_edge, written, isPhone) => {
  expect(contactDetailsIn(`Call ${written} please`).phones).toEqual(isPhone ? [written] : []);
  expect(withoutContact(`Call ${written} please`)).toBe(isPhone ? 'Call ▒▒▒ please' : `Call ${written} please`);
});

it('mail addresses each once, and lines with an address', () => {
  const text = 'a@b.example and a@b.example\n  1012 JS Amsterdam\nKerkstraat 12\nIt came to Kerkstraat 12 last week, said my neighbour.';
  expect(contactDetailsIn(text)).toEqual({ emails: ['a@b.example'], phones: [], addressLines: ['1012 JS Amsterdam', 'Kerkstraat 12'] });
  expect(withoutContact(text).split('\n')).toEqual(['▒▒▒ and ▒▒▒', '▒▒▒', '▒▒▒', 'It came to Kerkstraat 12 last week, said my neighbour.']);
});
it('a line of more than ninety characters is a sentence', () => {
  const line = (length: number): string => `1012 JS Amsterdam${' '.repeat(length - 17)}`;
  expect([contactDetailsIn(line(90)).addressLines, contactDetailsIn(line(91)).addressLines]).toEqual([['1012 JS Amsterdam'], []]);
});

it.each<[string, string, boolean]>([
  ['a phone', 'Sent from my iPhone', true],
  ['a program', 'Get Outlook for iOS', true],
  ['a carrier', 'Sent with DHL', false],
  ['a question', 'Sent from my iPhone?', false],
  ['a sentence that goes on', 'Sent from my phone. It did not arrive', false],
  ['nothing', '', false],
  ['a line longer than a program’s', `Sent from my iPhone${' '.repeat(400)}`, false],
])('a line of %s', (_edge, line, isDevice) => expect(isDeviceLine(line)).toBe(isDevice));

it.each<[string, string[], boolean]>([
  ['a name and a number', ['Jan Jansen', '06 12345678'], true],
  ['nothing', [], false],
  ['six lines', Array<string>(6).fill('Jan'), true],
  ['seven', Array<string>(7).fill('Jan'), false],
  ['a sentence among them', ['Jan', 'It did not arrive.'], false],
  ['an order number', ['Jan', '302-4471926-8850317'], false],
  ['seventy characters', ['x'.repeat(70)], true],
  ['seventy-one', ['x'.repeat(71)], false],
])('looks signed: %s', (_edge, lines, signed) => expect(looksSigned(lines)).toBe(signed));

it('knows the line above a signature, and a drawn one', () => {
  expect([isSignatureLine('-- '), isSignatureLine('--- '), isRule('-----'), isRule('----'), isRule('_____ x')]).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});
