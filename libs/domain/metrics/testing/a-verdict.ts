import type { OrderId } from '@weerwoord/kernel';
import type { VerdictRow } from '@weerwoord/metrics';

/** A plain counted order; its marks follow the sides it stands on unless given. */
export function aVerdict(over: Partial<VerdictRow> = {}): VerdictRow {
  const row: VerdictRow = {
    orderId: 'o-1' as OrderId,
    metric: 'amazon.odr',
    part: 'MFN',
    day: '2026-10-01',
    counted: true,
    hit: false,
    worstCounted: true,
    worstHit: over.hit ?? false,
    marks: [],
    outcome: 'clean',
    rule: '7.1',
    rulesVersion: 'v',
    setAside: null,
    deciding: { fact: 'none', at: null, figures: {} },
    ...over,
  };
  if (over.marks) return row;
  const hit = row.weights?.hit ?? Number(row.hit);
  const worst = row.weights?.worstHit ?? Number(row.worstHit);
  return { ...row, marks: hit === 0 && worst === 0 ? [] : [{ day: row.day, hit, worst }] };
}
