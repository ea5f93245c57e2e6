import type { Day } from '@weerwoord/kernel';
import { addDays, dayOf, daysBetween, startOfDay } from '@weerwoord/kernel';

/** A stretch of days drawn to scale; between two stretches the axis is broken. */
export type Stretch = { readonly from: Day; readonly days: number; readonly x: number; readonly width: number };
export type TimelineScale = {
  readonly stretches: readonly Stretch[];
  /** Distance from the left of a moment inside a stretch; one outside stands at the nearest edge. */
  readonly x: (at: Date) => number;
};

/** More empty days than this between two events and the axis is broken. */
const LONGEST_GAP = 3;
/** Points a break takes. */
const BREAK = 16;
/** A day is never drawn wider, so that a short story does not stretch over the page. */
const WIDEST_DAY = 64;

/**
 * Lays the days of a story out over `width` points. Days that hold an event or belong to a band are drawn to one scale; a longer
 * emptiness between them becomes a break, else a claim two months after the delivery would press everything else into the left edge.
 *
 * @param moments events and edges of bands
 * @param bands stretches that must not be broken: promised windows
 * @param zone where the days begin
 */
export function timelineScale(
  moments: readonly Date[],
  bands: readonly { readonly from: Date; readonly to: Date }[],
  width: number,
  zone: string,
): TimelineScale {
  const busy = new Set<Day>(moments.map((at) => dayOf(at, zone)));
  for (const band of bands) {
    const last = dayOf(new Date(Math.max(band.to.getTime() - 1, band.from.getTime())), zone);
    for (let day = dayOf(band.from, zone); day <= last && busy.size < 400; day = addDays(day, 1)) busy.add(day);
  }
  const runs = runsOf([...busy].sort());
  const days = runs.reduce((sum, run) => sum + run.days, 0);
  // A story of very many visits keeps half its width for the days.
  const gap = runs.length > 1 ? Math.min(BREAK, width / 2 / (runs.length - 1)) : 0;
  const breaks = Math.max(0, runs.length - 1) * gap;
  const dayWidth = Math.min(WIDEST_DAY, (width - breaks) / Math.max(1, days));
  // Left-over width goes to the breaks first: a long silence may look long.
  const wider = runs.length > 1 ? Math.min(40, (width - breaks - dayWidth * days) / (runs.length - 1)) : 0;
  let cursor = 0;
  const stretches = runs.map((run): Stretch => {
    const stretch = { ...run, x: cursor, width: run.days * dayWidth };
    cursor += stretch.width + gap + wider;
    return stretch;
  });
  const x = (at: Date): number => {
    const day = dayOf(at, zone);
    const inside = stretches.find((s) => day >= s.from && daysBetween(s.from, day) < s.days);
    if (!inside) {
      const before = stretches.filter((s) => s.from <= day).at(-1);
      return before ? before.x + before.width : 0;
    }
    const start = startOfDay(day, zone).getTime();
    const share = (at.getTime() - start) / (startOfDay(addDays(day, 1), zone).getTime() - start);
    return inside.x + (daysBetween(inside.from, day) + share) * dayWidth;
  };
  return { stretches, x };
}

function runsOf(days: readonly Day[]): { from: Day; days: number }[] {
  const runs: { from: Day; days: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const gap = run ? daysBetween(addDays(run.from, run.days - 1), day) - 1 : Number.POSITIVE_INFINITY;
    if (run && gap <= LONGEST_GAP) run.days += gap + 1;
    else runs.push({ from: day, days: 1 });
  }
  return runs;
}

/**
 * The row each label stands in so that none covers another or a later pin: 0 is the lowest, just above the axis.
 * A label reaches to the right of its own pin, so every label it would run into must hang lower.
 *
 * @param labels in time order, with their pin and width; rows above `most` give null: only the dot is drawn
 */
export function labelRows(
  labels: readonly { readonly x: number; readonly width: number; readonly weight: number }[],
  most: number,
): (number | null)[] {
  const shown = labels.map(() => true);
  for (;;) {
    const rows = rowsFor(labels, shown);
    const highest = rows.reduce<number>((max, row) => Math.max(max, row ?? 0), 0);
    if (highest < most) return rows;
    // Too high: the least telling label among those in the way goes, the earliest of equals last.
    const lightest = labels
      .map((label, place) => ({ place, weight: label.weight }))
      .filter(({ place }) => shown[place])
      .sort((a, b) => a.weight - b.weight || b.place - a.place)[0];
    if (!lightest) return rows;
    shown[lightest.place] = false;
  }
}

function rowsFor(labels: readonly { readonly x: number; readonly width: number }[], shown: readonly boolean[]): (number | null)[] {
  const rows: (number | null)[] = labels.map(() => null);
  for (let place = labels.length - 1; place >= 0; place -= 1) {
    const label = labels[place];
    if (!label || !shown[place]) continue;
    let row = 0;
    for (let later = place + 1; later < labels.length; later += 1) {
      const other = labels[later];
      const otherRow = rows[later] ?? null;
      if (other && otherRow !== null && other.x < label.x + label.width) row = Math.max(row, otherRow + 1);
    }
    rows[place] = row;
  }
  return rows;
}
