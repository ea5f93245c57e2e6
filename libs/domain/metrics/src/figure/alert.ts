import type { Share } from '@weerwoord/kernel';
import { partsPerMillion } from '../limit';
import type { MetricDefinition } from '../verdict';

/**
 * The rate at which to warn: that share (`level`, policy row `generic.alert-level`) of what the limit leaves. Of a maximum it is
 * a share of the limit, of a minimum a share of the misses it allows: 0.7 of 1 % is 0.7 %, 0.7 of at least 95 % is 96.5 %.
 * In parts per million, as limits are compared, so that 70 % of 1 % is exactly 0.007.
 *
 * @source amazon.md §2.5 (convention)
 */
export const alertLine = (limit: number, level: number, sense: MetricDefinition['sense']): number =>
  partsPerMillion(sense === 'at-least' ? 1 - (1 - limit) * level : limit * level) / 1_000_000;

/** Has the share reached the line at which to warn? A figure with nothing against it never has. */
export function isNear({ numerator, denominator }: Share, limit: number, sense: MetricDefinition['sense'], level: number): boolean {
  const [used, room] = sense === 'at-least' ? [denominator - numerator, 1 - limit] : [numerator, limit];
  return used > 0 && used * 1_000_000 >= partsPerMillion(room * level) * denominator;
}
