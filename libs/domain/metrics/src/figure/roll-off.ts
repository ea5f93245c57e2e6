import type { Day } from '@weerwoord/kernel';
import type { MetricWindow } from '../verdict';
import { rollOffDay, rollOnDay } from '../windows';

/** What speaks against the seller among the orders of one anchor day, in weights. */
export type AgainstDay = {
  readonly day: Day;
  readonly against: number;
  /** Not decided yet: would speak against the seller should it be lost. */
  readonly undecided: number;
};

/** A day on which something leaves the window. */
export type RollOff = {
  readonly day: Day;
  readonly against: number;
  readonly undecided: number;
  /** Anchor days that leave then; one of them, or a whole month. */
  readonly anchors: { readonly from: Day; readonly to: Day };
  /** False: these orders are not in the window yet (the report's lag); they come before they go. */
  readonly entered: boolean;
};

/**
 * Which day which hits leave the window, after `asOf`, soonest first. What never leaves ("all" time) and what has left already is
 * not in it.
 *
 * @source amazon.md §2.5: roll-off = order date + 60 d + lag; ebay.md SS-4: whole months
 */
export function rollOffs(window: MetricWindow, asOf: Day, days: readonly AgainstDay[]): RollOff[] {
  const found = new Map<Day, RollOff>();
  for (const { day: anchor, against, undecided } of days) {
    const leaves = rollOffDay(window, anchor);
    if (leaves === null || leaves <= asOf || (against === 0 && undecided === 0)) continue;
    const known = found.get(leaves) ?? { day: leaves, against: 0, undecided: 0, anchors: { from: anchor, to: anchor }, entered: true };
    found.set(leaves, {
      day: leaves,
      against: known.against + against,
      undecided: known.undecided + undecided,
      anchors: { from: anchor < known.anchors.from ? anchor : known.anchors.from, to: anchor > known.anchors.to ? anchor : known.anchors.to },
      entered: known.entered && (rollOnDay(window, anchor) ?? anchor) <= asOf,
    });
  }
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
