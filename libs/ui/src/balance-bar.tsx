import type { ReactNode } from 'react';
import { StatusPill } from './status';

/** Rows read and where they ended; `expected` is the estimate of all rows while reading goes on, else null. */
export type BalanceFigures = {
  readonly read: number;
  readonly accepted: number;
  readonly merged: number;
  readonly rejected: number;
  readonly expected: number | null;
};
type BalanceBarProps = {
  readonly figures: BalanceFigures;
  readonly formatCount: (count: number) => string;
  readonly labels: {
    readonly read: string;
    readonly accepted: string;
    readonly merged: string;
    readonly rejected: string;
    readonly balanced: string;
    readonly unbalanced: (missing: number) => string;
  };
  /** Under the verdict: "nothing is dropped in silence". */
  readonly note?: ReactNode;
  /** Under the bar, left and right: "75% of about 24,500 rows", "2,140 rows a second, 3 s left". */
  readonly progress?: { readonly done: string; readonly pace: string } | undefined;
};

/** read = accepted + merged + rejected, as a sum and as one bar. A sum that does not balance says by how many rows. */
export function BalanceBar({ figures, formatCount, labels, note, progress }: BalanceBarProps) {
  const { read, accepted, merged, rejected, expected } = figures;
  const missing = read - accepted - merged - rejected;
  const whole = Math.max(read, expected ?? 0, 1);
  const width = (rows: number) => ({ width: `${(rows / whole) * 100}%`, minWidth: rows > 0 ? 3 : 0 });
  return (
    <div>
      <div className="ww-balance">
        <Part label={labels.read} value={formatCount(read)} />
        <span className="ww-balance-op">=</span>
        <Part label={labels.accepted} value={formatCount(accepted)} colour="var(--c-won)" />
        <span className="ww-balance-op">+</span>
        <Part label={labels.merged} value={formatCount(merged)} colour="var(--c-open)" />
        <span className="ww-balance-op">+</span>
        <Part label={labels.rejected} value={formatCount(rejected)} colour="var(--c-lost)" alarming={rejected > 0} />
        <div className="ww-balance-verdict">
          <StatusPill status={missing === 0 ? 'safe' : 'breach'}>{missing === 0 ? labels.balanced : labels.unbalanced(missing)}</StatusPill>
          {note !== undefined && (
            <div className="ww-meta" style={{ marginTop: 6 }}>
              {note}
            </div>
          )}
        </div>
      </div>
      <div style={{ padding: '0 var(--s-4) var(--s-4)' }}>
        <div className="ww-bar ww-bar-thick" aria-hidden="true">
          <i style={{ ...width(accepted), background: 'var(--c-won)' }} />
          <i style={{ ...width(merged), background: 'var(--c-open)' }} />
          <i style={{ ...width(rejected), background: 'var(--c-lost)' }} />
        </div>
        {progress && (
          <div className="ww-progress-head ww-meta" style={{ margin: '6px 0 0' }}>
            <span>{progress.done}</span>
            <span>{progress.pace}</span>
          </div>
        )}
      </div>
    </div>
  );
}

function Part({
  label,
  value,
  colour,
  alarming = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly colour?: string;
  readonly alarming?: boolean;
}) {
  return (
    <div className="ww-balance-part">
      <div className="ww-balance-label">
        {colour !== undefined && <i className="ww-square" style={{ background: colour }} aria-hidden="true" />}
        {label}
      </div>
      <div className="ww-big" style={alarming ? { color: 'var(--breach-fg)' } : undefined}>
        {value}
      </div>
    </div>
  );
}
