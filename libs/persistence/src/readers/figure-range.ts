import type { Day } from '@weerwoord/kernel';
import { componentsOf, metricsOf, windowOf, windowsInForce } from '@weerwoord/metrics';
import type { DayRange, GenericMetricRow, MetricDefinition, MetricWindow } from '@weerwoord/metrics';
import { ownPolicies } from '@weerwoord/policies';
import type { Account, FigureAsked } from '@weerwoord/ports';

/**
 * What the account measures, each metric followed by its components.
 *
 * @param day with the windows as they stand for the account on that day; absent: as published
 */
export function definitionsOf(account: Account, day?: Day): MetricDefinition[] {
  const { channel, site, settings } = account;
  const generic = settings.genericMetrics as readonly GenericMetricRow[] | undefined;
  const published = metricsOf(channel, generic).flatMap((definition) => [definition, ...componentsOf(definition.id)]);
  if (day === undefined) return published;
  const asked = { channel, site, day, overrides: ownPolicies(channel, settings.policyOverrides) };
  return published.map((definition) => ({ ...definition, windows: windowsInForce(definition.windows, asked) }));
}

export type FigureRange = DayRange & { readonly definition: MetricDefinition; readonly window: MetricWindow };

/**
 * The days, window and definition of a figure.
 * @throws RangeError for a metric or window the account does not have
 */
export function rangeOf({ account, metric, windowKey, asOf, policyDay = asOf }: Omit<FigureAsked, 'part'>): FigureRange {
  const definition = definitionsOf(account, policyDay).find(({ id }) => id === metric);
  if (!definition) throw new RangeError(`${account.channel} accounts have no metric ${metric}`);
  const window = definition.windows.find(({ key }) => key === windowKey);
  if (!window) throw new RangeError(`${metric} has no window ${windowKey}`);
  return { definition, window, ...windowOf(window, asOf) };
}
