import type { EvidenceBundle } from '@weerwoord/evidence';

/** The last state of each kind of claim the order's story tells, by kind: there is one claim of a kind per order at a time. */
export function claimsBeside({ timeline }: Pick<EvidenceBundle, 'timeline'>): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { what, figures } of timeline) {
    if (what.startsWith('claim.') && typeof figures['state'] === 'string') last.set(String(figures['kind']), figures['state']);
  }
  return last;
}
