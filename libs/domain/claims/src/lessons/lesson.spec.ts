import { EVIDENCE_CODES } from '@weerwoord/evidence';
import { LESSON_ITEMS, lessonOf } from './lesson';

it.each([
  ['one below the least', 4, true],
  ['the least itself', 5, false],
])('%s', (_edge, denominator, tooFew) => {
  const lesson = lessonOf({ numerator: 3, denominator }, 5);
  expect([lesson.tooFew, lesson.rate === null, lesson.interval === null, lesson.share]).toEqual([
    tooFew,
    tooFew,
    tooFew,
    { numerator: 3, denominator },
  ]);
});
it('always won is not always: the interval stays open below', () =>
  expect(lessonOf({ numerator: 6, denominator: 6 }, 5).interval?.from).toBeLessThan(0.7));
it('what every order has teaches nothing', () => {
  expect(LESSON_ITEMS).not.toContain('ORDER_FACTS');
  expect(LESSON_ITEMS.filter((code) => !EVIDENCE_CODES.includes(code))).toEqual([]);
});
