import type { ReactNode } from 'react';
import { classes } from './classes';

/** Five answers to "how bad is it?", each a colour and a shape; the word is always the caller's. */
export type Status = 'safe' | 'watch' | 'breach' | 'unknown' | 'excluded';

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  safe: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  watch: <path d="M5 0L10 5 5 10 0 5z" fill="currentColor" />,
  breach: <path d="M5 .4L10 9.6H0z" fill="currentColor" />,
  unknown: <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  excluded: (
    <>
      <rect x=".7" y=".7" width="8.6" height="8.6" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M1 6L6 1M3.5 9L9 3.5" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
};

/** The bare shape: ● ◆ ▲ ○ ▨. Only beside a word that says the same. */
export function StatusShape({ status, size = 10 }: { readonly status: Status; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {SHAPES[status]}
    </svg>
  );
}

type PairProps = {
  readonly status: Status;
  /** The word. Without one, `name` must say it for people who do not see the shape. */
  readonly children?: ReactNode;
  readonly name?: string | undefined;
  readonly size?: 'small' | 'normal' | 'large';
};

/** Shape, colour and word: "◆ Close to the limit". */
export function StatusPair({ status, children, name, size = 'normal' }: PairProps) {
  const mark = size === 'large' ? 13 : size === 'small' ? 9 : 10;
  return (
    <span className={classes('ww-st', `ww-st-${status}`, size === 'large' && 'ww-st-lg')}>
      <StatusShape status={status} size={mark} />
      {children}
      {name !== undefined && <span className="ww-hidden">{name}</span>}
    </span>
  );
}

/** The same pair in a bordered pill, for titles and card corners. */
export function StatusPill({ status, children }: { readonly status: Status; readonly children: ReactNode }) {
  return (
    <span className={classes('ww-st', 'ww-pill', `ww-st-${status}`)}>
      <StatusShape status={status} />
      {children}
    </span>
  );
}
