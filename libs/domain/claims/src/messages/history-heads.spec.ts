import { headerBlockEnd, isOlderMailLine } from './history-heads';

it.each<[string, string[], number | null]>([
  ['three headers', ['From: Shop', 'Date: 3 March', 'Subject: Hello', '', 'Hi'], 3],
  ['two, the sender with an address', ['From: a@b.example', 'Subject: Hello', '', 'Hi'], 2],
  ['two, the sender without one', ['From: Shop', 'Subject: Hello', '', 'Hi'], null],
  ['two, and the address is the receiver’s', ['From: Shop', 'To: a@b.example', '', 'Hi'], null],
  ['an address of somebody else is none of the sender’s', ['From: Shop', 'Subject: a@b.example', '', 'Hi'], null],
  ['sender and receiver alone', ['From: a@b.example', 'To: c@d.example', '', 'Hi'], null],
  ['no sender', ['Date: 3 March', 'Subject: Hello', 'To: x', '', 'Hi'], null],
  ['a long name in a second line', ['From: Shop', 'To: a very', ' long name', 'Subject: Hello', '', 'Hi'], 4],
  ['two further lines are none of it', ['From: Shop', 'To: x', 'and', 'more', 'Subject: Hello'], null],
  ['a first line that is no header', ['Hi', 'From: a@b.example', 'Subject: Hello'], null],
])('a block of headers: %s', (_edge, lines, end) => expect(headerBlockEnd(lines, 0)).toBe(end));

it('fourteen lines are looked at', () => {
  const names = Array.from({ length: 20 }, () => 'Cc: x');
  expect(headerBlockEnd(['From: a@b.example', 'Subject: Hello', ...names], 0)).toBe(14);
});

it.each([
  ['-----Original Message-----', true],
  ['Begin forwarded message:', true],
  ['Anfang der weitergeleiteten Nachricht:', true],
  ['original message', false],
  ['', false],
  [`-----Original Message-----${' '.repeat(200)}`, true],
  [`${'-'.repeat(120)}Original Message-`, false],
])('%s begins an older mail: %s', (line, begins) => expect(isOlderMailLine(line)).toBe(begins));
