import type { LaneBand, LaneItem } from '@weerwoord/ui';
import type { Event, Order } from './orders.query';

/** How the story is worded: everything that depends on language and zone. */
export type StoryWords = {
  readonly day: (at: string) => string;
  readonly time: (at: string) => string;
  readonly there: (at: string) => string;
  readonly wholeDay: string;
  readonly title: (what: string) => string;
  readonly detail: (event: Event) => string | null;
  readonly source: (source: string) => string;
  readonly deadline: (of: 'ship' | 'deliver' | 'safe', at: string) => string;
  readonly quiet: (days: number) => string;
  readonly now: string;
};
export type Story = { readonly items: readonly LaneItem[]; readonly bands: readonly LaneBand[]; readonly events: number; readonly deadlines: number };

const DAY = 86_400_000;
/** So many days without anything are said; shorter silences are ordinary. */
const QUIET_FROM = 4;
const KEY_MOMENTS: readonly string[] = ['scan.delivered', 'scan.signature', 'claim.opened', 'order-cancelled', 'scan.lost', 'scan.returned'];

type Point =
  | { readonly at: number; readonly iso: string; readonly rank: 0; readonly event: Event; readonly id: string }
  | { readonly at: number; readonly iso: string; readonly rank: 1; readonly of: 'ship' | 'deliver' | 'safe'; readonly id: string }
  | { readonly at: number; readonly iso: string; readonly rank: 2; readonly id: string };

/**
 * The order's events with its deadlines, silences and this moment between them, oldest first, and the two promised windows as bands.
 * A moment that only names a day shows no clock time. The first physical scan is a deciding one.
 */
export function storyOf(order: Order, now: Date, words: StoryWords, openRecord: (recordId: string) => void): Story {
  const points = pointsOf(order, now);
  const items: LaneItem[] = [];
  let lastDay: string | null = null;
  let before: Point | null = null;
  const firstScan = order.timeline.find(({ what }) => what.startsWith('scan.') && what !== 'scan.label_created' && what !== 'scan.info');
  const newDay = (iso: string): string | null => {
    const day = words.day(iso);
    if (day === lastDay) return null;
    lastDay = day;
    return day;
  };
  for (const point of points) {
    const quiet = before === null ? 0 : Math.floor((point.at - before.at) / DAY);
    if (quiet >= QUIET_FROM) items.push({ kind: 'quiet', id: `quiet-${point.id}`, text: words.quiet(quiet) });
    before = point;
    if (point.rank === 2) items.push({ kind: 'now', id: point.id, day: newDay(point.iso) ?? '', text: words.now });
    else if (point.rank === 1)
      items.push({ kind: 'deadline', id: point.id, of: point.of, day: newDay(point.iso), text: words.deadline(point.of, point.iso) });
    else items.push(entryOf(point.event, point.id, newDay(point.iso), words, point.event === firstScan, openRecord));
  }
  return { items, bands: bandsOf(order, points), events: order.timeline.length, deadlines: points.filter(({ rank }) => rank === 1).length };
}

function pointsOf(order: Order, now: Date): readonly Point[] {
  const deadline = (of: 'ship' | 'deliver' | 'safe', iso: string | null, id: string): Point[] =>
    iso === null ? [] : [{ at: new Date(iso).getTime(), iso, rank: 1, of, id }];
  const running = order.claims.filter(({ work }) => work === 'open' || work === 'drafting' || work === 'approved');
  const points: Point[] = [
    ...order.timeline.map((event, at): Point => ({ at: new Date(event.at).getTime(), iso: event.at, rank: 0, event, id: `event-${at}` })),
    ...deadline('ship', order.shipBy, 'ship-by'),
    ...deadline('deliver', order.deliverBy, 'deliver-by'),
    ...running.flatMap(({ safeDeadline }, at) => deadline('safe', safeDeadline, `safe-${at}`)),
  ];
  // "Now" is only of interest while something lies ahead or the story is fresh.
  const latest = Math.max(...points.map(({ at }) => at), 0);
  if (points.length > 0 && latest > now.getTime() - 30 * DAY) points.push({ at: now.getTime(), iso: now.toISOString(), rank: 2, id: 'now' });
  return points.sort((a, b) => a.at - b.at || a.rank - b.rank || firstOf(a) - firstOf(b));
}

/** Of one moment the order itself comes before its payment. */
const firstOf = (point: Point): number => (point.rank === 0 && point.event.what === 'order-placed' ? 0 : 1);

function entryOf(event: Event, id: string, day: string | null, words: StoryWords, first: boolean, openRecord: (recordId: string) => void): LaneItem {
  const { recordId, source } = event;
  return {
    kind: 'entry',
    id,
    lane: event.lane === 'marketplace' ? 'market' : event.lane,
    day,
    time: event.dateOnly ? words.wholeDay : words.time(event.at),
    ...(event.dateOnly ? {} : { whenThere: words.there(event.at) }),
    instant: event.dateOnly ? event.at.slice(0, 10) : event.at,
    title: words.title(event.what),
    detail: words.detail(event),
    source: source === null || recordId === null ? undefined : { word: words.source(source), onOpen: () => openRecord(recordId) },
    key: first || KEY_MOMENTS.includes(event.what),
  };
}

/** From the order to its ship-by, and from there to the promised day. */
function bandsOf(order: Order, points: readonly Point[]): readonly LaneBand[] {
  const shipAt = points.findIndex(({ id }) => id === 'ship-by');
  const deliverAt = points.findIndex(({ id }) => id === 'deliver-by');
  const first = points[0];
  const bands: LaneBand[] = [];
  const ship = points[shipAt];
  if (ship && first && shipAt > 0) bands.push({ band: 'ship', from: first.id, to: ship.id });
  const deliver = points[deliverAt];
  const from =
    order.deliverFrom === null
      ? shipAt + 1
      : Math.max(
          shipAt + 1,
          points.findIndex(({ at }) => at >= new Date(order.deliverFrom ?? 0).getTime()),
        );
  const start = points[from];
  if (deliver && start && from <= deliverAt) bands.push({ band: 'deliver', from: start.id, to: deliver.id });
  return bands;
}
