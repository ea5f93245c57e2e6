import { staffAsRoles } from './staff-words';

const asRoles = staffAsRoles(['Sanne de Wit', 'Marie Jansen'], ['Marie Schneider'], 'en');
it.each([
  ['a full name', 'Regards, Sanne de Wit', 'Regards, [staff]'],
  ['a first name', 'Sanne wrote', '[staff] wrote'],
  ['inside another word it stays', 'Sannewald', 'Sannewald'],
  ['a name the buyer has as well stays theirs', 'Marie Schneider', 'Marie Schneider'],
  ['the colleague’s other name goes', 'Marie Jansen and Jansen', '[staff] and [staff]'],
])('%s', (_edge, text, expected) => expect(asRoles(text)).toBe(expected));
it('nobody works here: nothing is changed', () => expect(staffAsRoles([], [], 'nl')('Sanne')).toBe('Sanne'));
