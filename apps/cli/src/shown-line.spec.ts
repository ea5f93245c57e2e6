import { shownLine } from './shown-line';

it.each([
  ['a seller who clears the screen', 'by Vlierdal\u001b[2J\u001b[HUnchanged', 'by Vlierdal?[2J?[HUnchanged'],
  ['a line that is written over', 'changed: a\rUnchanged', 'changed: a?Unchanged'],
  ['a name turned round', 'exhibit\u202egpj.exe', 'exhibit?gpj.exe'],
  ['a control of one byte', 'x\u009b31my', 'x?31my'],
  ['names of every script, tabs and several lines', 'Łukasz 王小明\tΠαπ\nМария', 'Łukasz 王小明\tΠαπ\nМария'],
])('%s', (_what, line, shown) => expect(shownLine(line)).toBe(shown));
