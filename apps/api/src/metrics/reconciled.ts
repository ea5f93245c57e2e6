import type { FigureReconciled } from '@weerwoord/contracts';
import { dayOf, isoText, rateOf } from '@weerwoord/kernel';
import { reconcile, windowOf } from '@weerwoord/metrics';
import type { ReconciledSide } from '@weerwoord/metrics';
import type { KeptFigure, MetricsReader, OrderNear } from '@weerwoord/ports';
import type { z } from 'zod';
import type { AskedFigure } from './figure-asked';

type Answer = z.infer<typeof FigureReconciled>;
/** Orders named per reason; how many there are in all is said beside them. */
const NAMED = 20;
const NOTHING: Answer = { theirs: null, ours: null, against: null, counted: null, daysWithout: [] };

/** The newest figure of the marketplace's own for this part and window, beside ours over its days. Theirs is shown as it came. */
export async function figureReconciled(metrics: MetricsReader, { asked, window, reading }: AskedFigure): Promise<Answer> {
  const official = await metrics.official(asked.account, asked.metric);
  const figure = official.find(
    ({ part, windowKey }) => (part === asked.part || part === '') && (windowKey === null || windowKey === asked.windowKey),
  );
  if (!figure) return NOTHING;
  const seenOn = dayOf(figure.receivedAt, reading.window.zone);
  const { from, to } = windowOf(window, seenOn);
  const range = { from: figure.from ?? from, to: figure.to ?? to };
  const near = await metrics.near(asked, range, seenOn);
  const named = new Map(near.orders.map((order) => [order.orderId, order]));
  const { numerator, denominator } = figure;
  const { against, counted } = reconcile({
    theirs: { range, numerator, denominator, seenOn },
    ours: near.ours,
    part: asked.part,
    sense: reading.definition.sense,
    near: near.orders,
  });
  return {
    theirs: { ...range, ...viewTheirs(figure) },
    ours: { ...near.ours },
    against: against && viewSide(against, named),
    counted: counted && viewSide(counted, named),
    daysWithout: [...near.daysWithout],
  };
}

const viewTheirs = ({ receivedAt, numerator, denominator, rate, status, target }: KeptFigure) => ({
  receivedAt: isoText(receivedAt),
  numerator,
  denominator,
  rate: rate ?? (numerator === null || denominator === null ? null : rateOf({ numerator, denominator })),
  status,
  target,
});

const viewSide = (
  { theirs, ours, difference, explained }: ReconciledSide,
  named: ReadonlyMap<string, OrderNear>,
): NonNullable<Answer['against']> => ({
  theirs,
  ours,
  difference,
  explained: explained.map(({ reason, explains, upTo, orders }) => ({
    reason,
    explains,
    upTo,
    count: orders.length,
    orders: orders.slice(0, NAMED).flatMap((orderId) => {
      const order = named.get(orderId);
      return order ? [{ orderId, externalId: order.externalId, day: order.day, outcome: order.outcome, setAside: order.setAside }] : [];
    }),
  })),
});
