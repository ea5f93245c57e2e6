import { clausesOf, sentencesOf } from './sentences';

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);
const long = 'a'.repeat(44);

it('tells questions from statements, each by its own end', () => {
  expect(sentencesOf('It is here. Where is it? Thanks!')).toEqual([
    { text: 'It is here.', asks: false },
    { text: 'Where is it?', asks: true },
    { text: 'Thanks!', asks: false },
  ]);
});
it.each<[string, string, string[]]>([
  ['a short line was ended by its writer', `${long}\nb`, [long, 'b']],
  ['a line as long as a program’s was wrapped', `${long}a\nb`, [`${long}a b`]],
  ['not where a sentence ended', `${long}.\nb`, [`${long}.`, 'b']],
  ['nor before a list', `${long}:\nb`, [`${long}:`, 'b']],
  ['nor before a blank line', `${long}a\n\nb`, [`${long}a`, 'b']],
  ['a point inside a number ends nothing', 'It costs 12.50 euro', ['It costs 12.50 euro']],
  ['blanks are no sentence', ' \n ', []],
])('%s', (_edge, text, told) => expect(texts(text)).toEqual(told));

it('of a wall of text only the beginning is looked at', () => {
  expect(texts('x'.repeat(3000))).toEqual(['x'.repeat(1000)]);
  expect(texts(`${'x'.repeat(1000)}\ny`)).toEqual(['x'.repeat(1000)]);
  expect(texts(`${'x'.repeat(1001)}\ny`)).toEqual(['x'.repeat(1000), 'y']);
});
it('cuts a sentence where it turns', () => {
  expect(clausesOf('it is late, but it came').map((clause) => clause.trim())).toEqual(['it is late', '', 'it came']);
  expect(clausesOf('butter')).toEqual(['butter']);
});
