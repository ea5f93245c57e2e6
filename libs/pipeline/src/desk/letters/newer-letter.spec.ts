import type { DraftParagraph, DraftPlan } from '@weerwoord/claims';
import type { DraftWords } from '../draft-words';
import { mergedLetter } from './newer-letter';

const plan = (...paragraphs: readonly (readonly [string, ...string[]])[]): DraftPlan => ({
  kind: 'a-to-z-answer',
  paragraphs: paragraphs.map(([id, ...cites]): DraftParagraph => ({ id, says: id, cites, figures: {}, gap: null })),
});
const said = (id: string, text: string, over: Partial<DraftWords> = {}): DraftWords => ({
  id,
  text,
  cites: [...text.matchAll(/\[E(\d+)\]/g)].map((mark) => Number(mark[1])),
  gap: null,
  leftOut: false,
  edited: false,
  ...over,
});

/* Mine: what a person wrote over opening, delivered and handed-over. Fresh: a signature has come between, and hand-over has gone. */
const mine = plan(['opening'], ['delivered', 'SCAN'], ['handed-over', 'FIRST']);
const words = [said('opening', 'Order 1.'), said('delivered', 'It came, as said [E1].', { edited: true }), said('handed-over', 'Given to DHL [E2].')];
const fresh = {
  plan: plan(['opening'], ['signed-for', 'POD'], ['delivered', 'SCAN', 'PLACE']),
  words: [said('opening', 'Order 1.'), said('signed-for', 'Signed for [E1].'), said('delivered', 'Delivered in Köln [E2][E3].')],
};
const merged = (...take: string[]) => {
  const { plan: to, words: all } = mergedLetter(mine, words, fresh, new Set(take));
  return { texts: all.map(({ text, leftOut }) => (leftOut ? `(${text})` : text)), cited: to.paragraphs.flatMap(({ cites }) => cites) };
};

it.each([
  [
    'all of it',
    ['signed-for', 'delivered', 'handed-over'],
    ['Order 1.', 'Signed for [E1].', 'Delivered in Köln [E2][E3].'],
    ['POD', 'SCAN', 'PLACE'],
  ],
  [
    'nothing: what is new is left out and can be put back, marks follow their items',
    [],
    ['Order 1.', '(Signed for [E1].)', 'It came, as said [E2].', 'Given to DHL [E3].'],
    ['POD', 'SCAN', 'FIRST'],
  ],
  [
    'only the new paragraph',
    ['signed-for'],
    ['Order 1.', 'Signed for [E1].', 'It came, as said [E2].', 'Given to DHL [E3].'],
    ['POD', 'SCAN', 'FIRST'],
  ],
  ['only that one goes', ['handed-over'], ['Order 1.', '(Signed for [E1].)', 'It came, as said [E2].'], ['POD', 'SCAN']],
])('takes %s', (_edge, take, texts, cited) => expect(merged(...take)).toEqual({ texts, cited }));

it('a mark whose item is cited nowhere any more goes', () => {
  const odd = [said('opening', 'See [E2].'), ...words.slice(1)];
  expect(mergedLetter(mine, odd, fresh, new Set(['handed-over', 'delivered'])).words[0]?.text).toBe('See.');
});
