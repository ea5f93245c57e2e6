import type { FigureAhead } from '@weerwoord/contracts';
import { headroom, nextEvaluation, paceOf, rollOffs, shareOver } from '@weerwoord/metrics';
import type { AgainstDay, DayShare, MetricDefinition, MetricWindow, OpenOrders } from '@weerwoord/metrics';
import { ownPolicies } from '@weerwoord/policies';
import type { MetricsReader } from '@weerwoord/ports';
import type { z } from 'zod';
import type { AskedFigure } from './figure-asked';

type Ahead = z.infer<typeof FigureAhead>;

/** What lies ahead of a figure: what leaves its window and when, how it has been going, and eBay's next look at it. */
export async function figureAhead(metrics: MetricsReader, { asked, window, reading }: AskedFigure): Promise<Ahead> {
  const { account, asOf } = asked;
  const { definition, limit, allowance, alertLevel, confirmed } = reading;
  const { sense } = definition;
  // eBay decides between two windows: both are looked at, whichever of them is shown.
  const longest = account.channel === 'ebay' ? (definition.windows.find(({ key }) => key === '12m') ?? window) : window;
  const [days, open] = await Promise.all([metrics.daysOf({ ...asked, windowKey: longest.key }), metrics.openOrders(asked)]);
  const { from, to } = reading.window;
  const pace = paceOf(days, sense, to < asOf ? to : asOf);
  return {
    asOf,
    window: windowShape(window),
    sense,
    limit,
    allowance,
    alertLevel,
    days: days.filter(({ day }) => day >= from).map(({ day, counted, hit }) => ({ day, counted, hit })),
    open: open.map(({ day, orders, counted, hit }) => ({ day, orders, counted, hit })),
    rollOffs: rollOffs(window, asOf, [...againstByDay(days, sense), ...undecidedByDay(open, sense)]),
    pace,
    headroom: limit === null || confirmed.denominator === 0 ? null : headroom(confirmed, limit, sense, allowance),
    evaluation: account.channel === 'ebay' ? evaluationOf(asked, days, pace.cleanPerDay + pace.againstPerWeek / 7) : null,
  };
}

/** A window without the names of the rows it comes from: the page of the figure tells those. */
function windowShape(window: MetricWindow): Ahead['window'] {
  if (window.kind === 'all') return { key: window.key, kind: 'all' };
  return window.kind === 'days'
    ? { key: window.key, kind: 'days', days: window.days, lag: window.lag }
    : { key: window.key, kind: 'months', months: window.months };
}

const againstByDay = (days: readonly DayShare[], sense: MetricDefinition['sense']): AgainstDay[] =>
  days.map(({ day, counted, hit }) => ({ day, against: sense === 'at-least' ? counted - hit : hit, undecided: 0 }));
const undecidedByDay = (open: readonly OpenOrders[], sense: MetricDefinition['sense']): AgainstDay[] =>
  open.map(({ day, orders, counted, hit }) => ({ day, against: 0, undecided: Math.max(0, orders * (sense === 'at-least' ? counted - hit : hit)) }));

function evaluationOf({ account, asOf }: AskedFigure['asked'], days: readonly DayShare[], pacePerDay: number): Ahead['evaluation'] {
  const { day, window, range, closed } = nextEvaluation(asOf, days, pacePerDay, ownPolicies(account.channel, account.settings.policyOverrides));
  const { numerator, denominator } = shareOver(days)(range);
  return { day, windowKey: window.key, ...range, closed, share: { numerator, denominator } };
}
