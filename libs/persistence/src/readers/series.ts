import type { Day } from '@weerwoord/kernel';
import type { RollupCell, SeriesPoint } from '@weerwoord/ports';

export type Cell = Omit<RollupCell, 'metric' | 'part' | 'setAside'>;

/** A figure for each of the windows (oldest first), from the cells of all their days. */
export function seriesOf(cells: readonly Cell[], windows: readonly { readonly asOf: Day; readonly from: Day; readonly to: Day }[]): SeriesPoint[] {
  return windows.map(({ asOf, from, to }) => {
    const point = { day: asOf, counted: 0, hits: 0, knownHits: 0, worstCounted: 0, worstHits: 0 };
    for (const cell of cells) {
      if (cell.day < from || cell.day > to) continue;
      point.counted += cell.counted;
      point.hits += cell.hit;
      point.worstCounted += cell.worstCounted;
      point.worstHits += cell.worstHit;
      if (cell.knownDay <= asOf) point.knownHits += cell.hit;
    }
    return point;
  });
}
