import type { Day } from '@weerwoord/kernel';
import { dayOf, endOfDay } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { addBusinessDays } from '../../clocks/business-days';
import { hoursLater } from '../../clocks/clock-rule';
import { shopNumber } from '../shop-number';

/**
 * What a shop holds itself to, beside every clock of others: acknowledge within a day, decide within a working week (both our own, not
 * verified). They colour a complaint and never close one.
 * @param zone the shop's; @param isDayOff its holidays
 * @source webshop §2 "service targets"
 */
export function serviceTargets(
  receivedAt: Date,
  {
    zone,
    isDayOff = () => false,
    overrides = [],
  }: { readonly zone: string; readonly isDayOff?: (day: Day) => boolean; readonly overrides?: readonly PolicyRow[] },
): { readonly acknowledgeBy: Date; readonly decideBy: Date } {
  const day = dayOf(receivedAt, zone);
  const number = (id: string): number => shopNumber(id, day, overrides);
  return {
    acknowledgeBy: hoursLater(receivedAt, number('shop.complaint.acknowledge-hours')),
    decideBy: endOfDay(addBusinessDays(day, number('shop.complaint.first-decision-business-days'), isDayOff), zone),
  };
}
