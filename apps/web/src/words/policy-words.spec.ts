import { POLICIES, UNPUBLISHED } from '@weerwoord/policies';
import { POLICY_TOPICS, topicOf } from '../features/rules/policy-topics';
import { createFormats, LANGUAGES } from './formats';
import { createTold } from './translate';

/** Units that are no counted thing: percent, money, bytes, text, yes or no, and a day of the month, which is its bare number. */
const UNIT_BY_FORMAT = ['share', 'bytes', 'text', 'flag', 'day'];

describe.each(LANGUAGES)('the rules in %s', (language) => {
  const told = createTold(createFormats(language, 'UTC', new Date('2026-11-20T07:12:00Z')));
  const ids = [...new Set([...POLICIES, ...UNPUBLISHED].map(({ id }) => id))];

  it('every value there is has a name, and no two the same', () => {
    const names = ids.map((id) => told('policy', id));
    expect(ids.filter((_, index) => names[index] === null)).toEqual([]);
    const ofChannels = ids.map((id, index) => `${id.split('.')[0] ?? ''} ${names[index] ?? ''}`);
    expect(ofChannels.filter((name, index) => ofChannels.indexOf(name) !== index)).toEqual([]);
  });
  it('every unit is worded', () => {
    const units = [...new Set(POLICIES.map(({ unit }) => unit))].filter((unit) => !unit.startsWith('minor:') && !UNIT_BY_FORMAT.includes(unit));
    expect(units.filter((unit) => told('policy-unit', unit, { value: 2 }) === null)).toEqual([]);
  });
  it('every text is worded, but for times and kinds of files', () => {
    const texts = POLICIES.flatMap(({ value, unit }) => (unit === 'text' && typeof value === 'string' ? value.split(' ') : []));
    expect(texts.filter((text) => !/\/|^\d\d:\d\d$/.test(text) && told('policy-text', text) === null)).toEqual([]);
  });
  it('every confidence is worded, and every head', () => {
    expect([...new Set(POLICIES.map(({ confidence }) => confidence))].filter((of) => told('confidence', of) === null)).toEqual([]);
    expect(POLICY_TOPICS.filter((topic) => told('rules-topic', topic) === null)).toEqual([]);
  });
  it('no value stands under "further values": it is about something', () => {
    expect(ids.filter((id) => topicOf(id) === 'other')).toEqual([]);
  });
});
