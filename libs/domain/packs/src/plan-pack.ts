import type { Claim, DraftPlan } from '@weerwoord/claims';
import { exhibitNumbers } from '@weerwoord/claims';
import type { Checklist, EvidenceBundle, EvidenceItem, TimelineEntry } from '@weerwoord/evidence';
import { decidingItems, decidingPoints } from './deciding-points';
import type { Exhibit, PackPlan } from './pack-plan';

export type PackInput = {
  readonly claim: Claim;
  readonly bundle: EvidenceBundle;
  readonly checklist: Checklist;
  /** The approved answer without what was left out; null when none was approved: then exhibits follow time alone. */
  readonly draft: DraftPlan | null;
};

const timeOf = (item: EvidenceItem): number => item.at?.getTime() ?? Number.POSITIVE_INFINITY;

/** Cited items first, as first cited; then what the checklist asked for and has and what page one shows, by time; a twin nobody asked for stays out. */
function exhibitsOf({ claim, bundle, checklist, draft }: PackInput): Exhibit[] {
  const cited = draft ? exhibitNumbers(draft) : new Map<string, number>();
  const wanted = new Set([
    ...checklist.lines.flatMap((line) => (line.state === 'present' && line.itemId !== null ? [line.itemId] : [])),
    ...decidingItems(claim, bundle),
  ]);
  const first = bundle.items.filter((item) => cited.has(item.id)).sort((a, b) => (cited.get(a.id) ?? 0) - (cited.get(b.id) ?? 0));
  const rest = bundle.items
    .filter((item) => !cited.has(item.id) && wanted.has(item.id))
    .sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  return [...first, ...rest].map((item, index) => ({
    number: index + 1,
    itemId: item.id,
    code: item.code,
    at: item.at,
    figures: item.figures,
    records: item.records,
  }));
}

/** The claim itself belongs on the line even while no record of the order's has told of it. */
function withClaim(timeline: readonly TimelineEntry[], claim: Claim): readonly TimelineEntry[] {
  if (timeline.some((entry) => entry.what.startsWith('claim.'))) return timeline;
  const opened: TimelineEntry = {
    at: claim.clock.startedAt,
    dateOnly: false,
    lane: 'marketplace',
    what: 'claim.opened',
    figures: { kind: claim.kind },
    recordId: claim.noticeRecords[0] ?? null,
    itemId: null,
  };
  return [...timeline, opened].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * What goes into the pack of a claim and in which order: numbered exhibits, the five points of page one, the timeline with its
 * exhibits. Numbers are those of the approved answer, so that its "Exhibit 3" is the pack's exhibit 3.
 */
export function planPack(input: PackInput): PackPlan {
  const exhibits = exhibitsOf(input);
  const numbers = new Map(exhibits.map((exhibit) => [exhibit.itemId, exhibit.number]));
  return {
    points: decidingPoints(input.claim, input.bundle, numbers),
    exhibits,
    timeline: withClaim(input.bundle.timeline, input.claim).map(({ at, what, lane, figures, itemId }) => ({
      at,
      what,
      lane,
      figures,
      exhibit: itemId === null ? null : (numbers.get(itemId) ?? null),
    })),
  };
}
