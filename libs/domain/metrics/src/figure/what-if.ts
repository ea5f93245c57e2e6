import { addDays } from '@weerwoord/kernel';
import type { Day, Share } from '@weerwoord/kernel';
import type { MetricDefinition, MetricWindow } from '../verdict';
import { windowOf } from '../windows';
import { shareOver } from './figure-days';
import type { DayShare } from './figure-days';

/** Orders of one day that are not decided yet, and what each adds to the confirmed figure should it be lost: worst case less confirmed. */
export type OpenOrders = { readonly day: Day; readonly orders: number; readonly counted: number; readonly hit: number };

export type Plan = {
  /** Orders nothing speaks against, per day from the day after `asOf` on. A fraction gives days that differ by one. */
  readonly cleanPerDay: number;
  /** Orders that do speak against the seller, per week, beside the clean ones. */
  readonly againstPerWeek: number;
  /** The open orders that are decided against the seller (`lostWhenWon`); the others for him. Taken as decided at once. */
  readonly lost: readonly OpenOrders[];
};

export type WhatIf = {
  readonly window: MetricWindow;
  readonly sense: MetricDefinition['sense'];
  readonly asOf: Day;
  /** The confirmed figure per anchor day: all days from the window's first on, also those that are not in the window yet. */
  readonly days: readonly DayShare[];
  readonly plan: Plan;
};

export type WhatIfPoint = { readonly day: Day; readonly share: Share };

/** How many of `perDay` things a day fall on the `nth` day (1 = the first): whole ones, spread evenly, none lost over time. */
export const onDay = (perDay: number, nth: number): number => Math.floor(perDay * nth) - Math.floor(perDay * (nth - 1));

/**
 * The figure as it would be read on each of the next `horizon` days, `asOf` first, should the plan come true and nothing else
 * happen. The same as reading orders made to that plan day by day (proven by a spec): lag, roll-off and whole months included.
 *
 * An order of the plan belongs to the day it is planned for; where a figure goes by ship-by or delivery, read "due that day".
 */
export function whatIf({ window, sense, asOf, days, plan }: WhatIf, horizon: number): WhatIfPoint[] {
  const planned = Array.from({ length: Math.max(0, horizon - 1) }, (_, step): DayShare => {
    const [clean, against] = [onDay(plan.cleanPerDay, step + 1), onDay(plan.againstPerWeek / 7, step + 1)];
    return { day: addDays(asOf, step + 1), counted: clean + against, hit: sense === 'at-least' ? clean : against };
  });
  const lost = plan.lost.map(({ day, orders, counted, hit }): DayShare => ({ day, counted: counted * orders, hit: hit * orders }));
  // "All" time has no last day: what is known today counts today, what is planned from its own day on.
  const always = window.kind === 'all';
  const known = [...days, ...lost].map((one) => (always && one.day > asOf ? { ...one, day: asOf } : one));
  const share = shareOver([...known, ...planned]);
  return Array.from({ length: horizon }, (_, step) => {
    const day = addDays(asOf, step);
    const { from, to } = windowOf(window, day);
    return { day, share: share({ from, to: always ? day : to }) };
  });
}

/** Of open orders, those that are lost when `won` of them are won: the latest, which weigh the longest. Cautious on purpose. */
export function lostWhenWon(open: readonly OpenOrders[], won: number): OpenOrders[] {
  let left = Math.max(0, won);
  const byDay = [...open].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return byDay.flatMap((group) => {
    const taken = Math.min(left, group.orders);
    left -= taken;
    return taken === group.orders ? [] : [{ ...group, orders: group.orders - taken }];
  });
}

/** Days a pace is taken from: four whole weeks, so that weekends weigh the same. */
const PACE_DAYS = 28;

/** How many clean orders a day and how many against the seller a week the last four weeks up to `to` have had. */
export function paceOf(days: readonly DayShare[], sense: MetricDefinition['sense'], to: Day): Pick<Plan, 'cleanPerDay' | 'againstPerWeek'> {
  const { numerator, denominator } = shareOver(days)({ from: addDays(to, 1 - PACE_DAYS), to });
  const against = sense === 'at-least' ? denominator - numerator : numerator;
  return { cleanPerDay: (denominator - against) / PACE_DAYS, againstPerWeek: (against * 7) / PACE_DAYS };
}
