import { writtenReason } from './written-reason';

it.each([
  ['nineteen characters', 'The buyer called us', null],
  ['twenty', 'The buyer called us.', 'The buyer called us.'],
  ['spaces around and between count once', `  The buyer${' '.repeat(20)}rang  `, null],
  ['forty spaces of no width', '\u200b'.repeat(40), null],
  ['fillers that count as letters', '\u3164'.repeat(40), null],
  ['dots', '.'.repeat(40), null],
  ['blank braille', '\u2800'.repeat(40), null],
  ['unseen characters between words', 'The\u200b buyer\u00ad called us today', 'The buyer called us today'],
  ['another script', 'Покупатель звонил нам', 'Покупатель звонил нам'],
])('a reason: %s', (_edge, text, expected) => expect(writtenReason(text)).toBe(expected));
