import { metricsOf, windowOf } from '@weerwoord/metrics';
import type { Account, AccountReading, MetricsReader } from '@weerwoord/ports';
import { ebayLevels } from './levels';

const account = {
  id: 'a',
  organisationId: 'o',
  name: 'ebay.de',
  channel: 'ebay',
  site: 'EBAY_DE',
  zone: 'Europe/Berlin',
  settings: {},
} as unknown as Account;
/** Hits of a figure over the transactions of its window, by the day it is read on. */
type Told = Partial<Record<'tdr' | 'cases' | 'late', number>> & { readonly of: number; readonly buyers?: number };

/** A reader that gives the same figures in every window of a day. */
const reader = (told: (day: string) => Told, level: string | null = null): MetricsReader =>
  ({
    readings: (_account: Account, day: string) =>
      Promise.resolve(
        metricsOf('ebay').flatMap((definition) =>
          definition.windows.map((window): Partial<AccountReading> => {
            const hits = told(day)[definition.id.slice('ebay.'.length) as 'tdr'] ?? 0;
            const { buyers } = told(day);
            return {
              metric: definition.id,
              part: 'PROGRAM_DE',
              definition,
              window: { key: window.key, ...windowOf(window, day), zone: account.zone },
              confirmed: { numerator: hits, denominator: told(day).of },
              setAside: 0,
              ...(definition.id === 'ebay.tdr' && buyers !== undefined ? { buyers: { count: buyers, known: true } } : {}),
            };
          }),
        ),
      ),
    official: () => Promise.resolve(level === null ? [] : [{ part: 'PROGRAM_DE', status: level, receivedAt: new Date('2026-10-21T06:00:00Z') }]),
  }) as unknown as MetricsReader;
const german = async (told: (day: string) => Told, asOf = '2026-11-12', level: string | null = null) =>
  (await ebayLevels(reader(told, level), account, asOf)).programmes.find(({ programme }) => programme === 'PROGRAM_DE');

it('the last evaluation and the next, each over the months before it', async () => {
  const level = await german(() => ({ of: 500 }));
  expect(level?.current).toMatchObject({ day: '2026-10-20', from: '2026-07-01', to: '2026-09-30', windowKey: '3m', level: 'TOP_RATED', because: [] });
  expect(level?.projected).toMatchObject({ day: '2026-11-20', from: '2026-08-01', to: '2026-10-31', level: 'TOP_RATED' });
});
it('on the day itself nobody knows yet: it is the next one', async () => {
  const level = await german(() => ({ of: 500 }), '2026-11-20');
  expect([level?.current.day, level?.projected.day]).toEqual(['2026-10-20', '2026-11-20']);
});
it('which figure will cost the level', async () => {
  const level = await german((day) => ({ of: 500, late: day === '2026-11-20' ? 16 : 15 }));
  expect(level?.current).toMatchObject({ level: 'TOP_RATED' });
  expect(level?.projected).toMatchObject({ level: 'ABOVE_STANDARD', because: ['late'] });
  expect(level?.projected.figures).toContainEqual({ metric: 'late', share: { numerator: 16, denominator: 500 }, buyers: null });
});
it('defects of few buyers stay within the allowance', async () => {
  expect((await german(() => ({ of: 500, tdr: 11 })))?.projected).toMatchObject({ level: 'BELOW_STANDARD', because: ['tdr'] });
  expect((await german(() => ({ of: 500, tdr: 11, buyers: 3 })))?.projected.level).toBe('TOP_RATED');
});
it('too few transactions in a year keep from Top Rated alone; what nobody knows is named and not held against the seller', async () => {
  const few = await german(() => ({ of: 99 }));
  expect(few?.projected).toMatchObject({ level: 'ABOVE_STANDARD', because: [], windowKey: '12m' });
  expect(few?.gate).toEqual({ met: false, failing: ['transactions'], unknown: ['daysOnSite', 'sales'] });
  expect((await german(() => ({ of: 100 })))?.gate).toEqual({ met: null, failing: [], unknown: ['daysOnSite', 'sales'] });
});
it('eBay’s own word stands beside it', async () => {
  expect((await german(() => ({ of: 500 }), '2026-11-12', 'ABOVE_STANDARD'))?.official).toEqual({
    level: 'ABOVE_STANDARD',
    receivedAt: '2026-10-21T06:00:00Z',
  });
});
