import { DECIDING_FACTS, METRICS, metricsOf, OUTCOMES, SET_ASIDE_REASONS } from '@weerwoord/metrics';
import { A_TO_Z_STATES } from '@weerwoord/policies';
import { SCAN_STATUSES } from '@weerwoord/tracking';
import { createFormats, LANGUAGES } from './formats';
import { createTold } from './translate';

const METRIC_IDS = [
  ...METRICS.flatMap(({ definition, components = [] }) => [definition.id, ...components.map(({ id }) => id)]),
  ...(['amazon', 'ebay', 'shop', 'generic'] as const).flatMap((channel) => metricsOf(channel).map(({ id }) => id)),
];
/** What an account measures, without the components of a figure. */
const WHOLE_METRIC_IDS = [
  ...new Set((['amazon', 'ebay', 'aliexpress', 'shop', 'generic'] as const).flatMap((channel) => metricsOf(channel).map(({ id }) => id))),
];
const TIMELINE = [
  'order-placed',
  'order-paid',
  'shipment-confirmed',
  'tracking-uploaded',
  'dispatched',
  'delivered-stated',
  'message.buyer',
  'message.seller',
  'message.marketplace',
  'feedback.given',
  'feedback.removed',
  'return.requested',
  'return.back',
  'refund.made',
  'claim.opened',
  'claim.moved',
  'order-cancelled',
  ...SCAN_STATUSES.map((status) => `scan.${status}`),
];
const at = '2026-11-20T07:12:00Z';

describe.each(LANGUAGES)('%s has a sentence for every word of the core', (language) => {
  const told = createTold(createFormats(language, 'UTC', new Date(at)));
  it.each([
    ['outcome', OUTCOMES],
    ['set-aside', SET_ASIDE_REASONS],
    ['fact', DECIDING_FACTS],
    ['metric', METRIC_IDS],
    ['needs', WHOLE_METRIC_IDS],
    ['level', ['TOP_RATED', 'ABOVE_STANDARD', 'BELOW_STANDARD']],
    ['level-gate', ['daysOnSite', 'transactions', 'sales']],
    ['what', TIMELINE],
    ['part', ['MFN', 'AFN', 'PROGRAM_US', 'PROGRAM_UK', 'PROGRAM_DE', 'PROGRAM_GLOBAL', 'DOMESTIC', 'INTERNATIONAL']],
    ['status', ['pending', 'open', 'partly-shipped', 'shipped', 'delivered', 'cancelled', 'unavailable']],
  ] as const)('%s', (family, ids) => {
    expect(ids.filter((id) => !told(family, id, { at }))).toEqual([]);
  });

  it.each(['shown-twice', 'zone-assumed'])('a scan whose time is not sure (%s) says why beside its place', (timeDoubt) => {
    const words = told('detail', 'place', { city: 'Köln', timeDoubt }) ?? '';
    expect(words).toMatch(/^Köln, \S+ (uncertain|onzeker): /);
    expect(words).not.toContain(timeDoubt);
    expect(told('detail', 'place', { city: 'Köln' })).toBe('Köln');
  });

  it.each(A_TO_Z_STATES.map((state) => [state]))('a claim in state %s is worded, not quoted', (state) => {
    const words = told('fact', 'a-to-z', { at: null, state });
    expect(words).not.toContain('_');
    expect(words?.split(', ').length).toBeGreaterThan(1);
  });
  test('facts without a moment or figures still read as sentences', () => {
    for (const fact of DECIDING_FACTS) expect(told('fact', fact, { at: null })).toMatch(/^[^\s,].*[^\s,;]\.$/);
  });
});
