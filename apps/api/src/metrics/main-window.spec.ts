import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import { metricsOf, windowOf } from '@weerwoord/metrics';
import type { Channel } from '@weerwoord/kernel';
import type { Account, AccountReading } from '@weerwoord/ports';
import { headlines, mainWindow } from './main-window';

const AS_OF = '2026-11-20';
const anAccount = (channel: Channel): Account => ({
  id: 'a' as AccountId,
  organisationId: 'o' as OrganisationId,
  name: 'a',
  channel,
  site: '',
  zone: 'UTC',
  settings: {},
});
/** Readings of all metrics and windows of a channel, in the parts named. */
const readings = (channel: Channel, parts: readonly string[], counted = 0): AccountReading[] =>
  metricsOf(channel).flatMap((definition) =>
    parts.flatMap((part) =>
      definition.windows.map((window): AccountReading => ({
        metric: definition.id,
        part,
        window: { key: window.key, ...windowOf(window, AS_OF), zone: 'UTC' },
        confirmed: { numerator: 0, denominator: counted },
        worst: { numerator: 0, denominator: counted },
        asKnown: { numerator: 0, denominator: counted },
        setAside: 0,
        setAsideBy: null,
        rate: null,
        limit: null,
        policies: [],
        status: 'unknown',
        definition,
        policy: null,
        allowance: null,
        alertLevel: 0.7,
      })),
    ),
  );
const keysOf = (channel: Channel, counted = 0): Record<string, string> =>
  Object.fromEntries(headlines(anAccount(channel), readings(channel, [''], counted), AS_OF).map(({ metric, window }) => [metric, window.key]));

it('Amazon: the long window of days', () => expect(keysOf('amazon')).toMatchObject({ 'amazon.odr': '60d', 'amazon.lsr': '30d' }));
it('generic: the longest days there are, not all time', () =>
  expect(keysOf('generic')).toMatchObject({ 'generic.odr': '60d', 'generic.lsr': '30d', 'generic.cancel': '30d' }));
it.each([
  ['a small seller is looked at for a year', 399, 12],
  ['a large one for three months', 400, 3],
])('eBay: %s', (_edge, transactions, months) => {
  const ofPart = readings('ebay', ['PROGRAM_DE'], transactions).filter(({ metric }) => metric === 'ebay.late');
  const key = mainWindow(anAccount('ebay'), ofPart, AS_OF);
  expect(ofPart[0]?.definition.windows.find((window) => window.key === key)).toMatchObject({ kind: 'months', months });
});
it('what the seller ships stands before what Amazon ships', () => {
  const ofPart = (part: string): string[] => metricsOf('amazon').map(() => part);
  expect(headlines(anAccount('amazon'), readings('amazon', ['AFN', 'MFN']), AS_OF).map(({ part }) => part)).toEqual([
    ...ofPart('MFN'),
    ...ofPart('AFN'),
  ]);
});
