import { aDraftInput } from '../../../testing';
import { factsAcross } from './across-paragraphs';
import { factReader } from './check-facts';

const { bundle, facts, claim } = aDraftInput();
const read = factReader({ bundle, facts, claim, language: 'en', zone: 'Europe/Berlin' });

it.each([
  ['a day and its month', ['It was delivered on 14', 'March 2026 to the buyer.'], ['14 March 2026']],
  ['a sign and its amount', ['We refunded €', '500 at once.'], ['€ 500']],
  ['a number in two halves', ['The parcel has the number 1Z 5R8 939', '03 5756 7127.'], ['1Z 5R8 939 03 5756 7127']],
  ['what is shown', ['It was delivered on 30', 'October 2026.'], []],
  ['two facts, each on its own side', ['It was delivered on 30 October 2026.', '31 October is another day.'], []],
  ['sentences that end', ['We sent two.', 'May we ask you to look again?'], []],
  ['one paragraph', ['It was delivered on 14 March 2026.'], []],
])('reads on over a blank line: %s', (_edge, texts, flagged) => {
  const across = factsAcross(texts, read, () => true).filter(({ fact }) => !fact.proven);
  expect(across.map(({ second, fact }) => [second, fact.text])).toEqual(flagged.map((text) => [1, text]));
});

it('looks only where it is asked to', () => {
  expect(factsAcross(['on 14', 'March', '9', 'May'], read, (second) => second === 3).map(({ second }) => second)).toEqual([3]);
});
