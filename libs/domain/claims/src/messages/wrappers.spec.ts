import { unwrapped } from './wrappers';

const BEGIN = '------------- Begin message -------------';
const END = '------------- End message -------------';

it.each<[string, string[], number, string[], string[]]>([
  ['a frame', ['Hello seller,', BEGIN, 'It did not come.', END, 'footer'], 5, ['It did not come.'], ['Hello seller,', BEGIN, END, 'footer']],
  ['a frame that never ends', [BEGIN, 'It did not come.', 'Bye'], 3, ['It did not come.', 'Bye'], [BEGIN]],
  ['a frame in the history is none', ['Mine', BEGIN, 'Old', END], 1, ['Mine', BEGIN, 'Old', END], []],
  ['of two frames the first', [BEGIN, 'New', END, BEGIN, 'Old', END], 6, ['New'], [BEGIN, END, BEGIN, 'Old', END]],
  ['a head', ['', 'You have received a message.', 'It did not come.'], 3, ['It did not come.'], ['', 'You have received a message.']],
  ['a footer', ['It did not come.', 'Was this email helpful?', 'more'], 3, ['It did not come.'], ['Was this email helpful?', 'more']],
  ['nothing of theirs', ['It did not come.'], 1, ['It did not come.'], []],
  [
    'an ask to write above',
    ['It did not come.', 'Please type your reply above this line', 'older'],
    3,
    ['It did not come.'],
    ['Please type your reply above this line', 'older'],
  ],
  [
    'an ask on top asks for nothing below',
    ['Please type your reply above this line', 'It did not come.'],
    2,
    ['It did not come.'],
    ['Please type your reply above this line'],
  ],
])('%s', (_edge, lines, historyFrom, own, wrapped) => expect(unwrapped(lines, historyFrom)).toEqual({ lines: own, wrapped }));
