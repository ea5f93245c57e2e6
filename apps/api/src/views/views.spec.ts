import { initialsOf } from './session';
import { initialOnly } from './orders';

it.each([
  ['Sanne', 'S'],
  ['Sanne de Vries', 'SV'],
  ['  łukasz  ', 'Ł'],
  ['王小明', '王'],
  ['42 – ', '?'],
])('initials of %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

it.each([
  ['M•••• S••••••••', 'M. •••••••'],
  ['Jo', 'J. •••••••'],
  ['😀•', '😀. •••••••'],
])('%s is told neither in length nor in words', (masked, shown) => expect(initialOnly(masked)).toBe(shown));
