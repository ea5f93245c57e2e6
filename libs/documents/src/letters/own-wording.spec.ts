import { composeDraft } from '@weerwoord/claims';
import { aDraftInput } from '@weerwoord/claims/testing';
import { checkTemplate } from './own-wording';
import { wordDraft } from './word-draft';

const PLACE = { vault: { 'vault:places.s-home.postcode': '50672', 'vault:places.s-home.city': 'Köln' } };
const worded = (own: Readonly<Record<string, string>>, language: 'en' | 'nl' | 'de' = 'en', id = 'delivered'): string =>
  wordDraft(composeDraft(aDraftInput()), language, PLACE, own).paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';

it.each([
  [
    'figures and citations stay',
    { delivered: 'DHL brought it on {{ at | weekday }}, {{ at | time }}, to {{ place }}.' },
    'DHL brought it on Friday 30 October 2026, 13:27 CET, to 50672 Köln [E1][E2][E3].',
  ],
  [
    'the marks where the template wants them',
    { delivered: 'It came ({{ exhibits }}) {{ at | when }}, {{ place }}.' },
    'It came ([E1][E2][E3]) 30 October 2026 at 13:27 CET, 50672 Köln.',
  ],
  [
    'our sentence within words of their own',
    { delivered: 'In short: {{ ours }}' },
    /^In short: The parcel was delivered on Friday 30 October 2026 at 13:27 CET in 50672 Köln/,
  ],
  [
    'a condition',
    { delivered: '{% if signed %}Signed for and d{% else %}D{% endif %}elivered {{ at | day }}, {{ place }}.' },
    /^Delivered 30 October 2026, 50672 Köln/,
  ],
])('%s', (_edge, own, text) => {
  if (typeof text === 'string') expect(worded(own)).toBe(text);
  else expect(worded(own)).toMatch(text);
});
it.each([
  ['it cannot be read', '{{ at '],
  ['it says nothing', '{% if signed %}{{ at | day }} {{ place }}{% endif %}'],
  ['it would leave out where', 'Delivered {{ at | day }}.'],
  ['it reaches for what is not its own', '{{ constructor.constructor }} {{ at | day }} {{ place }}{% include "x" %}'],
])('is passed over for our own words when %s', (_edge, delivered) => {
  expect(worded({ delivered })).toMatch(/^The parcel was delivered on Friday/);
});
it('does without a place that is destroyed', () => {
  const own = { delivered: 'Delivered {{ at | day }}{% if place %} in {{ place }}{% endif %}.' };
  expect(wordDraft(composeDraft(aDraftInput()), 'en', { vault: {} }, own).paragraphs[1]?.text).toBe('Delivered 30 October 2026 [E1][E2][E3].');
});

type Row = readonly [string, string, string, ...(readonly [string, number, number])[]];
const ROWS: readonly Row[] = [
  ['what is whole', 'delivered', 'Brought {{ at | when }} to {{ place }}.'],
  ['our own sentence', 'delivered', 'In short: {{ ours }}'],
  ['no figures to tell', 'sign-off', 'With kind regards, your shop'],
  ['nothing', 'delivered', '  ', ['empty', 1, 1]],
  ['a brace left open', 'delivered', 'Brought\n{{ at | when to {{ place }}', ['syntax', 2, 14]],
  ['a condition left open', 'delivered', '{% if signed %}{{ at | day }} {{ place }}', ['syntax', 1, 1]],
  ['a loop', 'delivered', 'A\n {% for x in y %}{% endfor %}', ['not-plain', 2, 2]],
  ['a file', 'delivered', '{% include "/etc/passwd" %}', ['not-plain', 1, 1]],
  ['a word there is not', 'delivered', '{{ at | day }} {{ place }} {{ buyer }}', ['unknown-word', 1, 28]],
  ['a way to tell there is not', 'delivered', '{{ at | date }} {{ place }}', ['unknown-way', 1, 1]],
  ['a moment without a way to tell it', 'delivered', '{{ at }} {{ place }}', ['when-needs-way', 1, 1]],
  ['a text of its own in braces', 'delivered', '{{ "9 March" }} {{ at | day }} {{ place }}', ['not-plain', 1, 1]],
  ['a property of a word', 'delivered', '{{ place.constructor }} {{ at | day }}', ['not-plain', 1, 1]],
  ['a flag shown', 'delivered', '{{ signed }} {{ at | day }} {{ place }}', ['flag-shown', 1, 1]],
  ['a date of its own', 'delivered', '{{ at | day }} {{ place }},\nnot 9 March', ['own-fact', 2, 5]],
  ['an amount in words', 'delivered', '{{ at | day }} {{ place }}, worth twenty euros', ['own-fact', 1, 35]],
  ['a figure', 'delivered', '{{ at | day }} {{ place }} in 2 parts', ['own-figure', 1, 31]],
  ['a weekday', 'delivered', '{{ at | time }}, Friday, {{ place }}, {{ at | day }}', ['own-fact', 1, 18]],
  ['a link', 'delivered', '{{ ours }} See https://dhl.example/x', ['tone', 1, 16]],
  ['blame', 'delivered', '{{ ours }} The buyer is lying.', ['tone', 1, 25]],
  ['the day left out', 'delivered', 'Brought to {{ place }}.', ['left-out', 1, 1]],
  ['the day told only sometimes', 'delivered', '{% if signed %}{{ at | day }}{% endif %} {{ place }}', ['left-out', 1, 1]],
  ['the amount left out', 'refund-made', 'We refunded on {{ at | day }}.', ['left-out', 1, 1]],
];
it.each(ROWS.map(([edge, says, source, ...expected]) => ({ edge, says, source, expected })))(
  'the check of a template: $edge',
  ({ says, source, expected }) => {
    expect(checkTemplate(source, says, 'en').map(({ code, line, column }) => [code, line, column])).toEqual(expected);
  },
);
it('counts in characters', () =>
  expect(checkTemplate('x'.repeat(801), 'sign-off', 'en')[0]).toMatchObject({ code: 'too-long', figures: { most: 800, length: 801 } }));
