import type { ReactNode } from 'react';
import { classes } from './classes';
import { clockReading } from './clock-reading';
import type { ClockFacts } from './clock-reading';
import { StatusPair } from './status';
import { timeLeftText } from './time-left';
import type { TimeUnits } from './time-left';

/** A point under the bar: what it is and when, both in words; `short` where a phone has less room ("Safe", "Fri 11:24"). */
export type ClockPoint = {
  readonly what: string;
  readonly when: string;
  readonly short?: { readonly what: string; readonly when: string } | undefined;
};
export type ClockBarLabels = {
  readonly units: TimeUnits;
  /** "3 h 12 m left" */
  readonly left: (time: string) => string;
  /** "Safe deadline passed, 1 d left" */
  readonly pastSafe: (time: string) => string;
  /** "Missed by 2 h" */
  readonly missed: (time: string) => string;
  /** "No clock, eBay decides" */
  readonly none: string;
  readonly unknown: string;
  /** Over the bar: "now 08:12" */
  readonly now: string;
};
export type ClockBarProps = ClockFacts & {
  readonly now: Date;
  readonly labels: ClockBarLabels;
  /** Beside the time left: "Answer by today 11:24, the safe deadline". */
  readonly lead?: ReactNode;
  /** At the right end: "last possible Sat 21 Nov 11:24". */
  readonly aside?: ReactNode;
  readonly points?: { readonly opened: ClockPoint | null; readonly safe: ClockPoint | null; readonly hard: ClockPoint | null } | undefined;
  /** Without points and the "now" word, for lists. */
  readonly slim?: boolean;
};

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The time left in words, for a bar, a row or a title. */
export function clockText(facts: ClockFacts, now: Date, labels: ClockBarLabels): string {
  const { state, left } = clockReading(facts, now);
  if (left === null) return state === 'none' ? labels.none : labels.unknown;
  const time = timeLeftText(left, labels.units);
  if (state === 'missed') return labels.missed(time);
  return state === 'past-safe' ? labels.pastSafe(time) : labels.left(time);
}

/** Opened, now, safe deadline, hard deadline on one line. It moves with `now` and never pauses. */
export function ClockBar({ now, labels, lead, aside, points, slim = false, ...facts }: ClockBarProps) {
  const reading = clockReading(facts, now);
  return (
    <div className={classes('ww-clock', slim && 'ww-clock-slim')}>
      <div className="ww-clock-lead">
        <StatusPair status={reading.status} size={slim ? 'normal' : 'large'}>
          {clockText(facts, now, labels)}
        </StatusPair>
        {lead !== undefined && <span>{lead}</span>}
        {aside !== undefined && <span className="ww-meta ww-push">{aside}</span>}
      </div>
      <Track reading={reading} nowWord={slim ? null : labels.now} />
      {points && <Ends points={points} safeShare={reading.safeShare} />}
    </div>
  );
}

function Track({ reading, nowWord }: { readonly reading: ReturnType<typeof clockReading>; readonly nowWord: string | null }) {
  const { state, nowShare, safeShare } = reading;
  if (state === 'missed' || state === 'none' || state === 'unknown') {
    return (
      <div className="ww-clock-track" aria-hidden="true">
        <i className={`ww-clock-${state}`} />
      </div>
    );
  }
  const restFrom = Math.max(nowShare, safeShare);
  const edge = nowShare < 0.08 ? 'start' : nowShare > 0.92 ? 'end' : undefined;
  return (
    <div className="ww-clock-track" aria-hidden="true">
      <i className="ww-clock-done" style={{ width: percent(nowShare) }} />
      {nowShare < safeShare && <i className={`ww-clock-live-${state}`} style={{ left: percent(nowShare), width: percent(safeShare - nowShare) }} />}
      {restFrom < 1 && <i className="ww-clock-rest" style={{ left: percent(restFrom), width: percent(1 - restFrom) }} />}
      <i className="ww-clock-tick" style={{ left: safeShare === 1 ? 'calc(100% - 2px)' : percent(safeShare) }} />
      <i className="ww-clock-now" style={{ left: percent(nowShare) }} />
      {nowWord !== null && (
        <em data-edge={edge} style={edge ? undefined : { left: percent(nowShare) }}>
          {nowWord}
        </em>
      )}
    </div>
  );
}

/** The safe point stands under its tick while there is room for the hard one beside it; else the three share the line. */
function Ends({ points, safeShare }: { readonly points: NonNullable<ClockBarProps['points']>; readonly safeShare: number }) {
  const placed = points.safe !== null && points.hard !== null && safeShare > 0.28 && safeShare < 0.74;
  const point = (value: ClockPoint | null) =>
    value !== null &&
    (value.short ? (
      <>
        <span className="ww-wide-only">
          <b>{value.what}</b>
          {value.when}
        </span>
        <span className="ww-phone-only">
          <b>{value.short.what}</b>
          {value.short.when}
        </span>
      </>
    ) : (
      <>
        <b>{value.what}</b>
        {value.when}
      </>
    ));
  return (
    <div className="ww-clock-ends" data-placed={placed ? '' : undefined}>
      <span style={placed ? { left: 0 } : undefined}>{point(points.opened)}</span>
      <span style={placed ? { left: percent(safeShare) } : undefined}>{point(points.safe)}</span>
      <span style={placed ? { right: 0, textAlign: 'right' } : undefined}>{point(points.hard)}</span>
    </div>
  );
}
