import { SIGNALS } from '@weerwoord/claims';
import { signals as en } from './en/signals';
import { createFormats, LANGUAGES } from './formats';
import { signals as nl } from './nl/signals';
import { createTold } from './translate';

const FIGURES = {
  claims: 3,
  orders: 4,
  since: '2026-03-02T10:00:00Z',
  at: '2026-11-05T08:00:00Z',
  place: 'postcode',
  signed: true,
  item: true,
  serial: true,
  weight: true,
  requestedAt: '2026-11-08T10:24:00Z',
  days: 10,
};
/** What nobody may read out of a record: intent, blame, a character. */
const ACCUSING =
  /fraud|\blie[sd]?\b|\bliar|cheat|abus|scam|false|dishonest|suspicio|suspect|thie[fv]|steal|stole|crook|blacklist|alleg|wrongful|oplicht|liegt|leugen|misbruik|\bvals|verdacht|bedrog|bedrieg|\bdief|gestolen|onterecht|zogenaamd|beweert|betrüg|lüg/i;

describe.each(LANGUAGES)('signals in %s', (language) => {
  const told = createTold(createFormats(language, 'Europe/Amsterdam', new Date('2026-11-20T07:12:00Z')));
  const all = SIGNALS.map((what) => told('signal', what, FIGURES) ?? '');
  it('every one has its sentence, without a hole', () => {
    for (const words of all) expect(words).toMatch(/^[\p{Lu}\d].+\.$/u);
    expect(all.join(' ')).not.toMatch(/undefined|null|NaN/);
  });
  it('no word accuses anybody', () => {
    const plain = Object.values(language === 'en' ? en : nl).filter((words) => typeof words === 'string');
    expect([...all, ...plain].filter((words) => ACCUSING.test(words))).toEqual([]);
  });
});
it('says the figures plainly', () => {
  const told = createTold(createFormats('en', 'Europe/Amsterdam', new Date('2026-11-20T07:12:00Z')));
  expect(told('signal', 'claims-of-buyer', FIGURES)).toBe('3 claims on 4 orders of this buyer since 2 Mar.');
});
