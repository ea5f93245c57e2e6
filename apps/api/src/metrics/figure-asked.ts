import { AsOfDay, FIGURE_SIDES } from '@weerwoord/contracts';
import { dayOf } from '@weerwoord/kernel';
import type { AccountId, Day, OrganisationId } from '@weerwoord/kernel';
import { zoneOfMetric } from '@weerwoord/metrics';
import type { MetricWindow } from '@weerwoord/metrics';
import type { Account, AccountReading, FigureAsked, Readers } from '@weerwoord/ports';
import { definitionsOf } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import { z } from 'zod';
import { AppError, found } from '../http/app-error';
import { mainWindow, ownFirst } from './main-window';

const Days = z.coerce.number().int().min(1).max(731);
export const FigureQuery = z.object({
  part: z.string().max(200).optional(),
  window: z.string().max(40).optional(),
  asOf: AsOfDay.optional(),
  /** Hold the figure against the limits in force on this day, instead of those of its own. */
  policyDay: AsOfDay.optional(),
  /** Only the series has days of its own; the others refuse what is no number instead of looking past it. */
  days: Days.optional(),
});
export const SeriesQuery = FigureQuery.extend({ days: Days.default(90) });
export const BehindQuery = FigureQuery.extend({ side: z.enum(FIGURE_SIDES).default('hits'), cursor: z.string().max(2000).optional() });

export type AskedFigure = {
  readonly asked: FigureAsked;
  readonly window: MetricWindow;
  readonly reading: AccountReading;
  readonly parts: readonly string[];
};

/**
 * Which figure a path and its query name: part and window fall back to the first part and the main window, the day to today in the metric's own zone.
 * @throws AppError 'not-found' for an account or metric that is not there, 'bad-input' for a part or window it does not have
 */
export async function figureAsked(
  product: Product,
  readers: Readers,
  organisation: OrganisationId,
  named: { readonly accountId: string; readonly metric: string },
  query: z.infer<typeof FigureQuery>,
): Promise<AskedFigure> {
  const account = await product.units(organisation, async ({ accounts }) => found(await accounts.byId(named.accountId as AccountId)));
  const definition = found(definitionsOf(account).find(({ id }) => id === named.metric));
  const asOf = query.asOf ?? dayOf(product.clock.now(), zoneOfMetric(definition, account.zone));
  const readings = (await readers.metrics.readings(account, asOf, query.part?.startsWith('seller:') ? 'all' : 'account', query.policyDay)).filter(
    ({ metric }) => metric === definition.id,
  );
  const parts = [...new Set(readings.map(({ part }) => part))].sort(ownFirst);
  const part = query.part ?? parts[0] ?? '';
  const ofPart = readings.filter((reading) => reading.part === part);
  if (ofPart.length === 0) throw new AppError('bad-input', [{ path: 'part', problem: 'not-a-choice' }]);
  const windowKey = query.window ?? mainWindow(account, ofPart, asOf);
  // The account's own windows, as they stood on the day.
  const window = ofPart[0]?.definition.windows.find(({ key }) => key === windowKey);
  const reading = ofPart.find((candidate) => candidate.window.key === windowKey);
  if (!window || !reading) throw new AppError('bad-input', [{ path: 'window', problem: 'not-a-choice' }]);
  const asked = { account, metric: definition.id, part, windowKey: window.key, asOf, ...(query.policyDay ? { policyDay: query.policyDay } : {}) };
  return { asked, window, reading, parts };
}

/** Today for an account as a whole: the day of its first metric, which is the marketplace's own. */
export function todayOf(account: Account, now: Date): Day {
  const [first] = definitionsOf(account);
  return dayOf(now, first ? zoneOfMetric(first, account.zone) : account.zone);
}
