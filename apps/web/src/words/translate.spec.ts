import { en } from './en';
import { createFormats } from './formats';
import { nl } from './nl';
import { createTold, createTranslate } from './translate';

const english = createFormats('en', 'UTC', new Date('2026-11-20T08:12:00Z'));
const dutch = createFormats('nl', 'UTC', new Date('2026-11-20T08:12:00Z'));

test('both languages have the same ids (the compiler says so too; this one also sees ids added twice)', () => {
  expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
});

test('no message is empty, and none shows an id', () => {
  for (const words of [en, nl])
    for (const message of Object.values(words)) if (typeof message === 'string') expect(message).toMatch(/^[^.]+$|[^.]\s|\w\.$/);
});

test('figures stand in the sentence, counted by the language', () => {
  expect(createTranslate(english)('frame.open-claims', { count: 1 })).toBe('1 open claim');
  expect(createTranslate(english)('frame.open-claims', { count: 1414 })).toBe('1,414 open claims');
  expect(createTranslate(dutch)('frame.due-today', { count: 3 })).toBe('3 vandaag te beantwoorden');
});

test('a code of the API finds its words', () => {
  expect(createTold(dutch)('trouble', 'not-found')).toBe('Het is er niet meer.');
});

it.each(['no-such-code', 'toString', '__proto__'])('an id this build does not know is null, never the id: %s', (id) => {
  expect(createTold(english)('trouble', id)).toBeNull();
});
