import type { DraftWords } from '../draft-words';
import { written } from './save-draft';

const paragraph = (over: Partial<DraftWords>): DraftWords => ({
  id: 'p',
  text: 'Before.',
  cites: [],
  gap: null,
  leftOut: false,
  edited: false,
  ...over,
});
const gap = paragraph({ text: '⟦gap: signature⟧', gap: { code: 'SIGNATURE_POD', getIt: 'ask-carrier' } });

it.each([
  ['a mark of an exhibit that is there', paragraph({}), 'Delivered [E2].', { text: 'Delivered [E2].', cites: [2], gap: null }],
  ['one that is not', paragraph({}), 'Delivered [E7].', { text: 'Delivered .', cites: [], gap: null }],
  ['brackets of a gap around a fact', paragraph({}), '⟦We refunded € 500⟧ today.', { text: 'We refunded € 500 today.', gap: null }],
  ['a bracket that stays open', paragraph({}), 'We did. ⟦We refunded € 500.', { text: 'We did. We refunded € 500.', gap: null }],
  ['a gap as it was', gap, '⟦gap: signature⟧', { text: '⟦gap: signature⟧', gap: gap.gap }],
  ['a gap that is filled', gap, 'Signed for by hand.', { text: 'Signed for by hand.', gap: null, edited: true }],
])('what a person wrote is kept: %s', (_edge, known, text, kept) => expect(written(known, { text, leftOut: false }, 3)).toMatchObject(kept));
