import { RADAR_RULES, RADAR_STEPS } from '@weerwoord/claims';
import { createFormats, LANGUAGES } from './formats';
import { createTold } from './translate';

describe.each(LANGUAGES)('%s words the radar', (language) => {
  const told = createTold(createFormats(language, 'UTC', new Date('2026-11-20T07:12:00Z')));
  it('every rule and every step', () => {
    expect(Object.keys(RADAR_RULES).filter((rule) => told('radar-rule', rule) === null)).toEqual([]);
    expect(RADAR_STEPS.filter((step) => told('radar-step', step) === null)).toEqual([]);
  });
});
