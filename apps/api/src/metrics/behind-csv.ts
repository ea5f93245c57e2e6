import type { MetricWindow } from '@weerwoord/metrics';
import type { FigureAsked, FigureSide, MetricsReader } from '@weerwoord/ports';
import { csvLine } from '../http/csv';
import { viewBehind } from '../views/readings';

/** Large pages: each also counts the whole. */
const AT_A_TIME = 5_000;
const COLUMNS = [
  'order',
  'day',
  'outcome',
  'rule',
  'set_aside',
  'fact',
  'fact_at',
  'placed_at',
  'total_minor',
  'currency',
  'known_on',
  'rolls_off_on',
] as const;

/** The orders behind one side of a figure as CSV, all of them, made while they are read. */
export async function* behindCsv(
  metrics: MetricsReader,
  asked: FigureAsked & { readonly side: FigureSide },
  window: MetricWindow,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(COLUMNS)}`;
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page = await metrics.behind({ ...asked, cursor, limit: AT_A_TIME });
    yield page.items
      .map((item) => viewBehind(item, window))
      .map((o) =>
        csvLine([
          o.externalId,
          o.day,
          o.outcome,
          o.rule,
          o.setAside,
          o.fact,
          o.factAt,
          o.placedAt,
          o.total?.minor ?? null,
          o.total?.currency ?? null,
          o.knownOn,
          o.rollsOffOn,
        ]),
      )
      .join('');
    cursor = page.next;
  }
}
