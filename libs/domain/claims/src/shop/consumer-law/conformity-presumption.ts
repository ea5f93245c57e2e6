import type { Day } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';
import { monthsLater } from './months-later';

/**
 * Is a defect presumed to have been there at delivery, so that the shop must prove it was not? One year, its last day included; six months
 * for sales before 27 April 2022 (not verified). Information, not legal advice.
 *
 * @param deliveredOn @param defectOn local days; a defect seen before or at delivery is presumed as well
 * @param soldOn day of the sale, which decides which period holds; the day of delivery stands in for it
 * @source webshop §8 "defects", art. 7:18a(2) DCC
 */
export function conformityPresumption({
  deliveredOn,
  defectOn,
  soldOn = deliveredOn,
  overrides = [],
}: {
  readonly deliveredOn: Day;
  readonly defectOn: Day;
  readonly soldOn?: Day;
  readonly overrides?: readonly PolicyRow[];
}): { readonly until: Day; readonly presumedPresent: boolean } {
  const until = monthsLater(deliveredOn, shopNumber('shop.conformity.presumption-months', soldOn, overrides));
  return { until, presumedPresent: defectOn <= until };
}
