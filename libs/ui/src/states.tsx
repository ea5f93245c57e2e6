import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon';
import { StatusPair, StatusShape } from './status';
import type { Status } from './status';

/** Says what would be here, and holds the one button that gets it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="ww-empty">
      <Icon name={icon} size={28} />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Says what failed, since when, and what happens next. Read aloud when it appears. */
export function ErrorState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="ww-error" role="alert">
      <StatusShape status="breach" />
      <div>
        <b>{title}</b>
        <div>
          {children} {action}
        </div>
      </div>
    </div>
  );
}

/** A quiet word in place: a rule changed, an answer was sent. */
export function Notice({
  tone,
  title,
  children,
  action,
}: {
  readonly tone: 'watch' | 'safe';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes('ww-error', tone === 'safe' ? 'ww-notice-safe' : 'ww-notice')} role="status">
      <StatusShape status={tone} />
      <div>
        <b>{title}</b>
        {(children !== undefined || action !== undefined) && (
          <div>
            {children} {action}
          </div>
        )}
      </div>
    </div>
  );
}

/** A button that looks like a link, for "Try now" in a sentence. */
export function LinkButton({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button type="button" className="ww-link" onClick={onClick}>
      {children}
    </button>
  );
}

/** One grey line in the place of words to come. */
export function Skeleton({ width = '100%', height = 12 }: { readonly width?: number | string; readonly height?: number }) {
  return <span className="ww-skel" style={{ width, height }} />;
}

const WIDTHS = [90, 120, 76, 104, 88] as const;

/** Rows to come; `label` ("Loading claims") is read aloud. */
export function SkeletonRows({ rows = 3, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="ww-skel-row" aria-hidden="true">
          <Skeleton width={WIDTHS[at % WIDTHS.length] ?? 90} />
          <Skeleton />
          <Skeleton width={60} />
        </div>
      ))}
    </div>
  );
}

export type SealState = 'sealed' | 'sent' | 'newer-evidence' | 'draft' | 'broken';
const SEALS: Readonly<Record<SealState, Status>> = { sealed: 'safe', sent: 'safe', 'newer-evidence': 'watch', draft: 'unknown', broken: 'breach' };

/** The seal of a pack: its word, and under it the short hash or what does not verify. */
export function SealMark({
  state,
  word,
  detail,
  mono = true,
}: {
  readonly state: SealState;
  readonly word: string;
  readonly detail?: string | undefined;
  readonly mono?: boolean;
}) {
  return (
    <span className="ww-seal">
      <StatusPair status={SEALS[state]} size="small">
        {word}
      </StatusPair>
      {detail !== undefined && <span className={classes('ww-meta', mono && 'ww-mono')}>{detail}</span>}
    </span>
  );
}
