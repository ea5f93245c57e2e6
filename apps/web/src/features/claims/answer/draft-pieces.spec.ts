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

it.each([
  [
    'a fact within a cited sentence',
    'Delivered on 9 March in Köln [E1].',
    [{ at: 13, text: '9 March', kind: 'broken' as const }],
    [
      { text: 'Delivered on ', kind: 'plain' },
      { text: '9 March', kind: 'broken' },
      { text: ' in Köln.', kind: 'cited', cites: [cite(1)] },
    ],
  ],
  [
    'a sentence that cites nothing, after one that does',
    'One [E1]. Two was sent. We ask.',
    [{ at: 10, text: 'Two was sent.', kind: 'uncited' as const }],
    [
      { text: 'One.', kind: 'cited', cites: [cite(1)] },
      { text: 'Two was sent.', kind: 'uncited' },
      { text: ' We ask.', kind: 'plain' },
    ],
  ],
  ['something that is not there', 'One [E1].', [{ at: 40, text: 'x', kind: 'broken' as const }], [{ text: 'One.', kind: 'cited', cites: [cite(1)] }]],
])('doubts: %s', (_edge, text, doubts, pieces) => {
  expect(draftPieces(text, idOf, doubts)).toEqual(pieces);
});
