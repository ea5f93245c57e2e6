import type { ReactNode } from 'react';
import { classes } from './classes';
import { CompactTimeline } from './compact-timeline';
import type { Band, CompactEntry, Lane } from './compact-timeline';
import { Icon } from './icon';
import { Chip, EvidenceNumber } from './small-parts';

/** Something that happened, in the lane of who did it. */
export type LaneEntry = {
  readonly kind: 'entry';
  readonly id: string;
  readonly lane: Lane;
  /** Only where the day changes: "Wed 28 Oct". */
  readonly day: string | null;
  readonly time: string;
  readonly whenThere?: string | undefined;
  readonly instant: string;
  readonly title: string;
  readonly detail?: ReactNode;
  /** "DHL", "mailbox": opens the record as it came. */
  readonly source?: { readonly word: string; readonly onOpen?: (() => void) | undefined } | undefined;
  readonly number?: number | null | undefined;
  /** A deciding moment: first scan, delivered, claim. */
  readonly key?: boolean;
};
/** A line across all lanes. `quiet`: days without anything; `now`: the moment of looking. */
export type LaneLine =
  | {
      readonly kind: 'deadline';
      readonly id: string;
      readonly of: 'ship' | 'deliver' | 'reply' | 'safe' | 'hard';
      readonly day: string | null;
      readonly text: string;
    }
  | { readonly kind: 'quiet'; readonly id: string; readonly text: string }
  | { readonly kind: 'now'; readonly id: string; readonly day: string; readonly text: string };
export type LaneItem = LaneEntry | LaneLine;
/** A tint behind the items from `from` to `to`, both included, by their ids. */
export type LaneBand = { readonly band: Band; readonly from: string; readonly to: string };

type LaneTimelineProps = {
  /** Oldest first, lines in their place among the entries. */
  readonly items: readonly LaneItem[];
  readonly bands: readonly LaneBand[];
  readonly laneNames: Readonly<Record<Lane, string>>;
  /** Over the times: "CET". */
  readonly zone: string;
  readonly numberName: (number: number) => string;
  /** `list` shows one column even where the lanes would fit. */
  readonly layout?: 'lanes' | 'list';
};

const LANES: readonly Lane[] = ['buyer', 'us', 'carrier', 'market'];
/** Cards start at their own lane's line and may cover the lanes after it, so long words fit. */
const REACH: Readonly<Record<Lane, string>> = { buyer: '2 / -1', us: '3 / -1', carrier: '4 / -1', market: '5 / -1' };

/** "Thu 27 Nov", and two signs more where days are written longer; what is longer names its year and needs a wider column. */
const SHORT_DAY = 12;
const namesYears = (items: readonly LaneItem[]): boolean => items.some((item) => item.kind !== 'quiet' && (item.day?.length ?? 0) > SHORT_DAY);

/** Everything known about an order: four lanes where there is room, one column on a phone. */
export function LaneTimeline(props: LaneTimelineProps) {
  const { items, bands, laneNames, zone, layout = 'lanes', numberName } = props;
  if (layout === 'list') return <StackedTimeline {...props} />;
  const rowOf = (id: string) => items.findIndex((item) => item.id === id) + 2;
  const last = items.length + 2;
  const years = namesYears(items) && 'ww-lanes-years';
  return (
    <>
      <div className="ww-lanes-wide">
        <div className={classes('ww-lanes', years)}>
          <div className="ww-lane-head" style={{ gridColumn: 1 }}>
            {zone}
          </div>
          {LANES.map((lane, at) => (
            <div key={lane} className={`ww-lane-head ww-lane-${lane}`} style={{ gridColumn: at + 2 }}>
              <Icon name={lane} size={15} />
              {laneNames[lane]}
            </div>
          ))}
          {bands.map(({ band, from, to }) => (
            <div key={band} className={`ww-lane-band ww-lane-band-${band}`} style={{ gridRow: `${rowOf(from)} / ${rowOf(to) + 1}` }} />
          ))}
          {LANES.map((lane, at) => (
            <div key={lane} className="ww-lane-line" style={{ gridColumn: at + 2, gridRow: `2 / ${last}` }} />
          ))}
          {items.map((item, at) => (
            <Item key={item.id} item={item} row={at + 2} laneNames={laneNames} numberName={numberName} />
          ))}
        </div>
      </div>
      <div className="ww-lanes-phone">
        <StackedTimeline {...props} />
      </div>
    </>
  );
}

function Item({
  item,
  row,
  laneNames,
  numberName,
}: { readonly item: LaneItem; readonly row: number } & Pick<LaneTimelineProps, 'laneNames' | 'numberName'>) {
  if (item.kind === 'quiet')
    return (
      <div className="ww-lane-quiet" style={{ gridRow: row }}>
        <span>{item.text}</span>
      </div>
    );
  if (item.kind === 'now')
    return (
      <div className="ww-lane-now" style={{ gridRow: row }}>
        <span>{item.day}</span>
        <span>{item.text}</span>
      </div>
    );
  if (item.kind === 'deadline') {
    return (
      <div className={`ww-lane-deadline ww-lane-deadline-${item.of}`} style={{ gridRow: row }}>
        <span>{item.day}</span>
        <span>{item.text}</span>
      </div>
    );
  }
  return (
    <>
      <div className="ww-lane-time" style={{ gridRow: row }}>
        {item.day !== null && <b>{item.day}</b>}
        <time dateTime={item.instant} title={item.whenThere}>
          {item.time}
        </time>
      </div>
      <div
        className={`ww-lane-entry ww-lane-${item.lane}`}
        data-key={item.key ? '' : undefined}
        style={{ gridRow: row, gridColumn: REACH[item.lane] }}
      >
        <EntryCard entry={item} laneName={laneNames[item.lane]} numberName={numberName} />
      </div>
    </>
  );
}

function EntryCard({
  entry,
  laneName,
  numberName,
}: {
  readonly entry: LaneEntry;
  readonly laneName: string;
  readonly numberName: (number: number) => string;
}) {
  const { title, detail, source, number } = entry;
  return (
    <div className="ww-lane-card">
      <div className="ww-lane-card-head">
        <b>
          <span className="ww-hidden">{laneName}: </span>
          {title}
        </b>
        <span className="ww-row" style={{ gap: 4 }}>
          {source && <Source {...source} />}
          {number !== null && number !== undefined && <EvidenceNumber number={number} label={numberName(number)} />}
        </span>
      </div>
      {detail !== undefined && detail !== null && <span className="ww-lane-card-detail">{detail}</span>}
    </div>
  );
}

function Source({ word, onOpen }: NonNullable<LaneEntry['source']>) {
  if (!onOpen) return <Chip>{word}</Chip>;
  return (
    <button type="button" className="ww-chip ww-chip-button" onClick={onOpen}>
      {word}
    </button>
  );
}

/** The same items in one column; lines keep their place between the entries. */
function StackedTimeline({ items, bands, laneNames, numberName }: LaneTimelineProps) {
  const at = (id: string) => items.findIndex((item) => item.id === id);
  const bandOf = (index: number): Band | null => bands.find(({ from, to }) => index >= at(from) && index <= at(to))?.band ?? null;
  const runs: { readonly id: string; readonly line: LaneLine | null; readonly entries: CompactEntry[] }[] = [];
  items.forEach((item, index) => {
    if (item.kind !== 'entry') {
      runs.push({ id: item.id, line: item, entries: [] });
      return;
    }
    const entry: CompactEntry = {
      id: item.id,
      lane: item.lane,
      when: <StackedTime day={item.day} time={item.time} />,
      whenThere: item.whenThere,
      instant: item.instant,
      band: bandOf(index),
      text: <StackedText entry={item} />,
      cites: item.number === null || item.number === undefined ? [] : [{ id: item.id, number: item.number }],
    };
    const open = runs.at(-1);
    if (open && open.line === null) open.entries.push(entry);
    else runs.push({ id: item.id, line: null, entries: [entry] });
  });
  return (
    <div className={classes('ww-lanes-stacked', namesYears(items) && 'ww-lanes-years')}>
      {runs.map(({ id, line, entries }) =>
        line === null ? (
          <CompactTimeline key={id} entries={entries} laneNames={laneNames} numberName={numberName} />
        ) : (
          <div key={id} style={{ padding: '0 var(--s-4)' }}>
            <Item item={line} row={1} laneNames={laneNames} numberName={numberName} />
          </div>
        ),
      )}
    </div>
  );
}

/** As beside the lanes: the day where it changes, the time under it. */
function StackedTime({ day, time }: { readonly day: string | null; readonly time: string }) {
  return (
    <>
      {day !== null && <b className="ww-tl-day">{day}</b>}
      {time}
    </>
  );
}

function StackedText({ entry }: { readonly entry: LaneEntry }) {
  return (
    <>
      <span className={entry.key ? 'ww-strong' : undefined}>{entry.title}</span>
      {entry.source && (
        <>
          {' '}
          <Source {...entry.source} />
        </>
      )}
      {entry.detail !== undefined && entry.detail !== null && (
        <span className="ww-meta" style={{ display: 'block' }}>
          {entry.detail}
        </span>
      )}
    </>
  );
}
