import { componentsOf, metricsOf, windowOf } from '@weerwoord/metrics';
import type { DayRange, GenericMetricRow, MetricDefinition, MetricWindow } from '@weerwoord/metrics';
import type { Account, FigureAsked } from '@weerwoord/ports';

/** What the account measures, each metric followed by its components. */
export function definitionsOf(account: Account): MetricDefinition[] {
  const generic = account.settings.genericMetrics as readonly GenericMetricRow[] | undefined;
  return metricsOf(account.channel, generic).flatMap((definition) => [definition, ...componentsOf(definition.id)]);
}

export type FigureRange = DayRange & { readonly definition: MetricDefinition; readonly window: MetricWindow };

/**
 * The days, window and definition of a figure.
 * @throws RangeError for a metric or window the account does not have
 */
export function rangeOf({ account, metric, windowKey, asOf }: Omit<FigureAsked, 'part'>): FigureRange {
  const definition = definitionsOf(account).find(({ id }) => id === metric);
  if (!definition) throw new RangeError(`${account.channel} accounts have no metric ${metric}`);
  const window = definition.windows.find(({ key }) => key === windowKey);
  if (!window) throw new RangeError(`${metric} has no window ${windowKey}`);
  return { definition, window, ...windowOf(window, asOf) };
}
