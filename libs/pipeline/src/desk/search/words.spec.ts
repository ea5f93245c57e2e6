import type { OrganisationId } from '@weerwoord/kernel';
import { searchQuery } from './search-query';
import { beginningsOf, squeezed, wordsOf } from './words';

it.each([
  ['accents and case', 'Köln, GRÜßE', ['koln', 'grusse']],
  ['a double name', "Müller-Lüdenscheidt d'Arc", ['muller', 'ludenscheidt', 'd', 'arc']],
  ['an address for mails', 'Jo.Smit@shop.example', ['jo', 'smit', 'shop', 'example']],
  ['numbers in pieces', '302-4471926-8850317', ['302', '4471926', '8850317']],
  ['a script without spaces', '包裹没有到', ['包裹', '裹没', '没有', '有到']],
  ['two scripts in one word', 'iPhone手机壳', ['iphone', '手机', '机壳']],
  ['nothing but signs', ' -- !', []],
])('words of %s', (_edge, text, words) => expect(wordsOf(text)).toEqual(words));

it.each([
  ['3S ABC-123', '3sabc123'],
  ['1012 AB', '1012ab'],
])('%s in one piece', (text, piece) => expect(squeezed(text)).toBe(piece));

it.each([
  ['one letter is no word', 'x', []],
  ['two letters are found whole', 'li', ['li']],
  ['three letters', 'jan', ['jan']],
  ['a short word', 'jansen', ['jan', 'jans', 'janse', 'jansen']],
])('beginnings: %s', (_edge, word, beginnings) => expect(beginningsOf(word)).toEqual(beginnings));
it('a long word is found by its first twelve letters', () => expect(beginningsOf('donaudampfschifffahrt').at(-1)).toBe('donaudampfsc'));

describe('what was typed, as a query', () => {
  const lookup = (_organisation: OrganisationId, _purpose: string, text: string): string => `h-${text}`;
  const asked = (typed: string) => searchQuery({ lookup }, 'o' as OrganisationId, typed);
  it('every word counts, or all of them as one number', () =>
    expect(asked('Jan 1012')?.query).toBe("(('jan':* | '~h-jan') & ('1012':* | '~h-1012')) | ('jan1012':* | '~h-jan1012')"));
  it('who may not see personal data asks clear words only', () => expect(asked('Jan 1012')?.clearQuery).toBe("('jan':* & '1012':*) | 'jan1012':*"));
  it('a single letter beside a word narrows nothing', () => expect(asked('Jan P')?.clearQuery).toBe("'jan':*"));
  it('a single digit alone is looked for', () => expect(asked('3')?.query).toBe("'3':*"));
  it('signs of the query language are no words', () => expect(asked("a' | b:* & !c ( \\")?.clearQuery).toBe("('a':* & 'b':* & 'c':*) | 'abc':*"));
  it('nothing but signs asks nothing', () => expect(asked(' ** ')).toBeNull());
  it('what is compared for typing mistakes comes longest first', () => expect(asked('302 4471926')?.typed).toEqual(['4471926', '302']));
});
