import { draftPieces } from './draft-pieces';

const idOf = (exhibit: number) => `e${exhibit}`;
const cite = (number: number) => ({ id: `e${number}`, number });

it.each([
  ['no mark at all', 'We ask you to deny it.', [{ text: 'We ask you to deny it.', kind: 'plain' }]],
  ['a mark before the stop', 'Delivered on 9 March [E1][E2].', [{ text: 'Delivered on 9 March.', kind: 'cited', cites: [cite(1), cite(2)] }]],
  [
    'words after the mark',
    'Handed over [E3], as promised. We ask.',
    [
      { text: 'Handed over,', kind: 'cited', cites: [cite(3)] },
      { text: 'as promised. We ask.', kind: 'plain' },
    ],
  ],
  [
    'two sentences',
    'One [E1]. Two [E12].',
    [
      { text: 'One.', kind: 'cited', cites: [cite(1)] },
      { text: 'Two.', kind: 'cited', cites: [cite(12)] },
    ],
  ],
  ['the same mark twice', 'Twice [E1] [E1].', [{ text: 'Twice.', kind: 'cited', cites: [cite(1)] }]],
  ['nothing', '', []],
])('%s', (_edge, text, pieces) => {
  expect(draftPieces(text, idOf)).toEqual(pieces);
});
