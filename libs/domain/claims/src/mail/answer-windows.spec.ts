import { answerWindow, appealWindow } from './answer-windows';

const asked = (window: string): string | null => {
  const told = answerWindow(`Please respond ${window}.`, false);
  return told && `${told.value} ${told.unit}`;
};

it.each([
  [1, 'one ein einem un uno één een'],
  [2, 'two zwei deux due twee dos'],
  [3, 'three drei trois tre drie tres'],
  [5, 'five fünf cinq cinque vijf cinco'],
  [7, 'seven sieben sept sette zeven siete'],
])('%s in six languages: %s', (number, words) => {
  for (const word of words.split(' ')) expect([word, asked(`within ${word} days`)]).toEqual([word, `${number} CALENDAR_DAYS`]);
});

it.each([
  ['HOURS', ['hour', 'hours', 'ore', 'Stunde', 'Stunden', 'heures', 'uur', 'uren', 'hora', 'horas']],
  [
    'CALENDAR_DAYS',
    [
      'day',
      'calendar days',
      'giorni',
      'giorni di calendario',
      'Tagen',
      'Kalendertagen',
      'jours',
      'jours calendaires',
      'dagen',
      'kalenderdagen',
      'días',
      'días naturales',
      'días calendario',
    ],
  ],
  [
    'BUSINESS_DAYS',
    [
      'business days',
      'working days',
      'giorni lavorativi',
      'Werktagen',
      'Arbeitstagen',
      'Geschäftstagen',
      'jours ouvrés',
      'jours ouvrables',
      'werkdagen',
      'días hábiles',
      'días laborables',
    ],
  ],
])('%s in six languages (R-M4: plain days are calendar days)', (unit, words) => {
  for (const word of words) expect([word, asked(`within 4 ${word}`)]).toEqual([word, `4 ${unit}`]);
});

it.each([
  ['no number of days', 'within some days', null],
  ['none', 'within 0 days', null],
  ['a word that is part of another', 'therewithin 3 days', null],
  ['at most', 'within the next 48 hours', '48 HOURS'],
])('%s', (_edge, window, told) => expect(asked(window)).toBe(told));

it.each([
  ['24 hours are less than two days', 'Respond within 2 days. Answer within 24 hours.', '24 HOURS'],
  ['a calendar day is less than 25 hours', 'Respond within 25 hours. Answer within 1 day.', '1 CALENDAR_DAYS'],
  ['three calendar days end before three business days', 'Respond within 3 business days. Answer within 3 days.', '3 CALENDAR_DAYS'],
  ['two business days before three days', 'Respond within 3 days. Answer within 2 business days.', '2 BUSINESS_DAYS'],
  ['of equal ones the first', 'Respond within 24 hours. Answer within 1 day.', '24 HOURS'],
])('the shortest window: %s', (_edge, text, told) => {
  const window = answerWindow(text, false);
  expect(window && `${window.value} ${window.unit}`).toBe(told);
});

it.each([
  ['a promise of delivery is none', 'It arrives within 2 days.', false, null],
  ['in a claim mail of a known sender any sentence will do', 'You have 2 days.', true, 2],
  ['unless one speaks of answering', 'It arrives within 2 days. Respond within 3 days.', true, 3],
  ['a window for an appeal is none for answering', 'You may appeal within 30 days.', true, null],
  ['each sentence for itself', 'Respond within 3 days! You may appeal within 2 days', false, 3],
  ['a line is a sentence', 'Respond within 3 days\nYou may appeal within 2 days', false, 3],
  ['a question too', 'May we have your reply within 3 days? You may appeal within 2 days.', false, 3],
])('%s', (_edge, text, trusted, days) => expect(answerWindow(text, trusted)?.value ?? null).toBe(days));

it('the window for an appeal is that of its own sentence', () => {
  expect(appealWindow('Respond within 3 days. You may appeal within 30 days.')).toEqual({ value: 30, unit: 'CALENDAR_DAYS' });
  expect(appealWindow('Respond within 3 days.')).toBeNull();
});
