import { addDays, dayOf, startOfDay } from '@weerwoord/kernel';
import type { DateWords } from '../words/dates';
import { FigureReader } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import type { PackPaper } from '@weerwoord/ports';
import { BAND, HATCH, HATCH_GROUND, INK, QUIET, RULE_STRONG, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Sheet } from './sheet';
import { labelRows, timelineScale } from './timeline-scale';

const LABEL: Style = { face: 'sans', size: 8 };
const LABEL_STRONG: Style = { face: 'strong', size: 8 };
const LABEL_QUIET: Style = { face: 'sans', size: 8, color: QUIET, tabular: true };
const ROW = 23;
const MOST_ROWS = 3;
/** Events that carry the story: black dots and bold labels, and the last to lose their label when there is no room. */
const TELLING = new Set(['scan.delivered', 'delivered-stated', 'first-scan', 'claim.opened', 'scan.returned', 'scan.lost', 'refund.made']);

type Event = {
  readonly at: Date;
  readonly label: string;
  readonly time: string;
  readonly strong: boolean;
  readonly x: number;
  readonly width: number;
  readonly weight: number;
};

/** The story as a line: pins with exhibit numbers above, ship-by and promise as bands on it, days below. Advances `sheet.y`. */
export function drawTimeline(sheet: Sheet, paper: PackPaper, words: PackWords, dates: DateWords): void {
  const { plan, order, zone } = paper;
  const shipBand = order.placedAt && order.shipBy && order.shipBy > order.placedAt ? { from: order.placedAt, to: order.shipBy } : null;
  const promiseFrom = order.deliverFrom ?? (order.deliverBy ? startOfDay(dayOf(new Date(order.deliverBy.getTime() - 1), zone), zone) : null);
  const promise = promiseFrom && order.deliverBy && order.deliverBy >= promiseFrom ? { from: promiseFrom, to: order.deliverBy } : null;
  const bands = [shipBand, promise].filter((band) => band !== null);
  const firstScan = plan.timeline.find(
    (event) => event.lane === 'carrier' && /^scan\.(accepted|in_transit|customs|out_for_delivery)$/.test(event.what),
  );

  const texts = plan.timeline.map((event) => {
    const what = event === firstScan ? 'first-scan' : event.what;
    const strong = TELLING.has(what);
    const name = words.events[what] ?? words.events[event.what] ?? '';
    const label = `${name}${event.exhibit === null ? '' : ` [${event.exhibit}]`}`;
    const time = new FigureReader(event.figures).is('dateOnly') || dates.isDayOnly(event.at) ? '' : dates.clock(event.at);
    const width = Math.max(sheet.width(label, strong ? LABEL_STRONG : LABEL), sheet.width(time, LABEL_QUIET)) + 8;
    return { at: event.at, label, time, strong, width, weight: strong ? 2 : event.exhibit === null ? 0 : 1 };
  });
  const moments = [...plan.timeline.map((event) => event.at), ...bands.flatMap((band) => [band.from, band.to])];
  const scale = scaleFor(texts, (width) => timelineScale(moments, bands, width, zone));
  const events: Event[] = texts.map((event) => ({ ...event, x: scale.x(event.at) }));
  const rows = rowsOf(events);
  const high = Math.max(0, ...rows.map((row) => row ?? 0)) + 1;
  const line = sheet.y + high * ROW + 19;
  const left = sheet.paper.left + 2;
  const { doc } = sheet;

  const draw = (): void => {
    if (shipBand)
      sheet.hatch(left + scale.x(shipBand.from), line - 10.5, Math.max(2, scale.x(shipBand.to) - scale.x(shipBand.from)), 21, HATCH_GROUND, HATCH);
    if (promise) doc.rect(left + scale.x(promise.from), line - 10.5, Math.max(2, scale.x(promise.to) - scale.x(promise.from)), 21).fill(BAND);
    // An edge keeps the bands apart where tints are lost: on a fax, in a copy of a copy.
    for (const band of bands)
      doc
        .rect(left + scale.x(band.from), line - 10.5, Math.max(2, scale.x(band.to) - scale.x(band.from)), 21)
        .lineWidth(0.6)
        .strokeColor(RULE_STRONG)
        .stroke();
    drawAxis(sheet, scale.stretches, left, line);
    for (const [place, event] of events.entries()) {
      const x = left + event.x;
      const row = rows[place] ?? null;
      if (row !== null) {
        const top = line - 19 - (row + 1) * ROW;
        doc.moveTo(x, top).lineTo(x, line).lineWidth(0.75).strokeColor(INK).stroke();
        sheet.put(event.label, x + 4, top - 1, event.strong ? LABEL_STRONG : LABEL);
        sheet.put(event.time, x + 4, top + 9, LABEL_QUIET);
      }
      doc
        .circle(x, line, event.strong ? 4.3 : 3)
        .lineWidth(1.3)
        .fillAndStroke(event.strong ? INK : '#ffffff', INK);
    }
  };
  const first = plan.timeline[0]?.at ?? paper.sealedAt;
  const last = plan.timeline.at(-1)?.at ?? paper.sealedAt;
  sheet.tag('Figure', draw, sheet.root, { alt: words.timelineAlt(dates.dayYear(first), dates.dayYear(last), plan.timeline.length) });
  const below = labelBands(sheet, shipBand, promise, scale, words, dates, left, line + 13);
  sheet.y = drawDays(sheet, scale.stretches, dates, left, below + 4);
}

/** Labels hang to the right of their pins: the axis leaves the last of them room, which need not be the last event's. */
function scaleFor(
  texts: readonly { readonly at: Date; readonly width: number }[],
  scaled: (width: number) => ReturnType<typeof timelineScale>,
): ReturnType<typeof timelineScale> {
  let width = TEXT_WIDTH - (texts.at(-1)?.width ?? 0) - 2;
  for (;;) {
    const scale = scaled(width);
    const past = Math.max(...texts.map((text) => scale.x(text.at) + text.width - TEXT_WIDTH));
    if (past <= 0 || width < TEXT_WIDTH / 2) return scale;
    width -= past + 1;
  }
}

/** Rows of the labels. What has no exhibit and does not carry the story is a dot only: a reader could not look it up. */
function rowsOf(events: readonly Event[]): (number | null)[] {
  const told = events.filter((event) => event.weight > 0);
  const rows = labelRows(told, MOST_ROWS);
  return events.map((event) => rows[told.indexOf(event)] ?? null);
}

function drawAxis(sheet: Sheet, stretches: ReturnType<typeof timelineScale>['stretches'], left: number, line: number): void {
  const { doc } = sheet;
  for (const [place, stretch] of stretches.entries()) {
    const next = stretches[place + 1];
    doc
      .moveTo(left + stretch.x, line)
      .lineTo(left + stretch.x + stretch.width, line)
      .lineWidth(1.1)
      .strokeColor(INK)
      .stroke();
    if (!next) continue;
    const [from, to] = [left + stretch.x + stretch.width, left + next.x];
    const middle = (from + to) / 2;
    doc
      .moveTo(from, line)
      .lineTo(middle - 5, line)
      .lineTo(middle - 2, line - 4)
      .lineTo(middle + 2, line + 4)
      .lineTo(middle + 5, line)
      .lineTo(to, line)
      .lineWidth(1)
      .stroke();
  }
}

/** Names of the two bands below the line; the second moves down when the first is in its way. Returns the y below. */
function labelBands(
  sheet: Sheet,
  ship: { from: Date; to: Date } | null,
  promise: { from: Date; to: Date } | null,
  scale: ReturnType<typeof timelineScale>,
  words: PackWords,
  dates: DateWords,
  left: number,
  y: number,
): number {
  const labels = [
    ...(ship ? [{ x: scale.x(ship.from), text: words.shipByBand(dates.shortMoment(ship.to)) }] : []),
    ...(promise ? [{ x: scale.x(promise.from), text: promiseWords(promise, words, dates) }] : []),
  ];
  let [below, taken] = [y, Number.NEGATIVE_INFINITY];
  for (const { x, text } of labels) {
    const width = sheet.width(text, LABEL_QUIET);
    const start = Math.min(Math.max(0, x + 1.5), TEXT_WIDTH - width);
    if (start < taken + 8) below += 11;
    taken = start + width;
    const top = below;
    sheet.tag('Caption', () => sheet.put(text, left + start, top, LABEL_QUIET));
  }
  return labels.length === 0 ? y : below + 10;
}

function promiseWords({ from, to }: { from: Date; to: Date }, words: PackWords, dates: DateWords): string {
  const last = new Date(to.getTime() - 1);
  return dates.short(from) === dates.short(last)
    ? words.promisedBand(null, dates.short(last))
    : words.promisedBand(dates.short(from), dates.short(last));
}

/** Days under the axis, as many as have room. Returns the y below. */
function drawDays(sheet: Sheet, stretches: ReturnType<typeof timelineScale>['stretches'], dates: DateWords, left: number, y: number): number {
  sheet.mark(() => {
    let taken = Number.NEGATIVE_INFINITY;
    for (const stretch of stretches) {
      const dayWidth = stretch.width / stretch.days;
      for (let place = 0; place < stretch.days; place += 1) {
        const x = stretch.x + place * dayWidth;
        const text = dates.short(startOfDay(addDays(stretch.from, place), dates.zone));
        const width = sheet.width(text, LABEL_QUIET);
        if (x < taken + 6 || x + width > TEXT_WIDTH) continue;
        sheet.doc
          .moveTo(left + x, y)
          .lineTo(left + x, y + 3)
          .lineWidth(0.75)
          .strokeColor(RULE_STRONG)
          .stroke();
        sheet.put(text, left + x, y + 5, LABEL_QUIET);
        taken = x + width;
      }
    }
  });
  return y + 16;
}
